// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library';
import { afterEach, expect, it, vi } from 'vitest';
import { fieldOf } from '#core/records/catalogue.ts';
import type { StaffRow } from '#core/schemas/staff.ts';
import { undoLast } from '../../../../web/staff/frame/undo-last.ts';
import { isHeld } from '../../../../web/staff/offline/holds.ts';
import { CellEditor } from '../../../../web/staff/records/CellEditor.tsx';
import { InConsole } from '../in-console.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

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

it('a cell whose field somebody else changed stays open with what was typed, and says what stands there', async () => {
  const field = fieldOf('SITE', 'phone');
  if (field === null) throw new Error('sites have a phone');
  const stale = { currentVersion: 2, difference: [{ field: 'phone', seen: '0350-1', current: '0350-9', wanted: '' }] };
  vi.stubGlobal('fetch', async () =>
    Response.json({ error: { code: 'STALE_VERSION', message: '', requestId: 'r', stale } }, { status: 412 }),
  );
  const row = { id: 'st_1', title: '甲', status: 'PUBLISHED', version: 1, values: { phone: '0350-1' } };
  const [done, written] = [vi.fn(), vi.fn()];
  render(() => (
    <InConsole>
      <CellEditor
        kind="SITE"
        field={field}
        row={row as unknown as StaffRow /* the cell reads no more of it */}
        onDone={done}
        onWritten={written}
      />
    </InConsole>
  ));
  const input = screen.getByRole('textbox');
  fireEvent.input(input, { target: { value: '0350-2222222' } });
  fireEvent.keyDown(input, { key: 'Enter' });
  expect(await screen.findByText(/0350-9/)).toBeTruthy();
  expect(input).toHaveProperty('value', '0350-2222222');
  expect(done).not.toHaveBeenCalled();
  fireEvent.keyDown(input, { key: 'Escape' });
  expect(done).toHaveBeenCalledOnce();
  expect(written).toHaveBeenCalledOnce();
});

it('what was written in a cell is taken back as one act: the field has what it had', async () => {
  const field = fieldOf('SITE', 'phone');
  if (field === null) throw new Error('sites have a phone');
  const sent: { version: number; values: object }[] = [];
  vi.stubGlobal('fetch', async (_: string, { body }: RequestInit) => {
    sent.push(JSON.parse(String(body)));
    return Response.json({ id: 'st_1', version: sent.length + 1, applied: ['phone'], change: null, warnings: [] });
  });
  const row = { id: 'st_1', title: '甲', status: 'PUBLISHED', version: 1, values: { phone: '0350-1' } };
  const written = vi.fn();
  render(() => (
    <InConsole>
      <CellEditor
        kind="SITE"
        field={field}
        row={row as unknown as StaffRow /* the cell reads no more of it */}
        onDone={() => undefined}
        onWritten={written}
      />
    </InConsole>
  ));
  const input = screen.getByRole('textbox');
  fireEvent.input(input, { target: { value: '0350-2222222' } });
  fireEvent.keyDown(input, { key: 'Enter' });
  await vi.waitFor(() => expect(written).toHaveBeenCalledOnce());
  undoLast();
  await vi.waitFor(() => expect(written).toHaveBeenCalledTimes(2));
  expect(sent).toMatchObject([
    { version: 1, values: { phone: '0350-2222222' } },
    { version: 2, values: { phone: '0350-1' } },
  ]);
});
