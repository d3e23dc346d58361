import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleBarOf } from '../../../web/leader/model/scale-bar.ts';
import { homeFirst, viewOfHit } from '../../../web/leader/model/view-of-hit.ts';
import { startView } from '../../../web/leader/paths.ts';
import { focusOf } from '../../../web/leader/stage/focus-of.ts';
import { placeData } from './records.ts';

describe('the scale bar', () => {
  it('is a round distance that fits and fills at least two fifths of its room', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 2, max: 18, noNaN: true }),
        fc.double({ min: -60, max: 60, noNaN: true }),
        (zoom, lat) => {
          const { metres, px } = scaleBarOf(zoom, lat, 96);
          expect(px).toBeLessThanOrEqual(96 + 1e-9);
          expect(px).toBeGreaterThan(96 * 0.39);
          expect([1, 2, 5]).toContain(Number(metres.toPrecision(1)[0]));
        },
      ),
    );
  });

  it('knows how long a kilometre is at 榆次 on zoom 10', () => {
    // 40,075 km ÷ (512 · 2^10) · cos 37.7° = 60.5 m a px
    const { metres, px } = scaleBarOf(10, 37.7, 96);
    expect(metres).toBe(5000);
    expect(px).toBeCloseTo(82.7, 0);
  });
});

describe('what was found', () => {
  const view = { ...startView, samples: true };

  it('is gone to when it is a place', () => {
    expect(viewOfHit(view, { kind: 'REGION', id: '140921', regionCode: '140900' }).place).toEqual({
      kind: 'region',
      code: '140921',
    });
    expect(viewOfHit(view, { kind: 'PARK', id: 'pk_0123456789', regionCode: '140702' }).place).toEqual({
      kind: 'park',
      id: 'pk_0123456789',
    });
  });

  it('is opened in its county when it is a record, samples staying on', () => {
    const next = viewOfHit(view, { kind: 'SITE', id: 'st_0123456789', regionCode: '140921100' });
    expect(next).toEqual({ ...view, place: { kind: 'region', code: '140921' }, selected: 'st_0123456789' });
  });

  it('is shown among the others when it is a figure', () => {
    const next = viewOfHit(view, { kind: 'FIGURE', id: 'fg_0123456789', regionCode: '140921' });
    expect(next).toMatchObject({ tab: 'figures', selected: 'fg_0123456789' });
  });

  it('stands before its namesakes elsewhere in the country', () => {
    const hits = ['451424', '140921', null, '340122'].map((regionCode) => ({ regionCode }));
    expect(homeFirst(hits).map(({ regionCode }) => regionCode)).toEqual(['140921', null, '340122', '451424']);
  });

  it('stays where we are when it has no region', () => {
    expect(viewOfHit(view, { kind: 'ENTERPRISE', id: 'en_0123456789', regionCode: null }).place).toEqual(view.place);
  });
});

describe('what the map speaks of', () => {
  it('is the region, the county of a town, the county of a park, or the three provinces', () => {
    expect(focusOf({ kind: 'home' }, undefined)).toEqual(['140000', '340000', '410000']);
    expect(focusOf({ kind: 'region', code: '140921100' }, undefined)).toEqual(['140921']);
    const park = { kind: 'park', id: 'pk_0123456789' } as const;
    expect(focusOf(park, placeData({ place: park, scope: { region: '140702', park: park.id } }))).toEqual(['140702']);
    expect(focusOf(park, placeData())).toEqual(['140000', '340000', '410000']);
  });
});
