import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMercator } from '#core/geo/mercator.ts';
import { roundPublic } from '#core/geo/public-point.ts';
import { cellOf } from '#core/snapshot/cells.ts';
import { clipLine } from '#core/tiles/clip-line.ts';
import { gatherCells } from '#core/tiles/gather-cells.ts';
import { BUFFER, EXTENT, MAX_TILE_ZOOM, parseTile, roundingMargin, tileBox, toTile } from '#core/tiles/pyramid.ts';
import {
  addToCell,
  boxOfCell,
  cellOfPoint,
  emptyCells,
  GRID,
  gridBox,
  OWN_CELLS,
  runOfCell,
} from '#core/tiles/tile-cells.ts';

const lng = fc.double({ min: -180, max: 180, noNaN: true });
const lat = fc.double({ min: -85, max: 85, noNaN: true });
const zoom = fc.integer({ min: 0, max: MAX_TILE_ZOOM });

describe('the address of a tile', () => {
  it('is three whole numbers inside the pyramid', () => {
    expect(parseTile('8', '210', '97')).toEqual({ ok: true, value: { z: 8, x: 210, y: 97 } });
    expect(parseTile('0', '0', '0').ok).toBe(true);
    const refused = [
      ['15', '0', '0', 'z'],
      ['-1', '0', '0', 'z'],
      ['', '0', '0', 'z'],
      ['8', '256', '0', 'x'],
      ['8', '01', '0', 'x'],
      ['8', '1.5', '0', 'x'],
      ['8', '0', '256', 'y'],
      ['8', '0', '', 'y'],
      ['8', '0', '9999999', 'y'],
    ] as const;
    for (const [z, x, y, error] of refused)
      expect([z, x, y, parseTile(z, x, y)]).toEqual([z, x, y, { ok: false, error }]);
  });

  it('gives every point its place in its own tile', () => {
    fc.assert(
      fc.property(lng, lat, zoom, (east, north, z) => {
        const cell = toMercator([east, north]);
        const tile = { z, x: Math.floor(cell.x / 2 ** (30 - z)), y: Math.floor(cell.y / 2 ** (30 - z)) };
        const [x, y] = toTile(cell, tile);
        expect(x).toBe(Math.floor((cell.x / 2 ** (30 - z) - tile.x) * EXTENT));
        expect([x >= 0 && x < EXTENT, y >= 0 && y < EXTENT]).toEqual([true, true]);
        const { x0, x1, y0, y1 } = tileBox(tile);
        expect([cell.x >= x0 && cell.x <= x1, cell.y >= y0 && cell.y <= y1]).toEqual([true, true]);
      }),
    );
  });

  it('is widened by more than rounding moves a point', () => {
    fc.assert(
      fc.property(lng, lat, fc.integer({ min: 0, max: 6 }), (east, north, decimals) => {
        const [a, b] = [toMercator([east, north]), toMercator(roundPublic([east, north], decimals))];
        const moved = Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y));
        expect(moved).toBeLessThanOrEqual(roundingMargin(decimals) + 1);
      }),
    );
  });
});

describe('the cells of a tile', () => {
  it('share out the tile and what is around it: each point lies in one box and one run of the finest numbers', () => {
    fc.assert(
      fc.property(
        lng,
        lat,
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: -1, max: 1 }),
        (east, north, z, aside) => {
          const at = toMercator([east, north]);
          const tile = { z, x: Math.floor(at.x / 2 ** (30 - z)) + aside, y: Math.floor(at.y / 2 ** (30 - z)) };
          const grid = gridBox(tile);
          const inBox = Array.from({ length: GRID }, (_, cell) => cell).filter((cell) => {
            const { x0, x1, y0, y1 } = boxOfCell(tile, cell);
            return at.x >= x0 && at.x <= x1 && at.y >= y0 && at.y <= y1;
          });
          if (at.x < grid.x0 || at.x > grid.x1) {
            expect(inBox).toEqual([]);
            return;
          }
          const cell = cellOfPoint(at, tile);
          expect(inBox).toEqual([cell]);
          expect(OWN_CELLS.includes(cell)).toBe(aside === 0);
          const [first, end] = runOfCell(tile, cell, 13) ?? [0, 0];
          const code = cellOf(at.x, at.y);
          expect([first <= code, code < end]).toEqual([true, true]);
        },
      ),
    );
  });

  it('count every site once, whichever tile asks, and keep the counts apart', () => {
    const place = fc.record({
      x: fc.integer({ min: 0, max: 4095 }),
      y: fc.integer({ min: 0, max: 4095 }),
      example: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 200 }), fc.integer({ min: 2, max: 9 }), (places, z) => {
        // a square of 2 × 2 tiles in the middle of the world, a cell of the grid in 64 steps
        const [tiles, first] = [2, 2 ** (z - 1)];
        const sites = places.map(({ x, y, example }) => ({
          x: Math.floor((first + (x / 4096) * tiles) * 2 ** (30 - z)),
          y: Math.floor((first + (y / 4096) * tiles) * 2 ** (30 - z)),
          example,
        }));
        let [registered, examples] = [0, 0];
        for (let column = -1; column <= tiles; column++) {
          for (let row = -1; row <= tiles; row++) {
            const tile = { z, x: first + column, y: first + row };
            const { x0, x1, y0, y1 } = gridBox(tile);
            const cells = emptyCells();
            for (const { x, y, example } of sites) {
              if (x < x0 || x > x1 || y < y0 || y > y1) continue;
              addToCell(cells, cellOfPoint({ x, y }, tile), example, { n: 1, x, y });
            }
            const own = tileBox(tile);
            for (const bubble of gatherCells(cells, z)) {
              expect([bubble.x >= own.x0 && bubble.x <= own.x1, bubble.y >= own.y0 && bubble.y <= own.y1]).toEqual([
                true,
                true,
              ]);
              registered += bubble.registered;
              examples += bubble.examples;
            }
          }
        }
        expect([registered, examples]).toEqual([
          sites.filter(({ example }) => !example).length,
          sites.filter(({ example }) => example).length,
        ]);
      }),
      { numRuns: 300 },
    );
  });

  it('take in what is too near to be read beside it', () => {
    const tile = { z: 5, x: 10, y: 10 };
    const { x0, y0 } = tileBox(tile);
    const unit = 2 ** (18 - tile.z);
    const cells = emptyCells();
    const put = (x: number, y: number, n: number) => {
      const at = { x: x0 + x * unit, y: y0 + y * unit };
      addToCell(cells, cellOfPoint(at, tile), false, { n, x: n * at.x, y: n * at.y });
    };
    // cells of 512 units: two sides of one edge, 300 units apart; a third farther away than 336
    put(900, 100, 5);
    put(1200, 100, 7);
    put(1600, 100, 2);
    expect(gatherCells(cells, tile.z).map(({ registered, x }) => [registered, (x - x0) / unit])).toEqual([
      [12, 1200],
      [2, 1600],
    ]);
  });
});

describe('a line that is cut to a tile', () => {
  const unit = fc.integer({ min: -20_000, max: 20_000 });
  const inside = (value: number) => value >= -BUFFER && value <= EXTENT + BUFFER;

  it('holds what of it lies inside, and nothing else', () => {
    fc.assert(
      fc.property(unit, unit, unit, unit, (x0, y0, x1, y1) => {
        const cut = clipLine([x0, y0, x1, y1]);
        const share = (t: number) => [x0 + t * (x1 - x0), y0 + t * (y1 - y0)] as const;
        const seen = Array.from({ length: 400 }, (_, i) => share(i / 399)).filter(([x, y]) => inside(x) && inside(y));
        if (cut === null) {
          // a corner may be touched, no more
          expect(seen.length).toBeLessThan(3);
          return;
        }
        const [a, b, c, d] = cut;
        expect([a, b, c, d].every(inside)).toBe(true);
        const away = (x: number, y: number) =>
          Math.abs((x1 - x0) * (y0 - y) - (x0 - x) * (y1 - y0)) / Math.hypot(x1 - x0, y1 - y0);
        expect(Math.max(away(a, b), away(c, d))).toBeLessThan(1);
        for (const [x, y] of seen) {
          expect(x).toBeGreaterThanOrEqual(Math.min(a, c) - 1);
          expect(x).toBeLessThanOrEqual(Math.max(a, c) + 1);
          expect(y).toBeGreaterThanOrEqual(Math.min(b, d) - 1);
          expect(y).toBeLessThanOrEqual(Math.max(b, d) + 1);
        }
      }),
    );
  });

  it('stays as it is where it is whole', () => {
    expect(clipLine([0, 0, 4096, 4096])).toEqual([0, 0, 4096, 4096]);
    expect(clipLine([5, 5, 5, 5])).toBeNull();
  });
});
