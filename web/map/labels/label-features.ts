import type { ChosenLabel } from './choose-labels.ts';
import type { LabelClass } from './label-classes.ts';
import { placesKey } from './places.ts';

export type LabelProps = {
  text: string;
  cls: LabelClass;
  pale: boolean;
  order: number;
  reach: number;
  places: string;
};

/** The chosen names as features of the label source; identity is the region code or public id. */
export function labelFeatures(labels: readonly ChosenLabel[]): GeoJSON.FeatureCollection<GeoJSON.Point, LabelProps> {
  return {
    type: 'FeatureCollection',
    features: labels.map(({ text, cls, pale, order, places, at, reach = 0 }) => ({
      type: 'Feature',
      properties: { text, cls, pale, order, places: placesKey(places), reach },
      geometry: { type: 'Point', coordinates: [at[0], at[1]] },
    })),
  };
}
