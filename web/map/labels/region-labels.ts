import type { PlaceProperties, RegionProperties } from '#basemap/format.ts';
import type { LabelCandidate } from './choose-labels.ts';
import type { LabelClass } from './label-classes.ts';

const classes: Readonly<Record<RegionProperties['level'], LabelClass>> = {
  PROVINCE: 'province',
  CITY: 'city',
  COUNTY: 'county',
};

const placeClasses: Readonly<Record<PlaceProperties['kind'], LabelClass>> = {
  SEA: 'sea',
  ISLANDS: 'islands',
  COUNTRY: 'country',
};

/** 北京, and 台湾, whose island leaves little room. */
const FIRST = new Set(['110000', '710000']);
/** More square degrees than any province has. */
const BEFORE_ALL = 10_000;
/** 台湾, 海南, 香港, 澳门 */
const BY_THE_SEA = new Set(['710000', '460000', '810000', '820000']);

/**
 * Candidates for the names of regions. Nobody's population is known here. Among cities and counties the code list itself
 * puts the seat first, so its order is that of importance; among provinces the capital goes first and then the largest,
 * or the small ones of the east would take the room of their neighbours.
 */
export function regionLabels(regions: readonly RegionProperties[]): LabelCandidate[] {
  return regions.filter(isNamed).map((region) => ({
    key: region.code,
    text: region.shortName,
    at: region.centre,
    cls: classes[region.level],
    code: region.code,
    span: [region.bbox[1], region.bbox[3]] as const,
    byTheSea: BY_THE_SEA.has(region.code),
    rank: region.level === 'PROVINCE' ? provinceRank(region) : Number(region.code.slice(2)),
  }));
}

function provinceRank({ code, bbox: [west, south, east, north] }: RegionProperties): number {
  return FIRST.has(code) ? -BEFORE_ALL : -(east - west) * (north - south);
}

function isNamed(region: RegionProperties): boolean {
  return !region.unlisted && region.shortName !== '';
}

/** Seas, island groups and neighbouring countries. */
export function placeLabels(places: readonly GeoJSON.Feature<GeoJSON.Point, PlaceProperties>[]): LabelCandidate[] {
  return places.map(({ geometry, properties }) => ({
    key: `place-${properties.name}`,
    text: properties.name,
    at: [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0],
    cls: placeClasses[properties.kind],
    code: null,
    // The archipelagos of the South China Sea before the waters of others.
    rank: properties.rank * 2 - (properties.kind === 'ISLANDS' ? 1 : 0),
  }));
}
