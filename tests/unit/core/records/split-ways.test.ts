import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldOf, fieldsOf, staffKinds } from '#core/records/catalogue.ts';
import { changedValues, splitWays, withConsequences } from '#core/records/split-ways.ts';
import { rightValue } from './values.ts';

const context = { id: 'st_0000000001', today: '2026-11-20' };
const place = {
  name: '甲',
  stationTier: null,
  type: 'SERVICE_CENTER',
  phone: null,
  windowCount: null,
  items: [],
  stops: [],
};

describe('what a change of a public position comes to', () => {
  it('is public at once or waits, field by field', () => {
    expect(splitWays('SITE', place, { phone: '12345', name: '乙' }, context)).toEqual({
      atOnce: { phone: '12345' },
      approval: { name: '乙' },
      fixed: [],
    });
  });

  it('waits as a whole where one part cannot stand without the other', () => {
    const items = [{ item: 'sv_0000000001', promiseHours: null }];
    expect(splitWays('SITE', place, { stationTier: 'TOWN', windowCount: 3, items, phone: '12345' }, context)).toEqual({
      atOnce: { phone: '12345' },
      approval: { stationTier: 'TOWN', windowCount: 3, items },
      fixed: [],
    });
    expect(splitWays('SITE', { ...place, stationTier: 'TOWN' }, { windowCount: 3 }, context)).toMatchObject({
      atOnce: { windowCount: 3 },
      approval: {},
    });
  });

  it('takes with a station its numbers and items, with a route its timetable', () => {
    const station = { ...place, stationTier: 'TOWN', windowCount: 3, items: [{ item: 'sv_1' }] };
    expect(withConsequences('SITE', station, { stationTier: null })).toEqual({
      stationTier: null,
      windowCount: null,
      items: [],
    });
    expect(splitWays('SITE', station, { stationTier: null, windowCount: null, items: [] }, context)).toMatchObject({
      atOnce: {},
      approval: { stationTier: null, windowCount: null, items: [] },
    });
    const bus = { ...place, type: 'MOBILE', stops: [{ place: '广场' }] };
    const stays = { type: 'SERVICE_CENTER' };
    expect(withConsequences('SITE', bus, stays)).toEqual({ ...stays, stops: [] });
  });

  it('leaves to acts what is theirs', () => {
    const changed = { status: 'ENDED', a: 'en_0000000002', note: 'x' };
    expect(splitWays('PAIRING', {}, changed, context)).toMatchObject({ fixed: ['status', 'a'] });
  });
});

describe('any change', () => {
  it('is split without loss, and what waits by the catalogue always waits', () => {
    const changes = fc.constantFrom(...staffKinds).chain((kind) => {
      const values = fc.record(Object.fromEntries(fieldsOf(kind).map((field) => [field.key, rightValue(field)])), {
        requiredKeys: [],
      });
      return fc.tuple(fc.constant(kind), values);
    });
    fc.assert(
      fc.property(changes, ([kind, changed]) => {
        const { atOnce, approval, fixed } = splitWays(kind, {}, changed, context);
        expect([...Object.keys(atOnce), ...Object.keys(approval), ...fixed].sort()).toEqual(
          Object.keys(changed).sort(),
        );
        for (const key of Object.keys(atOnce)) expect(fieldOf(kind, key)?.way).toBe('AT_ONCE');
      }),
    );
  });
});

describe('changed values', () => {
  it('are those that differ, whatever they are made of', () => {
    expect(changedValues({ a: 1, b: [1, 2], c: null }, { a: 1, b: [1, 2], c: undefined, d: null })).toEqual({});
    expect(changedValues({ a: 1, b: [1, 2] }, { a: null, b: [2, 1] })).toEqual({ a: null, b: [2, 1] });
  });
});
