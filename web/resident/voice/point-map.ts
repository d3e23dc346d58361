import type { LngLat } from '#core/geo/lng-lat.ts';
import { type AtlasMap, createAtlasMap } from '#map/atlas-map.ts';
import { streetBaseOf } from '#map/street-base.ts';
import type { Language } from '#ui/preferences.ts';
import type { VoiceData } from './voice-data.ts';

/** The last zoom of a base map without streets; one with streets goes on. */
const NEAR_ZOOM = 12;
const STREET_ZOOM = 16;
/** China, where nothing nearer is known. */
const CHINA: [number, number, number, number] = [73.4, 17, 135.2, 53.7];

export interface PointMap {
  /** What the pin points at, WGS84. */
  centre(): LngLat;
  destroy(): void;
}

/** Draws a map whose middle is the answer. Throws where the map cannot be drawn. */
export function createPointMap(
  container: HTMLElement,
  given: { readonly data: VoiceData; readonly language: Language; readonly label: string; readonly ready: () => void },
): PointMap {
  const { boundaries, point, regionCode, streetBase } = given.data;
  const map: AtlasMap = createAtlasMap(container, {
    label: given.label,
    language: given.language,
    config: {
      boundaries,
      focus: regionCode === null ? [] : [regionCode.slice(0, 6)],
      streetBase: streetBaseOf(streetBase),
    },
    start: { box: CHINA },
    events: { onReady: given.ready },
  });
  if (point !== null) {
    map.flyTo({ center: [point.lng, point.lat], zoom: streetBase === null ? NEAR_ZOOM : STREET_ZOOM });
  } else if (regionCode !== null) void map.fitRegion(regionCode.slice(0, 6));
  return { centre: () => map.view().center, destroy: () => map.destroy() };
}
