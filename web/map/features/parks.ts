import { isDemonstrationPark } from '#core/demonstration-park.ts';
import type { Park } from '#core/schemas/park.ts';
import type { ParkType } from '#core/terms/park.ts';
import { collection, located, type MarkProps, markProps, pointFeature } from './collection.ts';

/** What of a park the map shows. */
export type MappedPark = Pick<Park, 'id' | 'name' | 'shortName' | 'isIllustrative' | 'point' | 'parent'> &
  Partial<Pick<Park, 'type' | 'honours'>>;

export type ParkProps = MarkProps & {
  shortName: string;
  child: boolean;
  /** Letter of the kind, written beside the mark near the ground; empty where the page does not speak of kinds. */
  kind: string;
  honoured: boolean;
  /** 示范园区: its name says so. */
  demonstration: boolean;
};

/** Letters that tell the kinds apart; two of their names begin alike. */
const kindLetters = {
  DEV_ZONE: '经',
  HITECH: '高',
  CLUSTER: '集',
  REFORM_ZONE: '综',
  SUBPARK: '园',
  INCUBATOR: '孵',
} as const satisfies Record<ParkType, string>;

/** Parks with a point; parks inside another park come last, so that the outer one is named first. */
export function parkFeatures(parks: readonly MappedPark[]): GeoJSON.FeatureCollection<GeoJSON.Point, ParkProps> {
  const ordered = located(parks).sort((a, b) => Number(a.parent !== null) - Number(b.parent !== null));
  return collection(
    ordered.map((park) =>
      pointFeature(park.point, {
        id: park.id,
        name: park.name,
        shortName: park.shortName,
        illustrative: park.isIllustrative,
        ...markProps({ shape: 'park', illustrative: park.isIllustrative }, park.point.schematic),
        child: park.parent !== null,
        kind: park.type === undefined ? '' : kindLetters[park.type],
        honoured: (park.honours ?? []).length > 0,
        demonstration: isDemonstrationPark({ honours: park.honours ?? [] }),
      }),
    ),
  );
}
