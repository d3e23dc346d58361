import { boundaryJson, readBoundary } from '#core/geo/boundary.ts';
import type { FieldDifference } from './change-types.ts';
import { type LinkKey, linkSpecs } from './link-specs.ts';
import { cellOf } from './point-cell.ts';
import { inOrder } from './record-links.ts';
import { FOLLOWING } from './record-spec.ts';
import type { PlainState } from './record-state.ts';

export function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The value as the database would give it back. */
export function normalised(field: string, value: unknown): unknown {
  const plain = value === undefined ? null : value;
  if (field === 'boundary' && typeof plain === 'string') return keptBoundary(plain);
  if (field === 'stops' && Array.isArray(plain)) return inOrder('stops', plain.map(withCell));
  return Object.hasOwn(linkSpecs, field) ? inOrder(field as LinkKey, plain) : plain;
}

function withCell(stop: object): object {
  return { ...stop, ...cellOf(stop) };
}

/** An outline rounded, closed and wound as we keep it; what is none stays as it is, for the write path to refuse. */
function keptBoundary(json: string): string {
  const rings = readBoundary(json);
  return rings === null ? json : boundaryJson(rings);
}

/** Fields of a patch that differ from a state. */
export function changedFields(state: PlainState, patch: PlainState): string[] {
  return Object.keys(patch).filter((field) => !sameValue(state[field] ?? null, normalised(field, patch[field])));
}

const BOOKKEEPING = new Set<string>(['version', 'createdAt', 'updatedAt', ...FOLLOWING]);

/**
 * What a stale writer must compare: every field that others changed since, and every field of the patch that differs from
 * what is there now. Without the state the writer saw, only the latter can be told; nor can it for a part of the state that
 * was not yet kept then.
 */
export function staleDifference(seen: PlainState | null, current: PlainState, patch: PlainState): FieldDifference[] {
  const fields = Object.keys(current).filter((field) => !BOOKKEEPING.has(field));
  return fields.flatMap((field) => {
    const wanted = Object.hasOwn(patch, field) ? normalised(field, patch[field]) : seen?.[field];
    const before = seen === null ? null : seen[field];
    const now = current[field] ?? null;
    const byOthers = seen !== null && Object.hasOwn(seen, field) && !sameValue(before ?? null, now);
    const byPatch = Object.hasOwn(patch, field) && !sameValue(wanted ?? null, now);
    return byOthers || byPatch ? [{ field, seen: before ?? null, current: now, wanted: wanted ?? null }] : [];
  });
}
