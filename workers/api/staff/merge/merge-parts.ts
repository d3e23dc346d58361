import { errorDetail } from '#core/errors.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { StaffValues } from '#core/schemas/staff.ts';
import type { Statement } from '#db/port.ts';
import type { Change } from '#db/queries/change-types.ts';
import type { PlainState } from '#db/queries/record-state.ts';
import { ApiError } from '../../errors.ts';

export interface Merge {
  readonly kind: StaffKind;
  /** Public ids: the record that stays, and the one that goes into it. */
  readonly into: string;
  readonly from: string;
  /** Fields of the record that stays, checked. */
  readonly values: StaffValues;
  readonly reason: string;
  readonly who: string;
  /** Instant, ms UTC. */
  readonly now: number;
}

export interface MergeParts {
  readonly changes: readonly Change[];
  /** Written in the same batch, before the changes. */
  readonly statements: readonly Statement[];
}

export function illegal(title: string, expected: string): ApiError {
  return new ApiError('ILLEGAL_TRANSITION', [errorDetail('', title, expected)]);
}

/** A patch of the kind that it was made for. */
export function change(kind: StaffKind, id: string, state: PlainState, patch: PlainState, why: string): Change {
  return { kind, id, expectedVersion: Number(state.version), patch, why } as Change;
}
