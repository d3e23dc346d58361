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
 * Sums of some sets of cells, each told or not, in the order in which they are given. All that is told divides the cells into parts
 * that no told number can tell apart, so whatever is reckoned from any of them is a number of whole parts: a set is told only where
 * each part that it makes may be told itself. That holds of everything that is ever asked about the cells, provided that it is
 * decided over all of them with all sets at once.
 */
export function tellSets(cells: readonly DuesSum[], sets: readonly (readonly number[])[]): ToldDues[] {
  const [divideOwed, dividePaid] = [createParts(cells, mayTellOwed), createParts(cells, mayTellPaid)];
  return sets.map((set) => {
    const withOwed = divideOwed(set);
    return told(sumAt(cells, set), withOwed, withOwed && dividePaid(set));
  });
}

/** The parts of all cells, one at first. What is given back divides them by a set, or does not where a part came out too small. */
function createParts(
  cells: readonly DuesSum[],
  mayTell: (sum: DuesSum) => boolean,
): (set: readonly number[]) => boolean {
  const partOf = cells.map(() => 0);
  const sums = [sumOf(cells)];
  return (set) => {
    const touched = new Map<number, number[]>();
    for (const i of set) {
      const part = partOf[i] ?? 0;
      const of = touched.get(part);
      if (of === undefined) touched.set(part, [i]);
      else of.push(i);
    }
    const cuts = Array.from(touched, ([part, of]) => {
      const inside = sumAt(cells, of);
      return { part, of, inside, outside: without(sums[part] ?? inside, inside) };
    });
    const isFine = cuts.every(
      ({ inside, outside }) => mayTell(inside) && (outside.registered === 0 || mayTell(outside)),
    );
    if (!isFine) return false;
    for (const { part, of, inside, outside } of cuts.filter((cut) => cut.outside.registered > 0)) {
      for (const i of of) partOf[i] = sums.length;
      sums[part] = outside;
      sums.push(inside);
    }
    return true;
  };
}

function sumAt(cells: readonly DuesSum[], set: readonly number[]): DuesSum {
  return sumOf(set.flatMap((i) => cells[i] ?? []));
}

function without(whole: DuesSum, part: DuesSum): DuesSum {
  return {
    registered: whole.registered - part.registered,
    owed: whole.owed - part.owed,
    paid: whole.paid - part.paid,
  };
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
  // that they are few is told of enough organisations only
  const owes = sum.registered < MIN_ORGANISATIONS ? NOT_TOLD : few(sum.owed);
  if (!withOwed) return { owed: owes, paid: NOT_TOLD, unpaid: NOT_TOLD };
  const owed = String(sum.owed);
  if (!withPaid) return { owed, paid: few(sum.paid), unpaid: few(unpaidOf(sum)) };
  return { owed, paid: String(sum.paid), unpaid: String(unpaidOf(sum)) };
}
