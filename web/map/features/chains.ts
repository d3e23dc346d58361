import type { ChainEnd, ChainLink } from '#core/schemas/chain.ts';
import type { Point } from '#core/schemas/common.ts';
import { collection, pointFeature, type RecordProps } from './collection.ts';

export type ChainLineProps = RecordProps & { from: string; to: string };
/** `role` is empty where none is registered. */
export type ChainEndProps = RecordProps & { role: NonNullable<ChainEnd['role']> | '' };

type Placed = ChainEnd & { point: Point };
type Drawn = ChainLink & { from: Placed; to: Placed };

/** Links of industry chains whose two ends have a place, each running from the higher role down. */
export function chainLines(links: readonly ChainLink[]): GeoJSON.FeatureCollection<GeoJSON.LineString, ChainLineProps> {
  return collection(
    links.filter(isDrawnChain).map(({ id, chain, from, to, isIllustrative }) => ({
      type: 'Feature',
      properties: {
        id,
        name: `${chain}：${from.name} → ${to.name}`,
        illustrative: isIllustrative,
        from: from.id,
        to: to.id,
      },
      geometry: { type: 'LineString', coordinates: [from, to].map(({ point }) => [point.lng, point.lat]) },
    })),
  );
}

/** The ends of the links, each party once; one that is in a registered link is no sample. */
export function chainEnds(links: readonly ChainLink[]): GeoJSON.FeatureCollection<GeoJSON.Point, ChainEndProps> {
  const ends = new Map<string, GeoJSON.Feature<GeoJSON.Point, ChainEndProps>>();
  for (const { from, to, isIllustrative } of links.filter(isDrawnChain)) {
    for (const { id, name, role, point } of [from, to]) {
      const illustrative = isIllustrative && (ends.get(id)?.properties.illustrative ?? true);
      ends.set(id, pointFeature(point, { id, name, illustrative, role: role ?? '' }));
    }
  }
  return collection([...ends.values()]);
}

/** Whether the map can show a link: both ends have a place. */
export function isDrawnChain(link: ChainLink): link is Drawn {
  return link.from.point !== null && link.to.point !== null;
}
