import type { StaffValues } from '#core/schemas/staff.ts';
import type { ChangeRequest } from '#db/queries/change-requests.ts';
import type { FieldDifference } from '#db/queries/change-types.ts';
import { sameValue } from '#db/queries/state-difference.ts';

/**
 * Fields of a request that others have changed since it was made, and not to what it asks for: what the author saw, what
 * it is now, what is wanted.
 */
export function conflictsOf(
  { before, patch }: Pick<ChangeRequest, 'before' | 'patch'>,
  current: StaffValues,
): FieldDifference[] {
  return Object.keys(before)
    .filter((field) => Object.hasOwn(patch, field) && Object.hasOwn(current, field))
    .filter((field) => !sameValue(before[field], current[field]) && !sameValue(patch[field], current[field]))
    .map((field) => ({ field, seen: before[field], current: current[field] ?? null, wanted: patch[field] }));
}
