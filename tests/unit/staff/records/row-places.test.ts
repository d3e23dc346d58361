import { describe, expect, it } from 'vitest';
import type { RowPlace, RowPlaces, StaffRow } from '#core/schemas/staff.ts';
import { stopsOf, tieOf, wantsPlaces } from '../../../../web/staff/records/map-rows.ts';
import { listedRow, placesNote, rowAt } from '../../../../web/staff/records/row-places.ts';
import { zh } from '../../../../web/staff/text/zh.ts';

const words = zh.records.places;
const row = (id: string, values: StaffRow['values'] = {}): StaffRow => ({
  ...{ id, version: 1, title: id, status: 'PUBLISHED', isIllustrative: false, updatedAt: '2026-11-20T09:30:00+08:00' },
  ...{ values, verifyState: null, verifiedOn: null, pending: 0 },
});
const place = (id: string, lng: number | null, startsAt: string | null = null): RowPlace => ({
  ...{ id, kind: 'ENTERPRISE', name: id, isIllustrative: false, startsAt, endsAt: startsAt },
  point: lng === null ? null : { lng, lat: 37, precision: 'SURVEYED', schematic: false },
});
const places = (...items: RowPlace[]): RowPlaces => ({ items, lines: [], more: false });

describe('a row on the map', () => {
  it('is at its own point, else at the places that stand for it', () => {
    const point = { lng: 112, lat: 37, precision: 'SURVEYED', system: null, entered: null, source: null };
    expect(listedRow(row('st_1', { point }), places(place('x', 111)))).toMatchObject({ point: { lng: 112 } });
    expect(listedRow(row('pr_1'), places(place('a', null), place('b', 113), place('c', 114)))).toMatchObject({
      point: { lng: 113 },
      also: [[114, 37]],
    });
    expect(listedRow(row('pr_2'), undefined)).toEqual({ id: 'pr_2', point: null, also: [] });
  });

  it('is found by a place that stands for it, of several each in turn', () => {
    const all = {
      pr_1: places(place('mill', 113)),
      pr_2: places(place('mill', 113)),
      pr_3: places(place('shop', 114)),
    };
    const rows = Object.keys(all).map((id) => row(id));
    expect(rowAt('mill', rows, all, null)).toBe('pr_1');
    expect(rowAt('mill', rows, all, 'pr_1')).toBe('pr_2');
    expect(rowAt('mill', rows, all, 'pr_2')).toBe('pr_1');
    expect(rowAt('mill', rows, all, 'pr_3')).toBe('pr_1');
    expect(rowAt('nothing', rows, all, null)).toBeNull();
  });

  it('of a pairing carries its kind for the colour of the line', () => {
    expect(tieOf(row('pr_1', { type: 'CHAIN' }), places(place('a', 113)))).toMatchObject({ type: 'CHAIN', lines: [] });
    expect(tieOf(row('hn_1'), undefined)).toMatchObject({ type: null, places: [] });
  });

  it('of a 流动阵地 carries its stops; what is no stop is none', () => {
    const at = '2026-12-01T09:00:00+08:00';
    expect(stopsOf(row('st_1'), places(place('广场', 113, at), place('x', 113))).stops).toMatchObject([
      { placeText: '广场', startsAt: at },
    ]);
  });
});

describe('what the map says of its marks', () => {
  it('is said of every kind that has no place of its own, and of stops where there are any', () => {
    for (const kind of [
      'PAIRING',
      'CLUSTER',
      'CONTACT_POINT',
      'SERVICE_ITEM',
      'CAMPAIGN',
      'HONOUR',
      'BRAND',
      'ACTIVITY',
    ] as const) {
      expect(wantsPlaces(kind)).toBe(true);
      expect(placesNote(kind, [], {}, words)).toMatch(/。$/);
    }
    expect(wantsPlaces('PARK')).toBe(false);
    expect(placesNote('PARK', [], {}, words)).toBeUndefined();
    expect(placesNote('SITE', [], {}, words)).toBeUndefined();
    expect(placesNote('SITE', [], { st_1: places(place('广场', 113)) }, words)).toBe(words.stops);
  });

  it('tells how many are nowhere, and that more was left out', () => {
    const listed = [
      { id: 'a', point: null },
      { id: 'b', point: { lng: 1, lat: 1 } },
    ];
    const note = placesNote('HONOUR', listed, { b: { ...places(), more: true } }, words);
    expect(note).toBe(`${words.drawn.HONOUR}${words.none(1)}${words.more}`);
  });
});
