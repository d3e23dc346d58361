import type { Context } from 'hono';
import { scopesOf } from '#core/access/scopes-of.ts';
import { errorDetail } from '#core/errors.ts';
import { distanceM } from '#core/geo/distance.ts';
import { needsReason, ON_TOP_M, type PointDoubtCode } from '#core/geo/point-doubts.ts';
import { isSaid } from '#core/machines/refusal.ts';
import type { PointValue } from '#core/records/field.ts';
import type { StaffValues } from '#core/schemas/staff.ts';
import { checkPoint } from '#db/queries/point-check.ts';
import type { Env } from '../../context.ts';
import { ApiError } from '../../errors.ts';

export interface PointDoubts {
  readonly doubts: readonly PointDoubtCode[];
  /** Metres; null where no point moves. */
  readonly movedM: number | null;
}

const NONE: PointDoubts = { doubts: [], movedM: null };

interface Moved {
  readonly id: string | null;
  /** Values of the whole record as it would be. */
  readonly values: StaffValues;
  readonly before: PointValue | null;
}

/** What is doubtful about the point that a record is to have, as the page of the map told it while it was placed. */
export async function doubtsOf(c: Context<Env>, { id, values, before }: Moved): Promise<PointDoubts> {
  const point = values.point as PointValue | null | undefined; // a checked value of the field
  if (point === null || point === undefined) return NONE;
  const { db, who, view } = c.var;
  const at = [point.lng, point.lat] as const;
  const { doubts } = await checkPoint(db, {
    at,
    record: id,
    old: before,
    region: typeof values.region === 'string' ? values.region : null,
    system: point.system,
    within: ON_TOP_M,
    scopes: scopesOf(who, 'record.read'),
    decimals: view.decimals,
  });
  const movedM = before === null ? null : Math.round(distanceM([before.lng, before.lat], at));
  return { doubts: [...new Set(doubts.map(({ code }) => code))], movedM };
}

/** Doubts stop nobody, but some must be explained before the change is submitted. */
export function demandReason({ doubts }: PointDoubts, reason: string | null): void {
  if (isSaid(reason) || !needsReason(doubts.map((code) => ({ code })))) return;
  const what = doubts.flatMap((code) => WORDS[code] ?? []).join('，');
  throw new ApiError('VALIDATION', [errorDetail('reason', null, `原因：${what}，请写明为什么`)]);
}

const WORDS: Readonly<Partial<Record<PointDoubtCode, string>>> = {
  MOVED_FAR: '位置移动超过 2 公里',
  OUTSIDE_COUNTY: '位置不在所填县区内',
};
