// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library';
import { afterEach, expect, it } from 'vitest';
import { fieldOf } from '#core/records/catalogue.ts';
import type { StaffRow } from '#core/schemas/staff.ts';
import { isHeld } from '../../../../web/staff/offline/holds.ts';
import { CellEditor } from '../../../../web/staff/records/CellEditor.tsx';
import { InConsole } from '../in-console.tsx';

afterEach(cleanup);

it('what is typed in a cell keeps the page from being exchanged for a new release', () => {
  const field = fieldOf('SITE', 'phone');
  if (field === null) throw new Error('sites have a phone');
  const row = { id: 'st_1', title: '甲', status: 'DRAFT', version: 1, values: { phone: '0350-1' } };
  render(() => (
    <InConsole>
      <CellEditor
        kind="SITE"
        field={field}
        row={row as unknown as StaffRow /* the cell reads no more of it */}
        onDone={() => undefined}
        onWritten={() => undefined}
      />
    </InConsole>
  ));
  const input = screen.getByRole('textbox');
  expect(isHeld()).toBe(false);
  fireEvent.input(input, { target: { value: '0350-2' } });
  expect(isHeld()).toBe(true);
  fireEvent.input(input, { target: { value: '0350-1' } });
  expect(isHeld()).toBe(false);
});
