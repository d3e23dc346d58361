import type { Scope } from '#core/access/scope.ts';
import { regionAncestors } from '#core/codes/region-code.ts';
import { inArea } from '#core/geo/area.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { pointDoubts } from '#core/geo/point-doubts.ts';
import type { PointCheck } from '#core/schemas/point-check.ts';
import type { CoordSystem } from '#core/terms/place.ts';
import type { SqlPort } from '../port.ts';
import { areaOfRegion } from './area-of-region.ts';
import type { RecordPoint } from './point-of-record.ts';
import { readRows, rows } from './read.ts';
import { regionOfPoint } from './region-of-point.ts';
import { sitesAround } from './sites-around.ts';
import { sql } from './sql.ts';

/** More are not told one from another. */
const MAX_NEIGHBOURS = 20;

export interface PointToCheck {
  /** WGS84 degrees. */
  readonly at: LngLat;
  readonly record: string | null;
  readonly old: RecordPoint | null;
  /** Region that the record names. */
  readonly region: string | null;
  /** System the value was read in. */
  readonly system: CoordSystem | null;
  /** How far neighbours are looked for, metres. */
  readonly within: number;
  readonly scopes: readonly Scope[];
  readonly decimals: number;
}

export async function checkPoint(db: SqlPort, asked: PointToCheck): Promise<PointCheck> {
  const { at, old, record, region, system, within, scopes, decimals } = asked;
  const [regions, area, neighbours] = await Promise.all([
    regionsOfPoint(db, at),
    region === null ? null : areaOfRegion(db, region),
    sitesAround(db, { at, metres: within, limit: MAX_NEIGHBOURS, without: record, scopes, decimals }),
  ]);
  const holds = area && inArea(at, area);
  const named = area && holds !== null ? { code: area.code, name: area.name, holds } : null;
  const from: LngLat | null = old && [old.lng, old.lat];
  return {
    regions,
    area: named,
    old,
    neighbours,
    doubts: pointDoubts({ to: at, from, system, area: named, neighbours }),
  };
}

async function regionsOfPoint(db: SqlPort, at: LngLat): Promise<PointCheck['regions']> {
  const code = await regionOfPoint(db, at);
  if (code === null) return [];
  const line = JSON.stringify([...regionAncestors(code), code]);
  return readRows(
    db,
    rows<PointCheck['regions'][number]>(
      sql`SELECT r.code, r.name, r.level FROM json_each(${line}) j CROSS JOIN region r ON r.code = j.value ORDER BY j.key`,
    ),
  );
}
