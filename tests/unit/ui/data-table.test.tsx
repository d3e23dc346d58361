// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DataTable, type DataTableProps } from '#ui/DataTable.tsx';
import { nextSort, type SortState } from '#ui/table-sort.ts';

afterEach(cleanup);

type Row = { id: string; name: string; visits: number };
const rows: Row[] = [
  { id: 'p1', name: '甲', visits: 3 },
  { id: 'p2', name: '乙', visits: 1 },
  { id: 'p3', name: '丙', visits: 2 },
];

function setUp(more: Partial<DataTableProps<Row>> = {}) {
  const [sort, setSort] = createSignal<SortState>();
  const [selected, setSelected] = createSignal<string>();
  const onSelect = vi.fn((row: Row) => {
    setSelected(row.id);
  });
  render(() => (
    <DataTable
      caption="阵地"
      columns={[
        { id: 'name', header: '名称', cell: (row) => row.name, sortable: true, rowHeader: true },
        { id: 'visits', header: '办件', cell: (row) => row.visits, sortable: true, align: 'end' },
        { id: 'link', header: '操作', cell: (row) => <a href={`#${row.id}`}>看</a> },
      ]}
      rows={rows}
      rowKey={(row) => row.id}
      sort={sort()}
      onSort={setSort}
      selected={selected()}
      onSelect={onSelect}
      {...more}
    />
  ));
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
  const header = (name: string) => screen.getByRole('columnheader', { name });
  const bodyRow = (name: string) => screen.getByRole('row', { name: new RegExp(name) });
  return { sort, onSelect, press, header, bodyRow };
}

describe('sorting', () => {
  it('starts ascending, turns around, and tells it in the header', () => {
    const { header } = setUp();
    expect(header('名称').hasAttribute('aria-sort')).toBe(false);
    fireEvent.click(within(header('名称')).getByRole('button'));
    expect(header('名称').getAttribute('aria-sort')).toBe('ascending');
    fireEvent.click(within(header('名称')).getByRole('button'));
    expect(header('名称').getAttribute('aria-sort')).toBe('descending');
    fireEvent.click(within(header('办件')).getByRole('button'));
    expect(header('办件').getAttribute('aria-sort')).toBe('ascending');
    expect(header('名称').hasAttribute('aria-sort')).toBe(false);
  });

  it('gives no button to a column that cannot be sorted', () => {
    const { header } = setUp();
    expect(within(header('操作')).queryByRole('button')).toBeNull();
  });

  it('is a pure step', () => {
    expect(nextSort(undefined, 'a')).toEqual({ column: 'a', direction: 'ascending' });
    expect(nextSort({ column: 'a', direction: 'ascending' }, 'a').direction).toBe('descending');
    expect(nextSort({ column: 'a', direction: 'descending' }, 'a').direction).toBe('ascending');
    expect(nextSort({ column: 'a', direction: 'ascending' }, 'b')).toEqual({ column: 'b', direction: 'ascending' });
  });
});

describe('rows by keyboard', () => {
  it('are one stop in the tab order, moved by arrows without wrapping', () => {
    const { press, bodyRow } = setUp();
    const stops = () => ['甲', '乙', '丙'].map((name) => bodyRow(name).tabIndex);
    expect(stops()).toEqual([0, -1, -1]);
    bodyRow('甲').focus();
    press('ArrowUp');
    expect(document.activeElement).toBe(bodyRow('甲'));
    press('ArrowDown');
    expect(document.activeElement).toBe(bodyRow('乙'));
    expect(stops()).toEqual([-1, 0, -1]);
    press('End');
    expect(document.activeElement).toBe(bodyRow('丙'));
    press('Home');
    expect(document.activeElement).toBe(bodyRow('甲'));
  });

  it('are chosen with Enter or space', () => {
    const { press, bodyRow, onSelect } = setUp();
    bodyRow('乙').focus();
    press('Enter');
    expect(onSelect).toHaveBeenLastCalledWith(rows[1]);
    expect(bodyRow('乙').getAttribute('aria-current')).toBe('true');
    press('ArrowDown');
    press(' ');
    expect(onSelect).toHaveBeenLastCalledWith(rows[2]);
    expect(bodyRow('乙').hasAttribute('aria-current')).toBe(false);
  });

  it('leave a link in the row its own Enter and press', () => {
    const { press, bodyRow, onSelect } = setUp();
    const link = within(bodyRow('乙')).getByRole('link');
    link.focus();
    press('Enter');
    fireEvent.click(link);
    expect(onSelect).not.toHaveBeenCalled();
    fireEvent.click(within(bodyRow('乙')).getByText('1'));
    expect(onSelect).toHaveBeenCalledExactlyOnceWith(rows[1]);
  });
});

describe('states', () => {
  it('is named by its caption and headed by the row name', () => {
    setUp();
    expect(screen.getByRole('table', { name: '阵地' })).toBeTruthy();
    expect(screen.getByRole('rowheader', { name: '甲' })).toBeTruthy();
  });

  it('says that there is nothing', () => {
    setUp({ rows: [] });
    expect(screen.getByText('没有符合条件的记录')).toBeTruthy();
  });

  it('is busy while loading and does not claim to be empty', () => {
    setUp({ rows: [], state: 'loading' });
    expect(screen.getByRole('region').getAttribute('aria-busy')).toBe('true');
    expect(screen.queryByText('没有符合条件的记录')).toBeNull();
  });

  it('shows the error instead of rows', () => {
    setUp({ state: 'error', error: <p>没能载入</p> });
    expect(screen.getByText('没能载入')).toBeTruthy();
    expect(screen.queryByText('甲')).toBeNull();
  });

  it('numbers the rows of a part in the whole', () => {
    const { bodyRow } = setUp({ total: 500, firstIndex: 40 });
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('501');
    expect(bodyRow('甲').getAttribute('aria-rowindex')).toBe('42');
  });
});
