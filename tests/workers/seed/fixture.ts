import { parentRegionCode, regionLevelOf } from '#core/codes/region-code.ts';
import { shanghaiInstant } from '#core/time.ts';
import type { SqlPort, SqlValue } from '#db/port.ts';
import { figures, namedRecords } from '#db/seed/documents/all.ts';
import { illustrativeRecords } from '#db/seed/illustrative/all.ts';
import { loadFrom } from '#db/seed/load/load-from.ts';
import type { RegionRow } from '#db/seed/regions/row.ts';

export const NOW = shanghaiInstant('2026-11-20', 600);
export const DAY_MS = 86_400_000;
const LEVELS = ['PROVINCE', 'CITY', 'COUNTY', 'TOWN', 'VILLAGE'];

/** The regions that records lie in, and those above: the whole code list takes longer and says no more here. */
export const regions: readonly RegionRow[] = regionsAround([
  ...figures.map(({ regionCode }) => regionCode),
  ...[namedRecords, illustrativeRecords].flatMap(({ parks, organisations, enterprises, villages, sites }) =>
    [...parks, ...organisations, ...enterprises, ...villages, ...sites].map(({ regionCode }) => regionCode),
  ),
]);

function regionsAround(codes: readonly string[]): RegionRow[] {
  const all = new Set<string>();
  for (let wave: readonly string[] = codes; wave.length > 0; ) {
    for (const code of wave) all.add(code);
    wave = wave.map(parentRegionCode).filter((code) => code !== null && !all.has(code)) as string[];
  }
  return [...all]
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .sort(byLevel)
    .map(regionRow);
}

function byLevel(a: string, b: string): number {
  return LEVELS.indexOf(regionLevelOf(a)) - LEVELS.indexOf(regionLevelOf(b));
}

function regionRow(code: string): RegionRow {
  return {
    code,
    name: `区划${code}`,
    shortName: code,
    level: regionLevelOf(code),
    parentCode: parentRegionCode(code),
    centreLng: null,
    centreLat: null,
    bbox: null,
    urbanRuralCode: null,
    note: null,
  };
}

export function loadAll(
  db: SqlPort,
  { demoData = true, now = NOW, force = false }: { demoData?: boolean; now?: number; force?: boolean } = {},
) {
  return loadFrom(db, { regions, boundaries: [], fingerprint: null }, { demoData, now, force });
}

/** Tables of our own with their rows, in a fixed order, so that two dumps of equal databases are equal. */
export async function dump(db: SqlPort): Promise<Record<string, Record<string, SqlValue>[]>> {
  const tables = await db.query<{ name: string }>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT GLOB '_cf*'
     AND name NOT GLOB 'd1_*' AND name NOT GLOB 'search_fts*' AND name NOT GLOB 'site_rtree*_node'
     AND name NOT GLOB 'site_rtree*_parent' AND name NOT GLOB 'site_rtree*_rowid' ORDER BY name`,
  );
  const rows: Record<string, Record<string, SqlValue>[]> = {};
  for (const { name } of tables) {
    const found = await db.query(`SELECT * FROM ${name}`);
    rows[name] = found.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  return rows;
}

/** Rows without columns that say when and in which run they were written. */
export function withoutRun(rows: Record<string, SqlValue>[] | undefined): unknown[] {
  return (rows ?? []).map(({ published_no: _no, loaded_at: _at, ...row }) => row);
}

export async function countOf(db: SqlPort, sql: string, values: readonly SqlValue[] = []): Promise<number> {
  const [row] = await db.query<{ n: number }>(`SELECT count(*) AS n ${sql}`, values);
  return row?.n ?? 0;
}
