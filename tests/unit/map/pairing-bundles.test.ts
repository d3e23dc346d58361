import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairingBundles } from '#map/features/pairing-bundles.ts';
import { daysBefore, drawnPairings, pairingFeatures } from '#map/features/pairings.ts';
import { pairing, party, point } from './records.ts';

const towns = [
  { code: '140921100', name: '晋昌镇' },
  { code: '140921101', name: '河边镇' },
  { code: '140922100', name: '台城镇' },
  { code: '140921', name: '定襄县' },
  null,
];
const anyParty = fc
  .record({
    no: fc.integer({ min: 0, max: 20 }),
    place: fc.constantFrom(...towns),
    lng: fc.double({ min: 112.8, max: 113.3, noNaN: true }),
    lat: fc.double({ min: 38.3, max: 38.7, noNaN: true }),
    placed: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ no, place, lng, lat, placed }) => ({
    ...party(`en_${no}`, 'ENTERPRISE', placed === 0 ? null : point(lng, lat)),
    place,
  }));
const anyPairing = fc
  .record({ a: anyParty, b: anyParty, status: fc.constantFrom('ACTIVE' as const, 'ENDED' as const) })
  .map((given) => pairing(given));

describe('bundles', () => {
  it('hold every pairing that is drawn exactly once, at each level', () => {
    fc.assert(
      fc.property(fc.array(anyPairing, { maxLength: 40 }), (pairings) => {
        const { features } = pairingBundles(pairings);
        for (const level of ['county', 'town']) {
          const counts = features.filter(({ properties }) => properties.level === level);
          const sum = counts.reduce((total, { properties }) => total + properties.count, 0);
          expect([level, sum]).toEqual([level, drawnPairings(pairings).length]);
        }
      }),
    );
  });

  it('are one line between two towns and one disc within a town, whichever side is first', () => {
    const at = (id: string, town: 0 | 1, lng: number) => ({
      ...party(id, 'ENTERPRISE', point(lng, 38.5)),
      place: towns[town] ?? null,
    });
    const { features } = pairingBundles([
      pairing({ a: at('en_1', 0, 112.9), b: at('en_2', 1, 113.2) }),
      pairing({ a: at('en_3', 1, 113.1), b: at('en_4', 0, 113) }),
      pairing({ a: at('en_5', 0, 112.8), b: at('en_6', 0, 113) }),
    ]);
    const town = features.filter(({ properties }) => properties.level === 'town');
    expect(town.map(({ properties: { part, name, count, touching } }) => [part, name, count, touching])).toEqual([
      ['line', '晋昌镇 — 河边镇', 2, 2],
      ['node', '晋昌镇', 1, 3],
      ['node', '河边镇', 0, 2],
    ]);
  });
});

describe('a single line', () => {
  it('is thick where something was done together within 90 days', () => {
    const days = ['2026-08-22', '2026-08-21', null];
    const lines = pairingFeatures(
      days.map((lastActivityOn) => pairing({ lastActivityOn })),
      '2026-11-20',
    );
    expect(lines.features.map(({ properties }) => properties.recent)).toEqual([true, false, false]);
    expect(daysBefore('2024-03-01', 1)).toBe('2024-02-29');
  });
});
