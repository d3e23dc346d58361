import { regionLevelOf } from '#core/codes/region-code.ts';
import type { RegionDetail } from '#core/schemas/region.ts';
import type { Metric } from '#core/terms/metric.ts';
import type { SqlPort } from '../port.ts';
import { inRegion, isPublic } from './public.ts';
import { type Rows, readTogether, rows } from './read.ts';
import { regionStatements, toRegionDetail } from './regions.ts';
import { type Counts, type RollupScope, rollupsAt, rollupsNow } from './rollups.ts';
import { name, type Sql, sql } from './sql.ts';

export interface ChildCounts {
  readonly scope: RollupScope;
  readonly name: string;
  readonly shortName: string;
  readonly isIllustrative: boolean;
  readonly counts: Counts;
}

/** Counts of a place and of what lies directly below it. */
export interface Children {
  readonly region: RegionDetail;
  readonly total: Counts;
  readonly children: readonly ChildCounts[];
  readonly parks: readonly ChildCounts[];
}

interface ChildRow {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly isIllustrative: 0 | 1;
}

interface Asked {
  readonly date: string | undefined;
  readonly metrics: readonly Metric[] | undefined;
}

/**
 * A region, the regions directly below it and the parks that lie in it, each with its counts. All counts are roll-ups: the
 * cost grows with the number of children alone. Null = there is no such region.
 */
export async function regionChildren(db: SqlPort, code: string, asked: Asked): Promise<Children | null> {
  const place = regionLevelOf(code);
  const whole = place === 'PROVINCE' || place === 'CITY';
  const lies = whole ? sql`p.region_code = ${code}` : (inRegion('p.region_code', code) ?? name('1'));
  return childrenOf(db, code, { kind: 'REGION', code }, asked, {
    children: rows(sql`SELECT code, name, short_name AS shortName, 0 AS isIllustrative FROM region
      WHERE parent_code = ${code} ORDER BY code`),
    parks: parkRows(sql`p.parent_id IS NULL AND ${lies}`),
  });
}

/**
 * A region and every registered park that lies in it and in no other park, with the counts of each at the end of a day.
 * Null = there is no such region.
 */
export async function regionParks(
  db: SqlPort,
  code: string,
  date: string | undefined,
): Promise<Pick<Children, 'region' | 'children'> | null> {
  const lies = inRegion('p.region_code', code) ?? name('1');
  const asked = { date, metrics: undefined };
  const found = await childrenOf(db, code, { kind: 'REGION', code }, asked, {
    children: rows(sql`SELECT NULL AS code WHERE 0`),
    parks: parkRows(sql`p.is_illustrative = 0 AND p.parent_id IS NULL AND ${lies}`),
  });
  return found && { region: found.region, children: found.parks };
}

/** A park, which lies in the region of the code, with the parks directly below it. */
export async function parkChildren(db: SqlPort, park: string, code: string, asked: Asked): Promise<Children | null> {
  return childrenOf(db, code, { kind: 'PARK', code: park }, asked, {
    children: parkRows(sql`p.parent_id = (SELECT id FROM park WHERE public_id = ${park})`),
    parks: rows(sql`SELECT NULL AS code WHERE 0`),
  });
}

/** Public parks; the index begins with state and flag, so both are named. */
function parkRows(where: Sql): Rows<ChildRow> {
  return rows(sql`SELECT p.public_id AS code, p.name, p.short_name AS shortName, p.is_illustrative AS isIllustrative
    FROM park p WHERE ${isPublic('p')} AND p.is_illustrative IN (0, 1) AND ${where} ORDER BY p.name`);
}

async function childrenOf(
  db: SqlPort,
  code: string,
  own: RollupScope,
  asked: Asked,
  below: { children: Rows<ChildRow>; parks: Rows<ChildRow> },
): Promise<Children | null> {
  const found = await readTogether(db, { ...regionStatements(code), ...below });
  const [row] = found.region;
  if (row === undefined) return null;
  const regions = own.kind === 'REGION' ? [own.code, ...found.children.map((child) => child.code)] : [];
  const parks = own.kind === 'PARK' ? [own.code, ...found.children.map((child) => child.code)] : [];
  const [ofRegions, ofParks] = await Promise.all([
    countsOf(db, 'REGION', regions, asked),
    countsOf(db, 'PARK', [...parks, ...found.parks.map((park) => park.code)], asked),
  ]);
  const counts = own.kind === 'REGION' ? ofRegions : ofParks;
  return {
    region: toRegionDetail(row, found.ancestors),
    total: at(counts, own.code),
    children: found.children.map((child) => toChild(own.kind, child, counts)),
    parks: found.parks.map((park) => toChild('PARK', park, ofParks)),
  };
}

function countsOf(
  db: SqlPort,
  kind: RollupScope['kind'],
  codes: readonly string[],
  { date, metrics }: Asked,
): Promise<Map<string, Counts>> {
  if (codes.length === 0) return Promise.resolve(new Map());
  return date === undefined ? rollupsNow(db, kind, codes, metrics) : rollupsAt(db, kind, codes, date, metrics);
}

function toChild(kind: RollupScope['kind'], { code, isIllustrative, ...names }: ChildRow, counts: Map<string, Counts>) {
  return { scope: { kind, code }, ...names, isIllustrative: isIllustrative === 1, counts: at(counts, code) };
}

function at(counts: Map<string, Counts>, code: string): Counts {
  const found = counts.get(code);
  if (found === undefined) throw new Error(`no counts were read of ${code}`);
  return found;
}
