import type { LabelCandidate } from '../labels/choose-labels.ts';
import { SUB_PARKS_FROM } from '../layers/parks.ts';
import type { ParkProps } from './parks.ts';
import type { SiteProps } from './sites.ts';

type Points<P> = readonly GeoJSON.Feature<GeoJSON.Point, P>[];

/** An illustrative record says so wherever its name stands. */
export function nameOnMap(name: string, illustrative: boolean, example: string): string {
  return illustrative && !name.includes(example) ? `${example}·${name}` : name;
}

type ParkWords = { example: string; demonstrationPark: string };

/** A 示范园区 is named as one. */
export function parkLabels(parks: Points<ParkProps>, { example, demonstrationPark }: ParkWords): LabelCandidate[] {
  return parks.map(({ geometry, properties }, index) => ({
    key: properties.id,
    text: `${nameOnMap(properties.shortName, properties.illustrative, example)}${properties.demonstration ? demonstrationPark : ''}`,
    at: lngLat(geometry),
    cls: 'park',
    code: null,
    rank: index,
    ...(properties.child ? { from: SUB_PARKS_FROM } : {}),
    reach: properties.reach,
  }));
}

/** Registered sites are named before examples, and of each the more important first. */
export function siteLabels(sites: Points<SiteProps>, example: string): LabelCandidate[] {
  return sites.map(({ geometry, properties }) => ({
    key: properties.id,
    text: nameOnMap(properties.name, properties.illustrative, example),
    at: lngLat(geometry),
    cls: properties.shape === 'center' ? 'center' : 'site',
    code: null,
    rank: (properties.illustrative ? 10 : 0) - properties.rank,
    reach: properties.reach,
  }));
}

function lngLat({ coordinates: [lng = 0, lat = 0] }: GeoJSON.Point): [number, number] {
  return [lng, lat];
}
