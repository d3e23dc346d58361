import type { GeoJSONSourceSpecification } from 'maplibre-gl';

/** Sources of the base map. Coarse ones hold the overview, fine ones the county files that the view has asked for. */
export const SURROUND = 'base-surround';
export const COARSE_REGIONS = 'base-regions';
export const COARSE_BORDERS = 'base-borders';
export const FINE_REGIONS = 'fine-regions';
export const FINE_BORDERS = 'fine-borders';
/** The region under the pointer. */
export const HOVER_REGION = 'hover-region';
export const GRATICULE = 'graticule';
export const LABELS = 'labels';

/** From this zoom on county files replace the overview where they are loaded. */
export const FINE_FROM = 7;

/** A source that is filled later: the style names the sources, their contents go in with `setData`. */
export function emptySource(extra: Partial<GeoJSONSourceSpecification> = {}): GeoJSONSourceSpecification {
  return { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, ...extra };
}

/** For features that can be hovered over and selected: their public id is their id on the map. */
export function recordSource(extra: Partial<GeoJSONSourceSpecification> = {}): GeoJSONSourceSpecification {
  return emptySource({ promoteId: 'id', ...extra });
}
