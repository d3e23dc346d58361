import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundaryOf } from '#core/geo/boundary.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { faultFeatures, groundFeatures, neighbourFeatures } from '#map/shaping/shape-features.ts';
import { snapTo } from '#map/shaping/snap.ts';
import { boxRing } from '../core/geo/rings.ts';

/** A plane whose pixels are its units. */
const plane = {
  project: ([x, y]: LngLat) => ({ x, y }),
  unproject: ({ x, y }: { x: number; y: number }): LngLat => [x, y],
};
const ring = boxRing(100, 100, 300, 300);

describe('snapping', () => {
  it.each<[string, [number, number], LngLat | null]>([
    ['to a corner within reach', [108, 92], [100, 100]],
    ['to a corner rather than to an edge beside it', [105, 101], [100, 100]],
    ['to the nearest point of an edge', [150, 105], [150, 100]],
    ['nowhere, far from both', [150, 130], null],
    ['nowhere, a little too far from an edge', [200, 109], null],
  ])('%s', (_, [x, y], expected) => {
    expect(snapTo({ x, y }, [ring], plane)).toEqual(expected);
  });

  it('goes to the nearest of several corners, and nowhere without any', () => {
    expect(snapTo({ x: 111, y: 100 }, [ring, boxRing(112, 100, 200, 200)], plane)).toEqual([112, 100]);
    expect(snapTo({ x: 0, y: 0 }, [], plane)).toBeNull();
  });

  it('never goes further than its reach', () => {
    const at = fc.tuple(fc.integer({ min: 50, max: 350 }), fc.integer({ min: 50, max: 350 }));
    fc.assert(
      fc.property(at, ([x, y]) => {
        const found = snapTo({ x, y }, [ring], plane);
        if (found !== null) expect(Math.hypot(found[0] - x, found[1] - y)).toBeLessThan(14);
      }),
    );
  });
});

describe('features of an outline that is drawn', () => {
  it('have the ground without its holes; rings of too few corners have none', () => {
    const hole = boxRing(150, 150, 200, 200);
    const [ground] = groundFeatures([ring, hole], []).features;
    expect(ground?.geometry).toEqual({ type: 'Polygon', coordinates: [ring, hole] });
    expect(groundFeatures([ring.slice(0, 3)], []).features).toEqual([]);
  });

  it('have the corners set so far as points', () => {
    const { features } = groundFeatures([], ring.slice(0, 2));
    expect(features.map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [100, 100] },
      { type: 'Point', coordinates: [300, 100] },
    ]);
  });

  it('put the park under its grids, whatever the order they come in', () => {
    const boundary = boundaryOf([ring]);
    const { features } = neighbourFeatures([
      { id: 'gr_1', name: '网格', what: 'grid', boundary },
      { id: 'pk_1', name: '园区', what: 'park', boundary },
    ]);
    expect(features.map(({ properties }) => properties.name)).toEqual(['园区', '网格']);
  });

  it('show edges in trouble as lines', () => {
    const { features } = faultFeatures([
      [
        [1, 2],
        [3, 4],
      ],
    ]);
    expect(features[0]?.geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    });
  });
});
