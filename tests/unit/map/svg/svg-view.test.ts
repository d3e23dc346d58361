import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { type LabelView, projector } from '#map/labels/screen.ts';
import { between, boundsOf, fitted, panned, pathOf, pathTransform, zoomed } from '#map/svg/svg-view.ts';

const place: fc.Arbitrary<LngLat> = fc.tuple(
  fc.double({ min: 75, max: 130, noNaN: true }),
  fc.double({ min: 10, max: 52, noNaN: true }),
);
const view: fc.Arbitrary<LabelView> = fc.record({
  center: place,
  zoom: fc.double({ min: 3, max: 12, noNaN: true }),
  width: fc.integer({ min: 200, max: 4000 }),
  height: fc.integer({ min: 200, max: 2000 }),
});

/** Where a matrix takes a point of the screen or of the world of paths. */
function through(matrix: string, x: number, y: number) {
  const [scale = 1, , , , dx = 0, dy = 0] = (/\((.*)\)/.exec(matrix)?.[1] ?? '').split(' ').map(Number);
  return { x: scale * x + dx, y: scale * y + dy };
}

function expectAt(found: { x: number; y: number }, expected: { x: number; y: number }, within = 0.1) {
  expect(Math.abs(found.x - expected.x)).toBeLessThan(within);
  expect(Math.abs(found.y - expected.y)).toBeLessThan(within);
}

describe('the view of the drawn map', () => {
  it('draws outlines where names and marks are projected to', () => {
    fc.assert(
      fc.property(view, place, (of, at) => {
        const [x = 0, y = 0] = pathOf({ type: 'LineString', coordinates: [[...at]] })
          .slice(1)
          .split(' ')
          .map(Number);
        expectAt(through(pathTransform(of), x, y), projector(of)(at));
      }),
    );
  });

  it('moves what was drawn for one view to where another has it', () => {
    fc.assert(
      fc.property(view, view, place, (from, to, at) => {
        fc.pre(Math.abs(from.zoom - to.zoom) < 2);
        const drawn = projector(from)(at);
        expectAt(through(between(from, to), drawn.x, drawn.y), projector(to)(at), 0.5);
      }),
    );
  });

  it('keeps what lies under the pointer while it zooms, and follows the hand while it is dragged', () => {
    fc.assert(
      fc.property(view, fc.double({ min: 3, max: 12, noNaN: true }), (of, zoom) => {
        const [x, y] = [of.width / 3, of.height / 4];
        const under = panned(of, x - of.width / 2, y - of.height / 2).center;
        expectAt(projector(zoomed(of, zoom, 12, x, y))(under), { x, y });
      }),
    );
  });

  it('fits a box whole beside the room that is kept free', () => {
    fc.assert(
      fc.property(view, place, (of, [west, south]) => {
        const padding = { top: 60, right: 10, bottom: 30, left: 100 };
        const fit = fitted(of, [west, south, west + 2, south + 1], padding, 12);
        const at = projector(fit);
        const [topLeft, bottomRight] = [at([west, south + 1]), at([west + 2, south])];
        expect(topLeft.x).toBeGreaterThan(padding.left - 1);
        expect(topLeft.y).toBeGreaterThan(padding.top - 1);
        expect(bottomRight.x).toBeLessThan(of.width - padding.right + 1);
        expect(bottomRight.y).toBeLessThan(of.height - padding.bottom + 1);
      }),
    );
  });

  it('never leaves the zooms that the map has', () => {
    const of = { center: [112, 38], zoom: 11, width: 800, height: 600 } as const;
    expect(zoomed(of, 40, 12).zoom).toBe(12);
    expect(zoomed(of, -3, 12).zoom).toBe(2);
    const [west, south, east, north] = boundsOf(of);
    expect(west < 112 && east > 112 && south < 38 && north > 38).toBe(true);
  });
});
