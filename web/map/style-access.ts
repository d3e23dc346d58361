import type { Map as MapLibreMap, Source } from 'maplibre-gl';

/** Whether there is a style to speak to: MapLibre takes it away while the graphics context is lost. */
export function hasStyle(map: MapLibreMap): boolean {
  return Boolean(map.style);
}

/** A source of the present style; undefined where the style, or the source in it, is not there now. */
export function sourceOf<T extends Source>(map: MapLibreMap, name: string): T | undefined {
  return hasStyle(map) ? map.getSource<T>(name) : undefined;
}
