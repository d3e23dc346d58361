import { err } from '../result.ts';
import type { Term, Terms } from '../terms/term.ts';

/** 不能这样做的原因: the closed list for all state machines. */
export const refusalText = {
  ILLEGAL_TRANSITION: { zh: '当前状态下不能这样做', en: 'This cannot be done in the present state' },
  SAME_PERSON: { zh: '不能由同一个人完成，请换一个人', en: 'A different person has to do this' },
  NOT_YOURS: { zh: '只有有关一方可以这样做', en: 'Only the party concerned may do this' },
  REASON_MISSING: { zh: '请写明原因', en: 'A reason is needed' },
  DATE_MISSING: { zh: '请填写日期', en: 'A date is needed' },
  DATE_NOT_POSSIBLE: { zh: '日期不合理', en: 'The date is not possible' },
  STALE_VERSION: { zh: '原记录已被修改，请重新核对后再提交', en: 'The record has changed since; check it again' },
  NOT_APPROVED: { zh: '须先经上级党组织批准', en: 'The superior Party organisation has to approve first' },
  CHILDREN_LEFT: { zh: '请先移交或撤销下级党组织', en: 'Subordinate organisations must be moved or revoked first' },
  EXPIRED: { zh: '提议已过期，请重新提议', en: 'The proposal has expired' },
  ALREADY_CONFIRMED: { zh: '这一方已经确认过', en: 'This side has already confirmed' },
  NOT_BAD_RATING: { zh: '只有差评需要这样处理', en: 'Only a bad rating is handled this way' },
  REVISIT_NEEDED: { zh: '实名差评须先回访再办结', en: 'A named bad rating must be followed up before closing' },
  ANONYMOUS: { zh: '匿名评价无法回访', en: 'An anonymous rating cannot be followed up' },
  ALREADY_DONE: { zh: '只能做一次', en: 'This can be done once only' },
  NO_ROWS: { zh: '没有可导入的行', en: 'There is no row to import' },
  FAULTY_ROWS: { zh: '还有未处理的错误行', en: 'Some rows still have errors' },
  LATER_CHANGES: { zh: '导入的内容后来又有修改，不能整批回退', en: 'Imported rows were changed later' },
} as const satisfies Terms;

export type RefusalCode = keyof typeof refusalText;

/** Why a transition is refused, with the words for the screen. */
export interface Refusal extends Term {
  readonly code: RefusalCode;
}

/** A failed Result with the refusal and its words. */
export function refuse(code: RefusalCode): { readonly ok: false; readonly error: Refusal } {
  return err({ code, ...refusalText[code] });
}

/** Whether a text says something, for reasons that must be given. */
export function isSaid(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && text.trim() !== '';
}
