import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceM } from '#core/geo/distance.ts';
import { calendarFrom } from '#core/hours/calendar.ts';
import { packagedHolidays } from '#core/hours/holiday-table.ts';
import type { Site } from '#core/schemas/site.ts';
import { type ArrangeBy, arrange } from '../../../../web/resident/near/arrange.ts';
import { NOW, site as sample } from '../samples.ts';

const unknown: Site['hours'] = { mode: 'UNKNOWN', holidays: 'UNSTATED', rules: [], exceptions: [] };
const always: Site['hours'] = { mode: 'ALWAYS', holidays: 'UNSTATED', rules: [], exceptions: [] };

/** A place so many degrees north of the visitor; 0.01° are 1.1 km. */
function place(id: string, north: number, given: Partial<Site> & { schematic?: boolean } = {}): Site {
  const { schematic = false, ...rest } = given;
  const precision = schematic ? 'PARK_CENTROID' : 'SURVEYED';
  return { ...sample, id, hours: unknown, point: { lng: 112.7, lat: 37.7 + north, precision, schematic }, ...rest };
}

const by: ArrangeBy = {
  position: { lng: 112.7, lat: 37.7, accuracyM: 20, at: NOW },
  now: NOW,
  calendar: calendarFrom('2026-11-20', packagedHolidays),
  openOnly: false,
};
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe('the nearest list of a minute', () => {
  it('is by exact distance, with an open one before a closed one within the rule', () => {
    const { exact } = arrange([place('b', 0.02), place('open', 0.03, { hours: always }), place('a', 0.01)], by);
    expect(ids(exact)).toEqual(['open', 'a', 'b']);
  });

  it('changes with the minute', () => {
    const sites = [place('unknown', 0.01), { ...place('office', 0.02), hours: sample.hours }];
    expect(ids(arrange(sites, by).exact)).toEqual(['office', 'unknown']);
    const evening = Date.parse('2026-11-20T19:00:00+08:00');
    expect(ids(arrange(sites, { ...by, now: evening }).exact)).toEqual(['unknown', 'office']);
  });

  it('puts places known only to their park into a group of their own, last', () => {
    const { exact, imprecise } = arrange([place('vague', 0.001, { schematic: true }), place('exact', 0.5)], by);
    expect([ids(exact), ids(imprecise)]).toEqual([['exact'], ['vague']]);
  });

  it('lists only what is open where asked so, and nothing without a point', () => {
    const sites = [place('shut', 0.01), place('open', 0.02, { hours: always }), place('nowhere', 0, { point: null })];
    expect(ids(arrange(sites, { ...by, openOnly: true }).exact)).toEqual(['open']);
    expect(ids(arrange(sites, by).exact)).toEqual(['open', 'shut']);
  });

  it('says that all is far, and shows the nearest few all the same', () => {
    const far = Array.from({ length: 8 }, (_, n) => place(`far${n}`, 2 + n / 10));
    const answer = arrange(far, by);
    expect(answer.far).toBe(true);
    expect(ids(answer.exact)).toEqual(['far0', 'far1', 'far2', 'far3', 'far4']);
    expect(arrange([...far, place('near', 0.1)], by)).toMatchObject({ far: false, more: true });
    expect(arrange([], by)).toEqual({ exact: [], imprecise: [], far: false, more: false });
  });

  it('shows 25, and five imprecise ones even after 25 exact ones', () => {
    const many = Array.from({ length: 40 }, (_, n) => place(`e${String(n).padStart(2, '0')}`, n / 1000));
    const vague = Array.from({ length: 9 }, (_, n) => place(`v${n}`, n / 1000, { schematic: true }));
    const { exact, imprecise, more } = arrange([...vague, ...many], by);
    expect([exact.length, imprecise.length, more]).toEqual([25, 5, true]);
    expect(arrange(vague, by)).toMatchObject({ exact: [], more: false });
  });

  it('measures from the exact position to the point that is public', () => {
    const at = fc.record({
      lng: fc.double({ min: 112, max: 113.4, noNaN: true }),
      lat: fc.double({ min: 37.2, max: 38.2, noNaN: true }),
    });
    fc.assert(
      fc.property(at, at, (from, to) => {
        const target = place('a', 0, { point: { ...to, precision: 'SURVEYED', schematic: false } });
        const { exact } = arrange([target], { ...by, position: { ...from, accuracyM: 5, at: NOW } });
        expect(exact[0]?.distanceM).toBe(distanceM([from.lng, from.lat], [to.lng, to.lat]));
      }),
    );
  });
});
