// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, describe, expect, it } from 'vitest';
import { pointField } from '#core/records/common-fields.ts';
import type { Field, PointValue } from '#core/records/field.ts';
import { type Staff, StaffContext } from '../../../../web/staff/context.ts';
import { type Data, DataContext } from '../../../../web/staff/data.ts';
import { RecordPoint } from '../../../../web/staff/fields/RecordPoint.tsx';
import { zh } from '../../../../web/staff/text/zh.ts';

afterEach(cleanup);

const old: PointValue = {
  ...{ lng: 112.7082, lat: 37.6977, precision: 'SURVEYED' },
  ...{ system: 'GCJ02', entered: '112.7146406,37.6983484', source: '现场实测' },
};
const words = zh.point;

function setUp(field: Field) {
  const [value, setValue] = createSignal<unknown>(old);
  const set: Record<string, unknown>[] = [];
  const never = () => new Promise(() => undefined);
  const staff = { api: { get: never, getAll: never }, language: 'zh', screen: () => 'phone', text: zh };
  const context = { ...staff, term: (term: { zh: string }) => term.zh };
  const config = { data: () => undefined, error: () => undefined };
  render(() => (
    // the control uses no more of the console than this
    <StaffContext.Provider value={context as unknown as Staff}>
      <DataContext.Provider value={{ config } as unknown as Data}>
        <RecordPoint
          field={field}
          label="位置"
          error={undefined}
          value={value()}
          onChange={setValue}
          form={{
            ...{ kind: 'SITE', id: 'st_0000000001', names: {}, name: () => undefined },
            ...{ values: { name: '阵地', region: '140702' }, base: { point: old } },
            set: (part) => {
              set.push(part);
              if ('point' in part) setValue(part.point as PointValue); // what the control sets for it
            },
          }}
        />
      </DataContext.Provider>
    </StaffContext.Provider>
  ));
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
