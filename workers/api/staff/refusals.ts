import { errorDetail } from '#core/errors.ts';
import type { Refusal, RefusalCode } from '#core/machines/refusal.ts';
import type { Link } from '#core/schemas/common.ts';
import type { ChangeRefusal } from '#db/queries/change-types.ts';
import { ApiError, invalid, notFound, staleVersion } from '../errors.ts';
import { anotherWaits } from './write-requests.ts';

/** What the write path refused, as the API answers it. */
export function changeRefused(refusal: ChangeRefusal): ApiError {
  switch (refusal.code) {
    case 'NOT_FOUND':
      return notFound();
    case 'STALE_VERSION':
      return staleVersion({ currentVersion: refusal.currentVersion, difference: [...refusal.difference] });
    case 'FIELD_NOT_WRITABLE':
      return invalid(refusal.field, null, '可以修改的字段');
    case 'INCONSISTENT':
      return invalid(refusal.field, null, '与其他字段一致的值');
    case 'GROUND_TAKEN':
      return groundTaken(refusal.by);
    case 'CONFLICT':
      if (refusal.constraint.startsWith('change_request.')) return anotherWaits();
      return new ApiError('CONFLICT', [errorDetail('', null, conflictText(refusal.constraint))]);
  }
}

/** The outline of a grid lies on that of others of its park. */
export function groundTaken(by: readonly Link[]): ApiError {
  const names = by.map(({ name }) => `“${name}”`).join('、');
  return invalid('boundary', null, `与同一园区的其他网格不重叠的范围：现在与${names}重叠`);
}

function conflictText(constraint: string): string {
  if (constraint.startsWith('pairing.')) return '这两方已有没有结束的同类结对';
  if (constraint === 'enterprise.uscc') return '统一社会信用代码已由另一条没有停用的企业使用，请核对是不是同一家';
  return '没有别的记录用过的值';
}

/** Refusals of machines that have a code of their own; the rest is ILLEGAL_TRANSITION with the words. */
const codes: Readonly<Partial<Record<RefusalCode, 'OWN_WORK' | 'STALE_VERSION' | 'FORBIDDEN'>>> = {
  SAME_PERSON: 'OWN_WORK',
  STALE_VERSION: 'STALE_VERSION',
  NOT_YOURS: 'FORBIDDEN',
};
/** Refusals that the sender can mend in the form: 400 with the field. */
const fields: Readonly<Partial<Record<RefusalCode, string>>> = {
  REASON_MISSING: 'reason',
  DATE_MISSING: 'on',
  DATE_NOT_POSSIBLE: 'on',
};

/** What a state machine refused. `value` is what the words speak of, e.g. the names of what is in the way. */
export function machineRefused({ code, zh }: Refusal, value: unknown = null): ApiError {
  const field = fields[code];
  if (field !== undefined) return invalid(field, value, zh);
  return new ApiError(codes[code] ?? 'ILLEGAL_TRANSITION', [errorDetail('', value, zh)]);
}
