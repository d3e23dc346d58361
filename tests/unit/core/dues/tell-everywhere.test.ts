import fc from 'fast-check';
import { expect, it } from 'vitest';
import { regionAncestors } from '#core/codes/region-code.ts';
import { type DuesSum, sumOf } from '#core/dues/tell-dues.ts';
import { type DuesCell, duesDivisions, tellEverywhere } from '#core/dues/tell-everywhere.ts';

const PLACES = ['140900', '140921', '140921100', '140921101', '140922', '140922100', '140700', '140702'];
const TYPES = ['BRANCH', 'COMMITTEE'];
const PARKS = [null, 'pk_a', 'pk_b'];
const wayTo = (place: string) => [...regionAncestors(place), place];
const REGIONS = [...new Set(PLACES.flatMap(wayTo))];

/** Organisations, so that what is reckoned can be told from what one of them entered. */
const organisation = fc
  .tuple(
    fc.constantFrom(...PLACES),
    fc.constantFrom(...TYPES),
    fc.constantFrom(...PARKS),
    fc.integer({ min: 0, max: 30 }),
    fc.integer({ min: 0, max: 30 }),
  )
  .map(
    ([regionCode, type, parkId, owed, paid]): DuesCell => ({
      ...{ regionCode, type, parkId, registered: 1, owed, paid: Math.min(owed, paid) },
    }),
  );

const isDigits = (said: string | null) => said !== null && /^\d+$/.test(said);

/** Every number of every answer: which organisations it is of, found anew by looking at each. */
function allAnswers(all: readonly DuesCell[]) {
  const told = tellEverywhere(all);
  return REGIONS.flatMap((region) => {
    const inside = all.filter(({ regionCode }) => wayTo(regionCode).includes(region));
    const below = REGIONS.filter((code) => regionAncestors(code).at(-1) === region);
    const childOf = ({ regionCode }: DuesCell) => below.find((code) => wayTo(regionCode).includes(code)) ?? null;
    const tables = {
      regions: [...below, null].map((code) => ({ code, of: inside.filter((each) => childOf(each) === code) })),
      types: TYPES.map((code) => ({ code, of: inside.filter(({ type }) => type === code) })),
      parks: PARKS.map((code) => ({ code, of: inside.filter(({ parkId }) => parkId === code) })),
    };
    const rows = duesDivisions.flatMap((division) =>
      tables[division].map(({ code, of }) => ({ of, said: told.row(region, division, code) })),
    );
    return [{ of: inside, said: told.total(region) }, ...rows];
  });
}

/** Organisations that no told number tells apart: whatever is reckoned from all of them is of whole ones of these. */
function inseparable(all: readonly DuesCell[], sets: readonly (readonly DuesCell[])[]): DuesCell[][] {
  const parts = new Map<string, DuesCell[]>();
  for (const each of all) {
    const key = sets.map((set) => (set.includes(each) ? '1' : '0')).join('');
    if (key.includes('1')) parts.set(key, [...(parts.get(key) ?? []), each]);
  }
  return [...parts.values()];
}

it('gives no number of too few away, by whatever is reckoned from all answers about a province', () => {
  fc.assert(
    fc.property(fc.array(organisation, { maxLength: 60 }), (all) => {
      const answers = allAnswers(all);
      for (const { of, said } of answers) {
        const { owed, paid } = sumOf(of);
        if (isDigits(said.owed)) expect(said.owed).toBe(String(owed));
        if (isDigits(said.paid)) expect([said.paid, said.unpaid]).toEqual([String(paid), String(owed - paid)]);
        // the three follow from any two
        expect(isDigits(said.paid)).toBe(isDigits(said.unpaid));
        if (isDigits(said.paid)) expect(isDigits(said.owed)).toBe(true);
        expect(said.owed === null).toBe(of.length === 0);
      }
      const toldOf = (field: 'owed' | 'paid') => answers.flatMap(({ of, said }) => (isDigits(said[field]) ? [of] : []));
      const least = ({ registered, owed }: DuesSum) => Math.min(registered, owed);
      for (const part of inseparable(all, toldOf('owed'))) expect(least(sumOf(part))).toBeGreaterThanOrEqual(3);
      for (const part of inseparable(all, toldOf('paid'))) {
        const { owed, paid } = sumOf(part);
        expect(Math.min(part.length, paid, owed - paid)).toBeGreaterThanOrEqual(3);
      }
      // one less the other, and one less all that lie in it, of any tables of any answers
      const sets = toldOf('owed');
      for (const whole of sets) {
        const others = sets.filter((set) => set.length < whole.length && set.every((each) => whole.includes(each)));
        const covered = new Set(others.flat());
        for (const left of [...others.map((set) => whole.length - set.length), whole.length - covered.size]) {
          expect(left === 0 || left >= 3).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});

it('still tells places, the larger first, and types and parks where nothing told is cut by them', () => {
  const some = (count: number, regionCode: string, type = 'BRANCH', parkId: string | null = null): DuesCell => ({
    ...{ registered: count, owed: count * 10, paid: count * 5, regionCode, type, parkId },
  });
  const told = tellEverywhere([some(5, '140921100'), some(4, '140921101', 'BRANCH', 'pk_a'), some(3, '140922')]);
  expect(told.total('140000').owed).toBe('120');
  expect(told.row('140921', 'regions', '140921101').owed).toBe('40');
  expect(told.row('140921', 'parks', 'pk_a').owed).toBe('40');
  expect(told.row('140921', 'types', 'BRANCH').owed).toBe('90');

  // a county whose row is left out beside its neighbours has no total of its own either
  const small = tellEverywhere([some(10, '140921'), some(3, '140922'), some(1, '140923')]);
  expect(small.row('140900', 'regions', '140921').owed).toBe('100');
  expect([small.row('140900', 'regions', '140922').owed, small.total('140922').owed]).toEqual(['—', '—']);
  // four of a type in the city, of which a county told three
  const types = tellEverywhere([some(3, '140921', 'X'), some(3, '140921'), some(1, '140922', 'X'), some(5, '140922')]);
  expect(types.total('140922').owed).toBe('60');
  expect(types.row('140900', 'types', 'X').owed).toBe('—');
});
