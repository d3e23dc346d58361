// @vitest-environment happy-dom

import { cleanup, fireEvent, render, screen, waitFor, within } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Boundary, boundaryOf } from '#core/geo/boundary.ts';
import { fromWgs84 } from '#core/geo/datum.ts';
import type { ShapeCheckAnswer } from '#core/schemas/shape.ts';
import type { Term } from '#core/terms/term.ts';
import { type Staff, StaffContext } from '../../../../web/staff/context.ts';
import { type Data, DataContext } from '../../../../web/staff/data.ts';
import { ShapeEditor, type ShapeEditorProps } from '../../../../web/staff/shapes/ShapeEditor.tsx';
import { zh } from '../../../../web/staff/text/zh.ts';
import { boxRing } from '../../core/geo/rings.ts';

afterEach(cleanup);

const own = boundaryOf([boxRing(112.69, 37.7, 112.7, 37.71)]);
const east = { id: 'gr_1', name: '东网格', boundary: boundaryOf([boxRing(112.7, 37.7, 112.71, 37.71)]) };
const fine: ShapeCheckAnswer = { areaM2: 1, problems: [], overlaps: [], outsidePark: null, gridsOutside: [] };

/** The editor on a page without WebGL2: everything is done by table, text and keys. */
function open(start: Boundary | null, more: Partial<ShapeEditorProps> = {}) {
  const [value, setValue] = createSignal(start);
  const blocked: (string | null)[] = [];
  const staff = { language: 'zh', text: zh, term: (term: Term) => term.zh } as Partial<Staff> as Staff;
  const config = { data: () => ({ boundaries: false, streetBase: null }), error: () => undefined };
  const data = { config } as Partial<Record<keyof Data, unknown>> as unknown as Data;
  render(() => (
    <StaffContext.Provider value={staff}>
      <DataContext.Provider value={data}>
        <ShapeEditor
          kind="GRID"
          context={[east]}
          ask={async () => fine}
          onBlocked={(now) => blocked.push(now)}
          {...more}
          value={value()}
          onChange={setValue}
        />
      </DataContext.Provider>
    </StaffContext.Provider>
  ));
  return { value, blocked };
}

const field = (name: string) => screen.getByRole('textbox', { name }) as HTMLInputElement;
function type(name: string, text: string): void {
  const input = field(name);
  input.focus();
  input.value = text;
  fireEvent.change(input);
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const corners = (boundary: Boundary | null) => boundary?.coordinates[0]?.slice(0, -1);

describe('the table of corners', () => {
  it('has every corner with the length of its edge, and the size of the whole', () => {
    open(own);
    const rows = within(screen.getByRole('region', { name: '顶点表格' }))
      .getAllByRole('row')
      .slice(1);
    expect(rows).toHaveLength(4);
    expect(rows.map((row) => within(row).getAllByRole('cell')[2]?.textContent)).toEqual(['880', '1112', '880', '1112']);
    expect(screen.getByText('97.82 公顷')).toBeTruthy();
    expect(screen.getByText('1,467 亩')).toBeTruthy();
  });

  it('moves a corner to what is typed, in the system that is chosen', () => {
    const { value } = open(own);
    type('第 2 个顶点的经度', '112.6995');
    expect(corners(value())?.[1]).toEqual([112.6995, 37.7]);
    fireEvent.change(screen.getByRole('combobox', { name: /表格里的坐标来自/ }), { target: { value: 'GCJ02' } });
    const [lng, lat] = fromWgs84([112.6985, 37.701], 'GCJ02');
    type('第 2 个顶点的经度', `${lng.toFixed(7)},${lat.toFixed(7)}`);
    const [x = 0, y = 0] = corners(value())?.[1] ?? [];
    expect(x).toBeCloseTo(112.6985, 6);
    expect(y).toBeCloseTo(37.701, 6);
  });

  it('says in the row what cannot be meant, and keeps the corner', () => {
    const { value } = open(own);
    type('第 1 个顶点的经度', '37.7, 112.69');
    expect(screen.getByRole('alert').textContent).toContain('写反');
    expect(field('第 1 个顶点的纬度').getAttribute('aria-invalid')).toBe('true');
    expect(value()).toBe(own);
  });

  it('keeps the row of a corner typed onto its neighbour, and says which one it is', () => {
    const { value } = open(own);
    type('第 2 个顶点的经度', '112.69');
    expect(screen.getByRole('alert').textContent).toContain('和第 1 个顶点是同一个位置');
    expect(field('第 2 个顶点的经度').value).toBe('112.69');
    expect(value()).toBe(own);
    type('第 2 个顶点的经度', '112.695');
    expect(screen.queryByRole('alert')?.textContent ?? '').not.toContain('同一个位置');
    expect(corners(value())?.[1]).toEqual([112.695, 37.7]);
  });

  it('adds and takes away corners, back and forth by button and by key', () => {
    const { value } = open(own);
    press('在第 1 个顶点后插入一个');
    expect(corners(value())).toHaveLength(5);
    expect(corners(value())?.[1]).toEqual([112.695, 37.7]);
    press('删除第 3 个顶点');
    press('删除第 3 个顶点');
    expect(corners(value())).toHaveLength(3);
    expect(screen.getByRole('button', { name: '删除第 1 个顶点' })).toHaveProperty('disabled', true);
    press('撤销上一步');
    expect(corners(value())).toHaveLength(4);
    const undo = screen.getByRole('button', { name: '撤销上一步' });
    fireEvent.keyDown(undo, { key: 'z', ctrlKey: true });
    fireEvent.keyDown(undo, { key: 'z', ctrlKey: true });
    expect(value()).toBe(own);
    fireEvent.keyDown(undo, { key: 'y', ctrlKey: true });
    expect(corners(value())).toHaveLength(5);
  });

  it('clears all of it, and brings it back', () => {
    const { value } = open(own);
    press('清空');
    expect(value()).toBeNull();
    expect(screen.queryByRole('region', { name: '顶点表格' })).toBeNull();
    press('撤销上一步');
    expect(value()).toBe(own);
  });

  it('leaves the keys of a field to the field', () => {
    const { value } = open(own);
    press('在第 1 个顶点后插入一个');
    fireEvent.keyDown(field('第 1 个顶点的经度'), { key: 'z', ctrlKey: true });
    expect(corners(value())).toHaveLength(5);
  });

  it('marks the corner that has the focus as the one that is meant', () => {
    const { value } = open(own);
    field('第 3 个顶点的经度').focus();
    press('删除顶点');
    expect(corners(value())?.map(String)).not.toContain('112.7,37.71');
  });

  it('lists long outlines a part at a time', () => {
    const ring = Array.from({ length: 250 }, (_, i): [number, number] => {
      const angle = (2 * Math.PI * i) / 250;
      return [112.6 + 0.01 * Math.cos(angle), 37.7 + 0.01 * Math.sin(angle)];
    });
    open(boundaryOf([[...ring, ...ring.slice(0, 1)]]), { context: [] });
    expect(screen.queryByRole('textbox', { name: '第 101 个顶点的经度' })).toBeNull();
    press('再列出 100 个顶点');
    expect(field('第 200 个顶点的经度')).toBeTruthy();
    press('再列出 50 个顶点');
    expect(field('第 250 个顶点的经度')).toBeTruthy();
  });
});

describe('what is wrong', () => {
  it('is said with its corners, blocks saving, and is fine again when mended', () => {
    const { blocked } = open(own);
    expect(blocked.at(-1)).toBeNull();
    type('第 1 个顶点的经度', '112.695');
    type('第 1 个顶点的纬度', '37.715');
    expect(screen.getByText('外边界自相交：从第 1 个顶点起的边碰到了从第 3 个顶点起的边')).toBeTruthy();
    expect(blocked.at(-1)).toContain('外边界自相交');
    press(/^在地图上看/);
    expect(screen.getByRole('row', { current: true })).toBeTruthy();
    press('撤销上一步');
    expect(blocked.at(-1)).toBeNull();
    expect(screen.getByText('边界没有问题')).toBeTruthy();
  });

  it('names the grid whose ground is taken, without asking anybody', () => {
    const ask = vi.fn(async () => fine);
    const { blocked } = open(own, { ask });
    type('第 2 个顶点的经度', '112.705');
    expect(screen.getByText('占用了“东网格”的范围：同一园区的网格不能重叠')).toBeTruthy();
    expect(blocked.at(-1)).toBe('占用了“东网格”的范围：同一园区的网格不能重叠');
    expect(ask).not.toHaveBeenCalled();
  });

  it('comes from the server too, for grids that are not on the page', async () => {
    vi.useFakeTimers();
    const other = { ...fine, overlaps: [{ id: 'gr_9', name: '刚画的网格' }] };
    const ask = vi.fn(async () => other);
    open(own, { ask, recordId: 'gr_5', park: { id: 'pk_1', name: '示例园区' } });
    await vi.advanceTimersByTimeAsync(1000);
    vi.useRealTimers();
    expect(ask).toHaveBeenCalledTimes(1);
    expect(await screen.findByText(/刚画的网格/)).toBeTruthy();
  });

  it('is said to be unknown when the server cannot be asked', async () => {
    vi.useFakeTimers();
    const ask = vi.fn(async () => {
      throw new Error('offline');
    });
    open(own, { ask, recordId: 'gr_5' });
    await vi.advanceTimersByTimeAsync(1000);
    vi.useRealTimers();
    expect(await screen.findByText(/没能核对相邻网格/)).toBeTruthy();
  });

  it('includes standing out of the park, as something to note', () => {
    const boundary = boundaryOf([boxRing(112.69, 37.7, 112.695, 37.71)]);
    const { blocked } = open(own, { park: { id: 'pk_1', name: '示例园区', boundary } });
    expect(screen.getByText('有一部分在“示例园区”的范围之外')).toBeTruthy();
    expect(blocked.at(-1)).toBeNull();
  });
});

describe('pasting', () => {
  const paste = (text: string, system: string) => {
    const area = screen.getByLabelText(/GeoJSON、WKT 或坐标列表/) as HTMLTextAreaElement;
    fireEvent.input(area, { target: { value: text } });
    fireEvent.change(screen.getByLabelText(/^坐标来自/), { target: { value: system } });
    press('读入');
  };

  it('makes an outline where there is none, and says what was done to it', () => {
    const { value } = open(null);
    expect(screen.getByText(/还没有边界/)).toBeTruthy();
    paste('112.69,37.70\n112.69,37.71\n112.70,37.71', 'WGS84');
    expect(corners(value())).toHaveLength(3);
    expect(screen.getByText('已读入 3 个顶点。')).toBeTruthy();
    expect(screen.getByText(/已自动闭合/)).toBeTruthy();
    expect(screen.getByText(/绕行方向/)).toBeTruthy();
    // what was done stays in sight
    expect(screen.getByText(/绕行方向/).closest('details')?.open).toBe(true);
  });

  it('asks for the system first: a wrong one shifts everything', () => {
    const { value } = open(null);
    paste('112.69,37.70\n112.69,37.71\n112.70,37.71', '');
    expect(screen.getByRole('alert').textContent).toContain('来自哪里');
    expect(value()).toBeNull();
  });

  it('offers to turn latitude and longitude round, never does it by itself', () => {
    const { value } = open(null);
    paste('POLYGON ((37.70 112.69, 37.71 112.69, 37.71 112.70, 37.70 112.69))', 'WGS84');
    expect(screen.getByRole('alert').textContent).toContain('第 1 个顶点');
    expect(value()).toBeNull();
    press('按“纬度,经度”读入');
    expect(corners(value())).toHaveLength(3);
  });

  it('cuts a hole, and takes it away again', async () => {
    const { value } = open(own);
    const hole = boxRing(112.693, 37.703, 112.696, 37.706);
    fireEvent.change(screen.getByLabelText('粘贴为'), { target: { value: 'hole' } });
    paste(JSON.stringify({ type: 'Polygon', coordinates: [hole] }), 'CGCS2000');
    expect(value()?.coordinates).toEqual([own.coordinates[0], hole.toReversed()]);
    fireEvent.change(screen.getByRole('combobox', { name: '哪一圈' }), { target: { value: '1' } });
    press('删除这个孔洞');
    await waitFor(() => expect(value()?.coordinates).toEqual(own.coordinates));
  });
});

describe('without drawing', () => {
  it('says that the map cannot be shown and leaves no button that does nothing', async () => {
    open(own);
    expect(await screen.findByText(/不能显示地图/)).toBeTruthy();
    expect(screen.queryByText('拖动顶点')).toBeNull();
    expect(screen.queryByText('看全图')).toBeNull();
  });

  it('only shows, where nothing may be changed', () => {
    open(own, { readOnly: true });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('group', { name: '编辑边界' })).toBeNull();
    expect(screen.queryByText('粘贴坐标')).toBeNull();
    expect(screen.getByText('112.690000', { selector: 'tr:nth-child(1) *' })).toBeTruthy();
  });
});
