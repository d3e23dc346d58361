import { parentRegionCode, regionLevelOf, townKindOf, villageKindOf } from '#core/codes/region-code.ts';
import { shortRegionName } from '#core/regions/short-name.ts';
import { type ListedRegion, readList } from './lists.ts';
import { type MapRegion, readMapRegions } from './map-regions.ts';
import { REGION_NOTES, type RegionRow } from './row.ts';

/** Every region, parents before children: provinces, cities and counties, then towns, then the villages of the named counties. */
export function* readRegions(): Iterable<RegionRow> {
  const map = readMapRegions();
  for (const region of readList('upper')) yield upperRow(region, map.get(region.code));
  for (const region of readList('towns')) yield row(region, townNote(region.code));
  for (const region of readList('villages')) yield row(region, villageNote(region.code));
}

/** 中沙群岛的岛礁及其海域 is a county without land enough for a boundary on the map. */
const COUNTIES_WITHOUT_BOUNDARY = new Set(['460323']);

function upperRow(region: ListedRegion, known: MapRegion | undefined): RegionRow {
  if (!known) {
    return row(region, COUNTIES_WITHOUT_BOUNDARY.has(region.code) ? null : REGION_NOTES.statisticalCounty);
  }
  const [centreLng, centreLat] = known.centre;
  const note = /^(71|81|82)/.test(region.code) && !region.code.endsWith('0000') ? REGION_NOTES.mapNumber : null;
  return { ...row(region, note), shortName: known.shortName, centreLng, centreLat, bbox: known.bbox };
}

function row({ code, name }: ListedRegion, note: string | null): RegionRow {
  const level = regionLevelOf(code);
  return {
    code,
    name,
    shortName: shortRegionName(name, level),
    level,
    parentCode: parentRegionCode(code),
    centreLng: null,
    centreLat: null,
    bbox: null,
    urbanRuralCode: null,
    note,
  };
}

function townNote(code: string): string | null {
  return townKindOf(code) === 'TOWN_LIKE' ? REGION_NOTES.townLike : null;
}

function villageNote(code: string): string | null {
  return villageKindOf(code) === 'VILLAGE_LIKE' ? REGION_NOTES.villageLike : null;
}
