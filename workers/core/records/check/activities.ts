import { ok } from '../../result.ts';
import { type PairingActivityKind, pairingActivityKind } from '../../terms/pairing.ts';
import { type Check, listOf, partsOf } from './checked.ts';
import { termOf } from './codes.ts';
import { date } from './dates.ts';
import { integerOf } from './numbers.ts';
import { textOf } from './text.ts';

export interface PairingActivityValue {
  readonly kind: PairingActivityKind;
  readonly on: string;
  readonly summary: string;
  /** Money in 分; null = none or not stated. */
  readonly amountFen: number | null;
}

const MAX_ACTIVITIES = 1000;
const MAX_FEN = 10 ** 13;

const one = partsOf<PairingActivityValue>(
  {
    kind: termOf(pairingActivityKind),
    on: date,
    summary: textOf({ max: 300, level: 'PUBLIC' }),
    amountFen: integerOf(0, MAX_FEN),
  },
  '活动：类别、日期、内容、金额（分）',
);
const list = listOf(one, MAX_ACTIVITIES, '一组活动');

/** 结对活动, oldest first. */
export const activities: Check<PairingActivityValue[]> = (value, path) => {
  const checked = list(value, path);
  if (!checked.ok) return checked;
  const key = ({ on, kind, summary }: PairingActivityValue) => `${on} ${kind} ${summary}`;
  const byMoney = (a: PairingActivityValue, b: PairingActivityValue) => (a.amountFen ?? -1) - (b.amountFen ?? -1);
  return ok([...checked.value].sort((a, b) => (key(a) === key(b) ? byMoney(a, b) : key(a) < key(b) ? -1 : 1)));
};
