// @vitest-environment happy-dom

import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, expect, it, vi } from 'vitest';
import { type Boundary, boundaryOf } from '#core/geo/boundary.ts';
import { fieldOf } from '#core/records/catalogue.ts';
import type { ParkShapes } from '#core/schemas/shape.ts';
import type { Term } from '#core/terms/term.ts';
import { type Staff, StaffContext } from '../../../../web/staff/context.ts';
import { type Data, DataContext } from '../../../../web/staff/data.ts';
import type { FormScope } from '../../../../web/staff/fields/field-control.ts';
import { ShapeControl } from '../../../../web/staff/fields/ShapeControl.tsx';
import { zh } from '../../../../web/staff/text/zh.ts';
import { boxRing } from '../../core/geo/rings.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const own = boundaryOf([boxRing(112.69, 37.7, 112.7, 37.71)]);
const over = boundaryOf([boxRing(112.695, 37.7, 112.71, 37.71)]);
const around: ParkShapes = {
  park: { id: 'pk_0123456789', name: '示例园区', boundary: null, point: { lng: 112.7, lat: 37.7 } },
  grids: [
    { id: 'gr_0123456789', name: '自己', boundary: own, isIllustrative: false },
    { id: 'gr_9876543210', name: '东网格', boundary: over, isIllustrative: false },
    { id: 'gr_5555555555', name: '示例网格', boundary: over, isIllustrative: true },
  ],
};

function open(kind: 'GRID' | 'PARK', id: string | null, start: Boundary | null, base = start) {
  const [value, setValue] = createSignal<unknown>(start);
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    return Response.json(around);
  });
  const field = fieldOf(kind, 'boundary');
  if (!field) throw new Error('no outline in the catalogue');
  const blocked: (string | null)[] = [];
  const form = {
    kind,
    id,
    values: kind === 'GRID' ? { park: 'pk_0123456789' } : { point: null },
    base: { boundary: base },
    names: {},
    block: (_, why) => blocked.push(why),
  } as Partial<FormScope> as FormScope;
  const staff = { language: 'zh', text: zh, term: (term: Term) => term.zh } as Partial<Staff> as Staff;
  const data = { config: { data: () => ({ boundaries: false }), error: () => undefined } } as unknown as Data;
  render(() => (
    <StaffContext.Provider value={staff}>
      <DataContext.Provider value={data}>
        <ShapeControl field={field} label="范围" error={undefined} value={value()} onChange={setValue} form={form} />
      </DataContext.Provider>
    </StaffContext.Provider>
  ));
  return { asked, blocked, value, setValue };
}

it('says how large the outline is, and asks for what lies around only when it is opened', async () => {
  const { asked } = open('GRID', 'gr_0123456789', own);
  expect(asked).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: '修改边界' }));
  expect(await screen.findByText('占用了“东网格”的范围：同一园区的网格不能重叠')).toBeTruthy();
  expect(asked).toEqual(['/api/staff/shapes?park=pk_0123456789']);
  expect(screen.queryByText(/示例网格|“自己”/)).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '收起' }));
  expect(screen.queryByRole('region', { name: '顶点表格' })).toBeNull();
});

it('keeps a grid that takes the ground of another from being sent, with the name of that one', async () => {
  const { blocked, setValue } = open('GRID', 'gr_0123456789', own);
  fireEvent.click(screen.getByRole('button', { name: '修改边界' }));
  await vi.waitFor(() => expect(blocked.at(-1)).toBe('占用了“东网格”的范围：同一园区的网格不能重叠'));
  fireEvent.click(screen.getByRole('button', { name: '收起' }));
  // as it was before: what stood there is nothing that this form does
  expect(blocked.at(-1)).toBeNull();
  setValue(boundaryOf([boxRing(112.69, 37.7, 112.696, 37.71)]));
  await vi.waitFor(() => expect(blocked.at(-1)).toContain('东网格'));
  setValue(boundaryOf([boxRing(112.69, 37.7, 112.694, 37.71)]));
  expect(blocked.at(-1)).toBeNull();
});

it('judges an outline that a draft brings along, though nobody opens the map', async () => {
  const { asked, blocked } = open('GRID', 'gr_0123456789', own, null);
  await vi.waitFor(() => expect(blocked.at(-1)).toContain('东网格'));
  expect(asked).toEqual(['/api/staff/shapes?park=pk_0123456789']);
});

it('of a new park compares nothing and asks nobody', async () => {
  const { asked, value } = open('PARK', null, null);
  fireEvent.click(screen.getByRole('button', { name: '画边界' }));
  fireEvent.input(await screen.findByLabelText(/坐标列表/), {
    target: { value: '112.69,37.7;112.7,37.7;112.7,37.71' },
  });
  fireEvent.change(screen.getByLabelText(/^坐标来自/), { target: { value: 'WGS84' } });
  fireEvent.click(screen.getByRole('button', { name: '读入' }));
  expect((value() as Boundary).coordinates[0]).toHaveLength(4);
  expect(asked).toEqual([]);
});
