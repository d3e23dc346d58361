// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SortState } from '#ui/table-sort.ts';
import { createSelection, type Selection } from '../../../../web/staff/grid/create-selection.ts';
import { DataGrid } from '../../../../web/staff/grid/DataGrid.tsx';
import type { GridColumn, GridHandle } from '../../../../web/staff/grid/grid-types.ts';

type Row = { id: string; name: string; phone: string };
const COUNT = 10_000;
const rows: Row[] = Array.from({ length: COUNT }, (_, i) => ({ id: `r${i}`, name: `阵地 ${i}`, phone: `${i}` }));
const columns: GridColumn<Row>[] = [
  { id: 'name', header: '名称', width: 200, align: 'start', cell: (row) => <a href={`#${row.id}`}>{row.name}</a> },
  { id: 'phone', header: '电话', width: 100, align: 'start', cell: (row) => row.phone, edits: () => true },
];
const text = { select: (name: string) => `选中${name}`, selectAll: '全选', hint: '方向键移动' };

/** happy-dom lays nothing out: a box of twenty rows of 36 px. */
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(720);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1000);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(720);
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => {
    run();
    return 0;
  });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function setUp(given: Partial<Parameters<typeof DataGrid<Row>>[0]> = {}) {
  const opened: string[] = [];
  const sorts: SortState[] = [];
  let selection: Selection | undefined;
  let handle: GridHandle | undefined;
  const [current, setCurrent] = createSignal<string | null>(null);
  const view = render(() => {
    selection = createSelection(() => rows.map(({ id }) => id));
    return (
      <DataGrid<Row>
        caption="阵地一览"
        text={text}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        total={COUNT}
        sort={{ column: 'name', direction: 'ascending' }}
        onSort={(sort) => sorts.push(sort)}
        selection={selection}
        current={current()}
        onCurrent={(row) => setCurrent(row.id)}
        onOpen={(row) => opened.push(row.id)}
        state="ready"
        ref={(grid) => {
          handle = grid;
        }}
        {...given}
      />
    );
  });
  const grid = view.getByRole('grid');
  const at = () => {
    const cell = document.activeElement as HTMLElement;
    return [Number(cell.parentElement?.dataset.row), Number(cell.dataset.column)];
  };
  const press = (key: string, more: KeyboardEventInit = {}) =>
    fireEvent.keyDown(document.activeElement ?? grid, { key, ...more });
  handle?.focus();
  return { ...view, at, current, grid, handle: () => handle, opened, press, selection: () => selection?.ids(), sorts };
}

describe('a grid of ten thousand rows', () => {
  it('has only those in the page that are in sight, and says how many there are', () => {
    const { grid } = setUp();
    const drawn = grid.querySelectorAll('tbody [role=row]').length;
    expect(drawn).toBeGreaterThan(5);
    expect(drawn).toBeLessThan(80);
    expect(grid.getAttribute('aria-rowcount')).toBe(`${COUNT + 1}`);
    expect(grid.getAttribute('aria-colcount')).toBe('3');
    expect(grid.querySelector('tbody [role=row]')?.getAttribute('aria-rowindex')).toBe('2');
  });

  it('has one cell in the tab order, which the arrow keys move', () => {
    const { at, grid, press } = setUp();
    const stops = () => grid.querySelectorAll('[tabindex="0"]').length;
    expect([at(), stops()]).toEqual([[0, 1], 1]);
    press('ArrowRight');
    press('ArrowDown');
    expect([at(), stops()]).toEqual([[1, 2], 1]);
    press('Home');
    press('ArrowUp');
    press('ArrowUp');
    expect([at(), stops()]).toEqual([[-1, 0], 1]);
  });

  it('opens the row on Enter, and sorts on Enter in the head', () => {
    const { opened, press, sorts } = setUp();
    press('ArrowDown');
    press('Enter');
    expect(opened).toEqual(['r1']);
    press('ArrowUp');
    press('ArrowUp');
    press('Enter');
    expect(sorts).toEqual([{ column: 'name', direction: 'descending' }]);
  });

  it('chooses rows with Space, ranges with Shift, all with Ctrl+A, none with Escape', () => {
    const { press, selection } = setUp();
    press(' ');
    expect(selection()).toEqual(['r0']);
    press('ArrowDown', { shiftKey: true });
    press('ArrowDown', { shiftKey: true });
    expect(selection()).toEqual(['r0', 'r1', 'r2']);
    press('a', { ctrlKey: true });
    expect(selection()?.length).toBe(COUNT);
    press('Escape');
    expect(selection()).toEqual([]);
  });

  it('shows the row that is clicked, but a link in it is only a link', async () => {
    const { current, getByRole, getByText } = setUp();
    await fireEvent.click(getByText('3'));
    await vi.waitFor(() => expect(current()).toBe('r3'));
    await fireEvent.click(getByRole('link', { name: '阵地 2' }));
    expect(current()).toBe('r3');
  });

  it('a double click types in a cell whose value may change, and opens the row everywhere else', () => {
    const editor = (row: Row, column: GridColumn<Row>) => <input aria-label={`${row.name} ${column.id}`} />;
    vi.useFakeTimers();
    const { current, getByText, grid, opened, queryAllByRole } = setUp({ editor });
    const cell = (row: number, column: number) =>
      grid.querySelector<HTMLElement>(`[data-row="${row}"] > [data-column="${column}"]`) as HTMLElement;
    fireEvent.click(getByText('3'), { detail: 1 });
    // the facts that opened have moved the cell away from under the pointer
    fireEvent.click(cell(4, 2), { detail: 2 });
    fireEvent.dblClick(cell(4, 2));
    expect(queryAllByRole('textbox').map((box) => box.getAttribute('aria-label'))).toEqual(['阵地 3 phone']);
    // the facts did not come in between, nor do they come over what is typed
    vi.runAllTimers();
    expect([current(), opened]).toEqual([null, []]);
    fireEvent.click(cell(5, 1), { detail: 1 });
    fireEvent.dblClick(cell(5, 1));
    expect(opened).toEqual(['r5']);
  });

  it('opens a cell for typing with F2 where its value may change, and takes the keyboard back', () => {
    const { at, grid, press, queryByRole } = setUp({
      editor: (row, column, done) => (
        <input aria-label={`${row.name} ${column.id}`} onKeyDown={(event) => event.key === 'Escape' && done()} />
      ),
    });
    press('F2');
    expect(queryByRole('textbox')).toBeNull();
    press('ArrowRight');
    press('F2');
    const input = grid.querySelector('input:not([type=checkbox])') as HTMLInputElement;
    expect(input.getAttribute('aria-label')).toBe('阵地 0 phone');
    input.focus();
    fireEvent.keyDown(input, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(input);
    fireEvent.keyDown(input, { key: 'Escape' });
    expect(queryByRole('textbox')).toBeNull();
    expect(at()).toEqual([0, 2]);
  });

  it('keeps what is typed, and on its record, when rows are read anew and others come above', () => {
    const [read, setRead] = createSignal(rows.slice(0, 9));
    const { grid, handle, press, queryByRole } = setUp({
      get rows() {
        return read();
      },
      editor: (row, column, done) => (
        <input aria-label={`${row.name} ${column.id}`} onKeyDown={(event) => event.key === 'Escape' && done()} />
      ),
    });
    press('ArrowRight');
    press('ArrowDown');
    press('F2');
    const input = grid.querySelector('input:not([type=checkbox])') as HTMLInputElement;
    input.focus();
    input.value = '0354';
    setRead([{ id: 'new', name: '新来的', phone: '' }, ...rows.slice(0, 9).map((row) => ({ ...row }))]);
    expect([document.activeElement === input, input.isConnected, handle()?.isEditing()]).toEqual([true, true, true]);
    expect(input.closest('tr')?.dataset.row).toBe('2');
    expect(input.getAttribute('aria-label')).toBe('阵地 1 phone');
    setRead(rows.slice(5, 9));
    expect([queryByRole('textbox'), handle()?.isEditing()]).toEqual([null, false]);
  });

  it('keeps the keyboard on its record when rows and columns are read anew', () => {
    const [read, setRead] = createSignal(rows.slice(0, 9));
    const [shown, setShown] = createSignal(columns);
    const { at, getByText, press } = setUp({
      get rows() {
        return read();
      },
      get columns() {
        return shown();
      },
    });
    press('ArrowDown');
    press('ArrowDown');
    press('ArrowRight');
    const cell = document.activeElement;
    setRead([
      { id: 'new', name: '新来的', phone: '' },
      ...rows.slice(0, 9).map((row) => ({ ...row, phone: `0354-${row.phone}` })),
    ]);
    setShown(columns.map((column) => ({ ...column })));
    expect([document.activeElement === cell, at(), cell?.textContent]).toEqual([true, [3, 2], '0354-2']);
    expect(getByText('新来的')).toBeTruthy();
    press('ArrowDown');
    expect(at()).toEqual([4, 2]);
  });

  it('says what stands in place of rows', () => {
    const { getByText } = setUp({ rows: [], empty: <p>还没有阵地</p>, total: 0 });
    expect(getByText('还没有阵地')).toBeTruthy();
  });
});

describe('a grid that lists others or in another order', () => {
  // a frame comes later than what happens in this one
  beforeEach(() => void vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run)));
  const frame = () => new Promise((done) => setTimeout(done, 5));

  it('keeps the keyboard where it was though its cell is gone, and takes it from nobody who went elsewhere', async () => {
    const [shown, setShown] = createSignal(rows.slice(0, 30));
    const { at, getByText, grid, press } = setUp({
      get rows() {
        return shown();
      },
    });
    await frame();
    press('ArrowDown');
    await frame();
    setShown(rows.slice(100, 130));
    await frame();
    expect([grid.contains(document.activeElement), ...at()]).toEqual([true, 1, 1]);
    (document.activeElement as HTMLElement).blur();
    await frame();
    setShown(rows.slice(200, 230));
    await frame();
    expect(grid.contains(document.activeElement)).toBe(false);
    expect(getByText('阵地 201')).toBeTruthy();
  });
});
