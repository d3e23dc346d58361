import { toMercator } from '#core/geo/mercator.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Change, ChangeRefusal } from './change-types.ts';
import { emptyState, isWritable, recordSpecs } from './record-spec.ts';
import type { PlainState } from './record-state.ts';
import { changedFields, normalised } from './state-difference.ts';

export interface NextState {
  readonly state: PlainState;
  /** Fields of the patch that really change. */
  readonly fields: readonly string[];
}

/** The state a change leads to, before it is written. `before` is null for a new record. */
export function nextState(before: PlainState | null, change: Change, now: number): Result<NextState, ChangeRefusal> {
  const spec = recordSpecs[change.kind];
  const patch: PlainState = change.patch;
  const from = before ?? emptyState(spec);
  const refused = Object.keys(patch).find((field) => !isWritable(spec, field));
  if (refused !== undefined) return err({ code: 'FIELD_NOT_WRITABLE', id: change.id, field: refused });
  const fields = changedFields(from, patch);
  const fixed = before === null ? undefined : fields.find((field) => spec.fixed.includes(field));
  if (fixed !== undefined) return err({ code: 'FIELD_NOT_WRITABLE', id: change.id, field: fixed });
  const values = fields.map((field) => [field, normalised(field, patch[field])]);
  const state = withMercator({
    ...from,
    ...Object.fromEntries(values),
    publicId: change.id,
    version: change.expectedVersion + 1,
    createdAt: before === null ? now : from.createdAt,
    updatedAt: now,
  });
  if (change.kind === 'SITE' && (state.station === null) !== (state.stationTier === null)) {
    return err({ code: 'INCONSISTENT', id: change.id, field: 'stationTier' });
  }
  return ok({ state, fields });
}

/** `mx` and `my` follow from the point, or are null without one. */
function withMercator(state: Record<string, unknown>): PlainState {
  if (!Object.hasOwn(state, 'lng')) return state;
  const { lng, lat } = state;
  if (typeof lng !== 'number' || typeof lat !== 'number') return { ...state, mx: null, my: null };
  const { x, y } = toMercator([lng, lat]);
  return { ...state, mx: x, my: y };
}
