// @vitest-environment happy-dom
import { cleanup, render, screen } from '@solidjs/testing-library';
import { afterEach, expect, it, vi } from 'vitest';
import type { ShownImport } from '#core/schemas/staff-import.ts';
import { BatchRows } from '../../../../web/staff/import/batch/BatchRows.tsx';
import { InConsole } from '../in-console.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const patch = { phone: '0354-3112345', note: '联系人手机 13812345678' };
const row = { rowNo: 3, title: '清和阵地', action: 'CREATE', patch, before: {}, warnings: [], at: null };

it('whoever approves an import reads no number of a person whole, and office numbers as they are', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ items: [row], names: {}, nextAfter: null }));
  const batch = { id: 'ib_0000000001', kind: 'SITE', warned: 0 } as unknown as ShownImport; // the rows read no more of it
  render(() => (
    <InConsole>
      <BatchRows batch={batch} />
    </InConsole>
  ));
  expect(await screen.findByText('联系人手机 138****5678')).toBeTruthy();
  expect(screen.getByText('0354-3112345')).toBeTruthy();
});
