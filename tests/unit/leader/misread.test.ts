import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { misread } from '../../../web/leader/misread.ts';
import { parseView, printQuery, type startView } from '../../../web/leader/paths.ts';

describe('what of an address means nothing', () => {
  it.each([
    ['?region=999999', ['region=999999']],
    ['?region=14x&tab=list', ['region=14x']],
    ['?park=pk_short', ['park=pk_short']],
    ['?region=140700&vs=nowhere', ['vs=nowhere']],
    ['?region=140700&vs=410000&side=3', ['side=3']],
    ['?region=', ['region=']],
    ['?region=14070&park=pk_0123456789', ['region=14070']],
    ['?layers=parks,roads', ['layers=parks,roads']],
    ['?date=2026-02-30', ['date=2026-02-30']],
    ['?date=9999-01-01', ['date=9999-01-01']],
    ['?tab=lists&chart=pie', ['tab=lists', 'chart=pie']],
    ['?of=TOWNS&ring=3', ['of=TOWNS', 'ring=3']],
    ['?box=1,2,3', ['box=1,2,3']],
  ])('is told: %s', (search, told) => {
    expect(misread(search)).toEqual(told);
  });

  it.each([
    '',
    '?region=140921&samples=off&tab=overview&rows=parks&chart=children&by=SITES&rank=ORG_COVERAGE&of=REGIONS',
    '?layers=none&state=ACTIVE&cover=ORG_COVERAGE&ring=5&stop=1&vs=home&side=1',
    '?from=singlemessage&isappinstalled=0&utm_source=x',
  ])('is nothing in %s', (search) => {
    expect(misread(search)).toEqual([]);
  });

  it('is nothing in any address that the page itself writes', () => {
    const some = fc.record({
      tab: fc.constantFrom('overview', 'list', 'charts'),
      ring: fc.constantFrom(2000, 5000, 10_000),
      samples: fc.boolean(),
      present: fc.boolean(),
      stop: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(some, (part) => {
        const search = `?${printQuery({ ...parseView('?region=140700&vs=410000'), ...(part as Partial<typeof startView>) })}`;
        expect(misread(search)).toEqual([]);
      }),
    );
  });
});
