import type { LngLat } from '#core/geo/lng-lat.ts';
import type { Page } from '#core/schemas/common.ts';
import type { Site } from '#core/schemas/site.ts';
import { type AtlasMap, createAtlasMap } from '#map/atlas-map.ts';
import { CHINA } from '#map/config.ts';
import { streetBaseOf } from '#map/street-base.ts';
import type { Language } from '#ui/preferences.ts';
import { readJson } from '../browser/read-json.ts';
import type { VoiceData } from './voice-data.ts';

/** Without streets: close enough for the places around, far enough for the county's edge, to find one's way by. */
const NEAR_ZOOM = 11;
const STREET_ZOOM = 16;
/** Places drawn to find one's way by. */
const PLACES = 200;

export interface PointMap {
  /** What the pin points at, WGS84. */
  centre(): LngLat;
  destroy(): void;
}

/** Draws a map whose middle is the answer, with the registered places of the county. Throws where it cannot be drawn. */
export function createPointMap(
  container: HTMLElement,
  given: { readonly data: VoiceData; readonly language: Language; readonly label: string; readonly ready: () => void },
): PointMap {
  const { boundaries, point, regionCode, streetBase } = given.data;
  const zoom = streetBase === null ? NEAR_ZOOM : STREET_ZOOM;
  const map: AtlasMap = createAtlasMap(container, {
    label: given.label,
    language: given.language,
    config: { boundaries, streetBase: streetBaseOf(streetBase) },
    start: point === null ? { box: CHINA } : { center: [point.lng, point.lat], zoom },
    events: { onReady: given.ready },
  });
  if (regionCode !== null) {
    const county = regionCode.slice(0, 6);
    if (point === null) void map.fitRegion(county);
    readJson<Page<Site>>(`/api/sites?region=${county}&limit=${PLACES}`).then(
      ({ items }) => map.setData('sites', items),
      () => undefined, // without network there are no marks, and the pin works all the same
    );
  }
  return { centre: () => map.view().center, destroy: () => map.destroy() };
}
