// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library';
import { createEffect, createRoot, createSignal } from 'solid-js';
import { afterEach, describe, expect, it } from 'vitest';
import { pointField } from '#core/records/common-fields.ts';
import type { Field, PointValue } from '#core/records/field.ts';
import { type Staff, StaffContext } from '../../../../web/staff/context.ts';
import { type Data, DataContext } from '../../../../web/staff/data.ts';
import { createHistory } from '../../../../web/staff/drafts/create-history.ts';
import type { FieldControlProps } from '../../../../web/staff/fields/field-control.ts';
import { RecordPoint } from '../../../../web/staff/fields/RecordPoint.tsx';
import { zh } from '../../../../web/staff/text/zh.ts';

afterEach(cleanup);

const old: PointValue = {
  ...{ lng: 112.7082, lat: 37.6977, precision: 'SURVEYED' },
  ...{ system: 'GCJ02', entered: '112.7146406,37.6983484', source: '现场实测' },
};
const words = zh.point;

type Shown = Omit<FieldControlProps, 'label' | 'error'>;

function renderPoint(props: Shown): void {
  const never = () => new Promise(() => undefined);
  const staff = { api: { get: never, getAll: never }, language: 'zh', screen: () => 'phone', text: zh };
  const context = { ...staff, term: (term: { zh: string }) => term.zh };
  const config = { data: () => undefined, error: () => undefined };
  render(() => (
    // the control uses no more of the console than this
    <StaffContext.Provider value={context as unknown as Staff}>
      <DataContext.Provider value={{ config } as unknown as Data}>
        <RecordPoint {...props} label="位置" error={undefined} />
      </DataContext.Provider>
    </StaffContext.Provider>
  ));
}

function setUp(field: Field) {
  const [value, setValue] = createSignal<unknown>(old);
  const set: Record<string, unknown>[] = [];
  renderPoint({
    field,
    get value() {
      return value();
    },
    onChange: setValue,
    form: {
      ...{ kind: 'SITE', id: 'st_0000000001', names: {}, name: () => undefined },
      ...{ values: { name: '阵地', region: '140702' }, base: { point: old } },
      set: (part) => {
        set.push(part);
        if ('point' in part) setValue(part.point as PointValue); // what the control sets for it
      },
    },
  });
  return { set };
}

function moveFar(): void {
  const field = screen.getByLabelText(words.paste.label);
  fireEvent.input(field, { target: { value: 'https://uri.amap.com/marker?position=112.80,37.70' } });
  fireEvent.keyDown(field, { key: 'Enter' });
}

describe('the point in the form of a record', () => {
  it('is held against where the record was, and a far move asks for the reason that the form sends', () => {
    const { set } = setUp(pointField);
    moveFar();
    expect(screen.getByText(/比原位置移动了/)).toBeTruthy();
    fireEvent.input(screen.getByLabelText(new RegExp(words.doubts.reason)), { target: { value: '整体搬迁' } });
    // a point and the end of what was typed for it are one step
    expect(set.slice(1)).toEqual([
      { point: expect.objectContaining({ system: 'GCJ02' }), $point: '' },
      { $reason: '整体搬迁' },
    ]);
  });

  it('of a stop comes from nowhere and needs no reason', () => {
    setUp({ ...pointField, way: 'AT_ONCE' });
    moveFar();
    expect(screen.queryByText(/比原位置移动了/)).toBeNull();
    expect(screen.queryByLabelText(new RegExp(words.doubts.reason))).toBeNull();
  });
});

describe('a form whose values change while something is pasted', () => {
  const link = '112.7211834,37.7042722';
  const paste = () => screen.getByLabelText<HTMLTextAreaElement>(words.paste.label);

  /** The point in a form as drafts have it: every change, of whatever field, is another value of the whole. */
  function openForm() {
    const history = createHistory<Record<string, unknown>>({ name: '阵地', region: '140702', point: old, $point: '' });
    renderPoint({
      field: pointField,
      get value() {
        return history.value().point;
      },
      onChange: () => undefined,
      form: {
        ...{ kind: 'SITE', id: 'st_0000000001', names: {}, name: () => undefined, base: { point: old } },
        get values() {
          return history.value();
        },
        set: history.set,
      },
    });
    return history;
  }

  // Solid runs the readers of a signal in an order that every run mixes anew
  it.each([0, 1, 2, 3, 4, 5])('keeps the text in its field, also after %i changes of other fields', (count) => {
    const history = openForm();
    const close = createRoot((dispose) => {
      for (let n = 0; n < 5; n++) createEffect(history.value);
      return dispose;
    });
    for (let n = 0; n < count; n++) history.set({ name: `阵地 ${n}` });
    fireEvent.input(paste(), { target: { value: link } });
    expect([paste().value, history.value().$point]).toEqual([link, link]);
    history.set({ name: '又一个名字' });
    fireEvent.keyDown(paste(), { key: 'Enter' });
    expect(paste().value).toBe(link);
    fireEvent.click(screen.getByRole('radio', { name: /高德/ }));
    expect([paste().value, history.value().$point]).toEqual([link, '']);
    expect(history.value().point).toMatchObject({ system: 'GCJ02', entered: link });
    close();
  });

  it('shows what is kept of it, whether a draft is found, something is undone or all is thrown away', () => {
    const history = openForm();
    history.restart({ ...history.value(), $point: link });
    expect(paste().value).toBe(link);
    history.set({ $point: '' });
    expect(paste().value).toBe('');
    history.undo();
    expect(paste().value).toBe(link);
    history.replace({ ...history.value(), point: null, $point: '' });
    expect(paste().value).toBe('');
  });
});
