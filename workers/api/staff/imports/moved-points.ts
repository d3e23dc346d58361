import { countyOf } from '#core/codes/region-code.ts';
import { errorDetail } from '#core/errors.ts';
import { inArea } from '#core/geo/area.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { type PointDoubt, pointDoubts } from '#core/geo/point-doubts.ts';
import { moveWords } from '#core/import/checks/move-words.ts';
import { EXPLAINED } from '#core/import/to-explain.ts';
import { isSaid } from '#core/machines/refusal.ts';
import type { ImportRowSent } from '#core/schemas/staff-import.ts';
import type { CoordSystem } from '#core/terms/place.ts';
import type { SqlPort } from '#db/port.ts';
import { areaOfRegion, type NamedArea } from '#db/queries/area-of-region.ts';
import type { BulkRow } from '#db/queries/bulk-row.ts';
import { warnedPoints } from '#db/queries/import-rows.ts';
import type { PlainState } from '#db/queries/record-state.ts';
import { ApiError } from '../../errors.ts';

type Warning = ImportRowSent['warnings'][number];

/** As many as a row may have, see the schema of what is sent. */
const MAX_WARNINGS = 50;

/**
 * What is doubtful about the points that rows set, by record: as in a form, and whatever the page of their sender says. Which
 * sites lie around them is told by the page alone.
 */
export async function pointWarnings(db: SqlPort, rows: readonly BulkRow[]): Promise<ReadonlyMap<string, Warning[]>> {
  const moved = rows.filter(({ fields }) => fields.includes('lng') || fields.includes('lat'));
  const counties = [...new Set(moved.map(county))];
  const areas = new Map(await Promise.all(counties.map(async (code) => [code, await areaOfRegion(db, code)] as const)));
  return new Map(moved.map((row) => [row.id, warningsOf(row, areas.get(county(row)) ?? null)]));
}

function county({ next }: BulkRow): string {
  return countyOf(String(next.regionCode));
}

function warningsOf({ before, next }: BulkRow, area: NamedArea | null): Warning[] {
  const to = pointOf(next);
  if (to === null) return [];
  const holds = area && inArea(to, area);
  const doubts = pointDoubts({
    to,
    from: before === null ? null : pointOf(before),
    system: (next.coordSystemEntered ?? null) as CoordSystem | null, // a checked column
    area: area && holds !== null ? { name: area.name, holds } : null,
    neighbours: [],
  });
  return doubts.flatMap((doubt) => warning(doubt) ?? []);
}

function pointOf({ lng, lat }: PlainState): LngLat | null {
  return typeof lng === 'number' && typeof lat === 'number' ? [lng, lat] : null;
}

function warning(doubt: PointDoubt): Warning | null {
  const field = 'point';
  if (doubt.code === 'OUTSIDE_COUNTY') return { field, code: 'OUTSIDE', message: `位置不在${doubt.area}内` };
  const words = moveWords(doubt);
  return words && { field, ...words };
}

/** The warnings of a row with ours before them. Where a point lies instead the page of its sender says in more words. */
export function withWarnings(row: ImportRowSent, own: readonly Warning[] = []): ImportRowSent {
  if (own.length === 0) return row;
  const saysWhere = row.warnings.some(({ field, code }) => field === 'point' && code === 'OUTSIDE');
  const ours = own.filter(({ code }) => code !== 'OUTSIDE' || !saysWhere);
  const codes = new Set(ours.map(({ code }) => code));
  const theirs = row.warnings.filter(({ field, code }) => field !== 'point' || !codes.has(code));
  return { ...row, warnings: [...ours, ...theirs].slice(0, MAX_WARNINGS) };
}

const WHAT: Readonly<Record<string, string>> = {
  MOVED_FAR: '位置移动超过 2 公里',
  OUTSIDE: '位置不在所填地区内',
};

/** Doubts stop nobody, but those of a form that must be explained must be explained of a table too. */
export async function demandImportReason(db: SqlPort, batch: number, reason: string | null): Promise<void> {
  if (isSaid(reason)) return;
  const found = await warnedPoints(db, batch, EXPLAINED);
  if (found.length === 0) return;
  const what = found.map(({ code, n }) => `${n} 行${WHAT[code] ?? ''}`).join('，');
  throw new ApiError('VALIDATION', [errorDetail('reason', null, `说明：有 ${what}，请写明为什么`)]);
}
