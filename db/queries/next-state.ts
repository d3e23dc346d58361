import { bboxOf } from '#core/geo/bbox.ts';
import { readBoundary } from '#core/geo/boundary.ts';
import { shapeProblems } from '#core/geo/shape-problems.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Change, ChangeRefusal } from './change-types.ts';
import { cellOf } from './point-cell.ts';
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
  const state = withFollowing({
    ...from,
    ...Object.fromEntries(values),
    publicId: change.id,
    version: change.expectedVersion + 1,
    createdAt: before === null ? now : from.createdAt,
    updatedAt: now,
  });
  const inconsistent = change.kind === 'SITE' ? inconsistentStation(state) : null;
  if (inconsistent !== null) return err({ code: 'INCONSISTENT', id: change.id, field: inconsistent });
  if (fields.includes('boundary') && !isOutline(state.boundary)) {
    return err({ code: 'INCONSISTENT', id: change.id, field: 'boundary' });
  }
  return ok({ state, fields });
}

/** A station has a tier, a tier its station, and only a station offers items. */
function inconsistentStation({ station, stationTier, items }: PlainState): string | null {
  if ((station === null) !== (stationTier === null)) return 'stationTier';
  return station === null && Array.isArray(items) && items.length > 0 ? 'items' : null;
}

/** With what follows from the rest: Mercator integers from the point, the box from the outline, the last activity. */
function withFollowing(state: Record<string, unknown>): PlainState {
  return { ...state, ...mercatorOf(state), ...boxOf(state), ...lastActivity(state) };
}

function lastActivity({ activities }: PlainState): PlainState {
  if (!Array.isArray(activities)) return {};
  return { lastActivityOn: activities.at(-1)?.happenedOn ?? null }; // the list stands in order of time
}

/** `mx` and `my` follow from the point, or are null without one. */
function mercatorOf(state: PlainState): PlainState {
  return Object.hasOwn(state, 'lng') ? cellOf(state) : {};
}

/** `west` … `north` follow from `boundary` where a kind keeps them, or are null without one. */
function boxOf(state: PlainState): PlainState {
  if (!Object.hasOwn(state, 'west')) return {};
  const rings = typeof state.boundary === 'string' ? readBoundary(state.boundary) : null;
  const [west, south, east, north] = bboxOf(rings?.[0] ?? []) ?? [null, null, null, null];
  return { west, south, east, north };
}

/** No outline, or one whose rings neither cross nor leave the world. */
function isOutline(boundary: unknown): boolean {
  if (boundary === null) return true;
  const rings = typeof boundary === 'string' ? readBoundary(boundary) : null;
  return rings !== null && shapeProblems(rings).length === 0;
}
