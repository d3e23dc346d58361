import { isSuppressed, MIN_PEOPLE } from '../stats/suppress.ts';

/** What some organisations entered of a month: how many of them did, and members. */
export interface DuesSum {
  readonly registered: number;
  readonly owed: number;
  readonly paid: number;
}

/** The same as it may be told: digits, `<3`, or `—` for what is not told either. Null = nobody entered anything. */
export interface ToldDues {
  readonly owed: string | null;
  readonly paid: string | null;
  readonly unpaid: string | null;
}

/** Numbers of fewer organisations are those of an organisation, no aggregate. */
export const MIN_ORGANISATIONS = 3;

const NOT_TOLD = '—';
const unpaidOf = ({ owed, paid }: DuesSum) => owed - paid;

/** 应缴: of enough organisations, and of enough members. */
function mayTellOwed(sum: DuesSum): boolean {
  return sum.registered >= MIN_ORGANISATIONS && !isSuppressed(sum.owed);
}

/** 已缴 besides: with 应缴 it says how many did not pay, so neither may be of a few members. */
function mayTellPaid(sum: DuesSum): boolean {
  return mayTellOwed(sum) && !isSuppressed(sum.paid) && !isSuppressed(unpaidOf(sum));
}

/**
 * A total with its parts, which make the whole of it. Whoever takes the parts that are told from the total has what the
 * others come to together: so many of them are left untold, the smallest first, that this may be told too.
 */
export function tellDues(
  total: DuesSum,
  parts: readonly DuesSum[],
): { readonly total: ToldDues; readonly parts: readonly ToldDues[] } {
  const withoutOwed = untold(parts, new Set(), mayTellOwed);
  const withoutPaid = untold(parts, withoutOwed, mayTellPaid);
  return {
    total: told(total, mayTellOwed(total), mayTellPaid(total)),
    parts: parts.map((part, i) => told(part, !withoutOwed.has(i), !withoutPaid.has(i))),
  };
}

function untold(
  parts: readonly DuesSum[],
  besides: ReadonlySet<number>,
  mayTell: (sum: DuesSum) => boolean,
): ReadonlySet<number> {
  const entered = parts.flatMap((part, i) => (part.registered > 0 ? [{ part, i }] : []));
  const bySize = entered.toSorted((a, b) => a.part.owed - b.part.owed);
  const hidden = new Set([...besides, ...entered.filter(({ part }) => !mayTell(part)).map(({ i }) => i)]);
  for (const { i } of bySize) {
    const left = entered.filter((each) => hidden.has(each.i)).map(({ part }) => part);
    if (left.length === 0 || mayTell(sumOf(left))) break;
    hidden.add(i);
  }
  return hidden;
}

export function sumOf(sums: readonly DuesSum[]): DuesSum {
  return sums.reduce(
    (all, { registered, owed, paid }) => ({
      registered: all.registered + registered,
      owed: all.owed + owed,
      paid: all.paid + paid,
    }),
    { registered: 0, owed: 0, paid: 0 },
  );
}

function told(sum: DuesSum, withOwed: boolean, withPaid: boolean): ToldDues {
  if (sum.registered === 0) return { owed: null, paid: null, unpaid: null };
  const few = (count: number) => (isSuppressed(count) ? `<${MIN_PEOPLE}` : NOT_TOLD);
  if (!withOwed) return { owed: few(sum.owed), paid: NOT_TOLD, unpaid: NOT_TOLD };
  const owed = String(sum.owed);
  if (!withPaid) return { owed, paid: few(sum.paid), unpaid: few(unpaidOf(sum)) };
  return { owed, paid: String(sum.paid), unpaid: String(unpaidOf(sum)) };
}
