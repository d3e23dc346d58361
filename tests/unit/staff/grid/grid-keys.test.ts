import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, cellAfter, type GridSize } from '../../../../web/staff/grid/grid-keys.ts';

const KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'];
const size: GridSize = { rows: 100, columns: 6, page: 20 };
const from = (key: string, at: Cell, far = false, grid = size) =>
  cellAfter({ key, ctrlKey: far, metaKey: false }, at, grid);
const cell = (row: number, column: number): Cell => ({ row, column });

describe('keys in a grid', () => {
  it.each<[string, boolean, Cell, Cell]>([
    ['ArrowDown', false, cell(3, 2), cell(4, 2)],
    ['ArrowUp', false, cell(3, 2), cell(2, 2)],
    ['ArrowUp', false, cell(0, 2), cell(-1, 2)],
    ['ArrowRight', false, cell(3, 2), cell(3, 3)],
    ['ArrowLeft', false, cell(3, 2), cell(3, 1)],
    ['Home', false, cell(3, 2), cell(3, 0)],
    ['End', false, cell(3, 2), cell(3, 5)],
    ['Home', true, cell(3, 2), cell(0, 0)],
    ['End', true, cell(3, 2), cell(99, 5)],
    ['ArrowDown', true, cell(3, 2), cell(99, 2)],
    ['ArrowUp', true, cell(3, 2), cell(0, 2)],
    ['PageDown', false, cell(3, 2), cell(23, 2)],
    ['PageUp', false, cell(50, 2), cell(30, 2)],
    ['PageUp', false, cell(3, 2), cell(0, 2)],
    ['PageDown', false, cell(95, 2), cell(99, 2)],
  ])('%s, with Ctrl %s, leads from %o to %o', (key, far, start, to) => {
    expect(from(key, start, far)).toEqual(to);
  });

  it('leave alone what moves nothing', () => {
    for (const key of ['Enter', ' ', 'F2', 'a', 'Tab', 'Escape']) expect(from(key, cell(1, 1))).toBeNull();
  });

  it('never lead out of the grid, however large it is', () => {
    const any = fc.record({
      rows: fc.integer({ min: 0, max: 20_000 }),
      columns: fc.integer({ min: 1, max: 40 }),
      page: fc.integer({ min: 1, max: 60 }),
    });
    const moves = fc.array(fc.tuple(fc.constantFrom(...KEYS), fc.boolean()), { maxLength: 40 });
    fc.assert(
      fc.property(any, moves, (grid, keys) => {
        let at = cell(Math.min(0, grid.rows - 1), 0);
        for (const [key, far] of keys) {
          at = from(key, at, far, grid) ?? at;
          expect(at.row).toBeGreaterThanOrEqual(-1);
          expect(at.row).toBeLessThan(Math.max(1, grid.rows));
          expect(at.column).toBeGreaterThanOrEqual(0);
          expect(at.column).toBeLessThan(grid.columns);
        }
      }),
    );
  });
});
