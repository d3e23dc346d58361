import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMercator } from '#core/geo/mercator.ts';
import { roundPublic } from '#core/geo/public-point.ts';
import { cellOf } from '#core/snapshot/cells.ts';
import { clipLine } from '#core/tiles/clip-line.ts';
import { gatherCells } from '#core/tiles/gather-cells.ts';
import { BUFFER, EXTENT, MAX_TILE_ZOOM, parseTile, roundingMargin, tileBox, toTile } from '#core/tiles/pyramid.ts';
import { addToCell, boxOfCell, CELLS, cellOfPoint, emptyCells, runOfCell } from '#core/tiles/tile-cells.ts';

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
  it('share it out: each point lies in one box and one run of the finest numbers', () => {
    fc.assert(
      fc.property(lng, lat, fc.integer({ min: 0, max: 9 }), (east, north, z) => {
        const at = toMercator([east, north]);
        const tile = { z, x: Math.floor(at.x / 2 ** (30 - z)), y: Math.floor(at.y / 2 ** (30 - z)) };
        const inBox = Array.from({ length: CELLS }, (_, cell) => cell).filter((cell) => {
          const { x0, x1, y0, y1 } = boxOfCell(tile, cell);
          return at.x >= x0 && at.x <= x1 && at.y >= y0 && at.y <= y1;
        });
        const cell = cellOfPoint(at, tile);
        expect(inBox).toEqual([cell]);
        const [first, end] = runOfCell(tile, cell, 13);
        const code = cellOf(at.x, at.y);
        expect([first <= code, code < end]).toEqual([true, true]);
      }),
    );
  });

  it('count every site once, registered ones and examples apart, each count in its own cell', () => {
    const unit = fc.integer({ min: 0, max: 4095 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: unit, y: unit, example: fc.boolean() }), { maxLength: 120 }),
        fc.integer({ min: 0, max: 9 }),
        (places, z) => {
          const tile = { z, x: 2 ** z - 1, y: 0 };
          const { x0, y0 } = tileBox(tile);
          const cells = emptyCells();
          for (const { x, y, example } of places) {
            const at = { x: x0 + x * 2 ** (18 - z), y: y0 + y * 2 ** (18 - z) };
            addToCell(cells, cellOfPoint(at, tile), example, { n: 1, ...at });
          }
          const bubbles = gatherCells(cells, z);
          const sum = (key: 'registered' | 'examples') => bubbles.reduce((total, bubble) => total + bubble[key], 0);
          const examples = places.filter(({ example }) => example).length;
          expect([sum('registered'), sum('examples')]).toEqual([places.length - examples, examples]);
          for (const bubble of bubbles) expect(cellOfPoint(bubble, tile)).toBe(bubble.cell);
        },
      ),
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
