import { countyOf, parseRegionCode, regionLevelOf } from '../codes/region-code.ts';
import { parseUscc } from '../codes/uscc.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import type { StaffKind } from '../records/catalogue.ts';
import { cellText } from '../table/cell.ts';
import type { Table } from '../table/shape/table.ts';
import { readPointCells } from './point-cells.ts';
import type { ImportWorld } from './preview.ts';
import { columnsByTarget, rowCells } from './row-cells.ts';
import type { ImportSettings } from './settings.ts';

/** What must be known of the world before a table can be previewed. */
export interface Survey {
  /** Provinces whose outlines are asked for. */
  readonly provinces: readonly string[];
  /** Regions whose towns and villages are named. */
  readonly lower: readonly string[];
  /** Credit codes, of which somebody has to say whether others have them. */
  readonly codes: readonly string[];
}

/** Looks through regions, addresses and points of a table; much cheaper than a preview. */
export function surveyTable(kind: StaffKind, table: Table, settings: ImportSettings, world: ImportWorld): Survey {
  const { regions, areas, data } = world;
  const provinces = new Set(data.within.map(provinceOf));
  const lower = new Set<string>();
  const codes = new Set<string>();
  const byTarget = columnsByTarget(table, settings);
  const seen = new Set<string>();
  const look = (text: string, isRegion: boolean) => {
    if (text === '' || seen.has(text)) return;
    seen.add(text);
    const code = parseRegionCode(text.normalize('NFKC').replace(/\s/g, ''));
    if (code.ok) {
      provinces.add(provinceOf(code.value));
      if (code.value.length > 6) lower.add(countyOf(code.value));
      return;
    }
    const leading = regions.leading(text, data.within);
    if (leading === null) return;
    provinces.add(provinceOf(leading.code));
    const level = regionLevelOf(leading.code);
    // what follows in an address is a street, in a region a town
    if (isRegion && leading.rest !== '' && (level === 'COUNTY' || level === 'CITY')) lower.add(leading.code);
  };
  for (const row of table.rows) {
    const cells = rowCells(kind, row, byTarget, settings.edits[row.rowNo] ?? {});
    const uscc = parseUscc(cellText(cells.get('uscc')?.cell).normalize('NFKC').replace(/\s/g, ''));
    if (uscc.ok) codes.add(uscc.value.code);
    const region = cellText(cells.get('region')?.cell);
    look(region, true);
    // a town by itself is looked for where the importer works
    const isTown = region !== '' && !/\d/.test(region) && regions.leading(region, data.within) === null;
    if (isTown) for (const code of data.within) if (regionLevelOf(code) !== 'PROVINCE') lower.add(code);
    look(cellText((cells.get('check.address') ?? cells.get('address'))?.cell), false);
    const point = readPointCells(cells, settings);
    const at: LngLat | null = point?.ok && point.value.value ? [point.value.value.lng, point.value.value.lat] : null;
    const found = at === null ? null : (areas?.locate(at) ?? null);
    if (found !== null) provinces.add(provinceOf(found));
  }
  return { provinces: [...provinces].sort(), lower: [...lower].sort(), codes: [...codes].sort() };
}

function provinceOf(code: string): string {
  return `${code.slice(0, 2)}0000`;
}
