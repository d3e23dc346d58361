import { type ErrorDetail, errorDetail } from '#core/errors.ts';
import { fieldOf, type StaffKind } from '#core/records/catalogue.ts';
import { checkValues } from '#core/records/check-values.ts';
import type { StaffValues } from '#core/schemas/staff.ts';
import { ApiError } from '../../errors.ts';

/** Problems told at once; whoever sends hundreds mends the first ones first. */
export const MAX_DETAILS = 50;

export function refuseProblems(problems: readonly ErrorDetail[]): void {
  if (problems.length > 0) throw new ApiError('VALIDATION', problems.slice(0, MAX_DETAILS));
}

/** The values as they are kept; 400 with every field that is wrong. */
export function checkedOrRefused(kind: StaffKind, given: StaffValues, partial: boolean): StaffValues {
  const { values, problems } = checkValues(kind, given, { partial });
  refuseProblems(problems);
  return values;
}

/** Fields that neither forms nor tables change: set when the record is made, or changed by acts of their own. */
export function fixedProblems(kind: StaffKind, fixed: readonly string[]): ErrorDetail[] {
  return fixed.map((key) => {
    const once = fieldOf(kind, key)?.way === 'ONCE';
    return errorDetail(key, null, once ? '新增时填写的内容：之后不能改' : '由专门的操作改变的内容：不能直接填写');
  });
}

export function refuseFixed(kind: StaffKind, fixed: readonly string[]): void {
  refuseProblems(fixedProblems(kind, fixed));
}
