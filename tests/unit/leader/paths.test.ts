import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RING_METRES } from '#core/stats/rings.ts';
import { metric } from '#core/terms/metric.ts';
import { pairingStatus, pairingType } from '#core/terms/pairing.ts';
import { rankedPlaces, rankedShare, shareCode } from '#core/terms/statistics.ts';
import { codesOf } from '#core/terms/term.ts';
import { layerNames, listLayers } from '../../../web/leader/model/layers.ts';
import {
  chartNames,
  isRecordOpen,
  measures,
  type Place,
  panelTabs,
  parseView,
  placeKey,
  printQuery,
  printView,
  startView,
  type View,
  viewAt,
} from '../../../web/leader/paths.ts';

const ALPHABET = [...'0123456789abcdefghjkmnpqrstvwxyz'];
const idOf = (prefix: string) =>
  fc.array(fc.constantFrom(...ALPHABET), { minLength: 10, maxLength: 10 }).map((body) => `${prefix}_${body.join('')}`);
const anyPlace: fc.Arbitrary<Place> = fc.oneof(
  fc.constant<Place>({ kind: 'home' }),
  fc
    .constantFrom('140000', '140700', '140921', '140921100', '140921100201')
    .map((code) => ({ kind: 'region', code }) as const),
  idOf('pk').map((id) => ({ kind: 'park', id }) as const),
  idOf('gr').map((id) => ({ kind: 'grid', id }) as const),
);
const tenThousandths = (from: number, to: number) =>
  fc.integer({ min: from * 10_000, max: to * 10_000 }).map((value) => value / 10_000);
const anyBox = fc.tuple(
  tenThousandths(73, 100),
  tenThousandths(3, 30),
  tenThousandths(101, 135),
  tenThousandths(31, 53),
);
const anyPair: fc.Arbitrary<Pick<View, 'vs' | 'side'>> = fc.oneof(
  fc.constant({ vs: null, side: 1 } as const),
  fc.record({ vs: anyPlace, side: fc.constantFrom(1 as const, 2 as const) }),
);
const onePlaceView: fc.Arbitrary<Omit<View, 'vs' | 'side'>> = fc.record({
  place: anyPlace,
  selected: fc.option(fc.constantFrom('st', 'en', 'vl', 'pr', 'og', 'gr', 'cp', 'fg').chain(idOf)),
  layers: fc.subarray([...layerNames]),
  samples: fc.boolean(),
  tab: fc.constantFrom(...panelTabs),
  rows: fc.constantFrom(...listLayers),
  part: fc.option(fc.constantFrom('quiet', 'BRANCH', 'SETTING_PARK')),
  pairings: fc.record({
    camp: fc.option(idOf('cm')),
    kind: fc.option(fc.constantFrom(...codesOf(pairingType))),
    state: fc.constantFrom(...codesOf(pairingStatus)),
  }),
  cover: fc.constantFrom(...codesOf(shareCode)),
  ring: fc.constantFrom(...RING_METRES),
  chart: fc.constantFrom(...chartNames),
  measure: fc.constantFrom(...measures),
  rank: fc.constantFrom(...codesOf(rankedShare)),
  ranked: fc.constantFrom(...codesOf(rankedPlaces)),
  count: fc.option(fc.constantFrom(...codesOf(metric))),
  date: fc.option(fc.constantFrom('2020-11-06', '2024-02-29', '2026-10-31')),
  month: fc.option(fc.constantFrom('2020-11', '2024-02', '2026-10')),
  box: fc.option(anyBox),
  present: fc.boolean(),
  route: fc.option(idOf('ps')),
  stop: fc.integer({ min: 1, max: 99 }),
  language: fc.option(fc.constantFrom('zh' as const, 'en' as const)),
});
const anyView: fc.Arbitrary<View> = fc.tuple(onePlaceView, anyPair).map(([view, pair]) => ({ ...view, ...pair }));

describe('the address of a view', () => {
  it('says all of it: what is printed is read back', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(parseView(`?${printQuery(view)}`)).toEqual(view);
      }),
    );
  });

  it('is the same for the same view, whatever order the layers were switched in', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const again = parseView(`?layers=${[...view.layers].reverse().join(',') || 'none'}`);
        expect(again.layers).toEqual(view.layers);
      }),
    );
  });

  it('leaves out what everybody sees anyway', () => {
    expect(printView(startView)).toBe('/leader/');
    expect(printView({ ...startView, place: { kind: 'region', code: '140702' } })).toBe('/leader/?region=140702');
  });

  it('can say that no layer is on', () => {
    expect(printView({ ...startView, layers: [] })).toBe('/leader/?layers=none');
    expect(parseView('?layers=none').layers).toEqual([]);
  });

  it('never fails, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (search) => {
        const view = parseView(search);
        expect(parseView(`?${printQuery(view)}`)).toEqual(view);
      }),
    );
  });

  it.each([
    ['?region=14', 'home'],
    ['?region=140702%20', 'home'],
    ['?region=999999', 'home'],
    ['?park=st_0123456789', 'home'],
    ['?park=pk_012345678', 'home'],
    ['?park=pk_0123456789&region=140702', 'pk_0123456789'],
    ['?region=140702', '140702'],
  ])('takes %s for %s', (search, key) => {
    expect(placeKey(parseView(search).place)).toBe(key);
  });

  it.each(['1,2,3', '1,2,3,4,5', '4,2,3,5', '1,2,3,1', '1,2,3,x', '1,2,3,1e1', '-181,2,3,4', ''])(
    'sees no box in %s',
    (text) => {
      expect(parseView(`?box=${text}`).box).toBeNull();
    },
  );

  it.each(['0', '-1', '1.5', '100', 'x'])('begins at the first stop when told %s', (text) => {
    expect(parseView(`?stop=${text}`).stop).toBe(1);
  });

  it('ignores ids, tabs, counts and languages that do not exist', () => {
    const view = parseView(
      '?at=st_OOOOOOOOOO&tab=x&rows=coverage&ring=3&count=EVERYTHING&lang=fr&samples=yes&present=yes&route=x',
    );
    expect(view).toEqual(startView);
  });

  it.each(['2026-02-30', '2026-10', '20261031', 'yesterday', '9999-12-31'])('takes the day %s for now', (day) => {
    expect(parseView(`?date=${day}`)).toEqual(startView);
  });
});

describe('going to another place', () => {
  it('closes what was open there and keeps layers, samples and the tab', () => {
    const before: View = {
      ...startView,
      place: { kind: 'region', code: '140921' },
      selected: 'st_0123456789',
      count: 'SITES',
      box: [112, 37, 113, 38],
      samples: true,
      layers: ['parks'],
      tab: 'list',
    };
    const after = viewAt(before, { kind: 'home' });
    expect(after).toEqual({ ...before, place: { kind: 'home' }, selected: null, count: null, box: null });
  });
});

describe('what the panel shows', () => {
  it('is the record, but an open figure stays among the figures', () => {
    expect(isRecordOpen({ ...startView, selected: 'st_0123456789' })).toBe(true);
    expect(isRecordOpen({ ...startView, selected: 'fg_0123456789' })).toBe(false);
    expect(isRecordOpen(startView)).toBe(false);
  });
});
