// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@solidjs/testing-library';
import { afterEach, expect, it, vi } from 'vitest';
import type { DuesPreviewRow } from '#core/schemas/dues.ts';
import { DuesPage } from '../../../../web/staff/dues/DuesPage.tsx';
import { InConsole } from '../in-console.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('keeps the rows that were not registered in the field, with what is wrong of each', async () => {
  const answered = (organisation: string): DuesPreviewRow => ({
    ...{ edition: 0, before: null, doubts: [], match: organisation === '甲' ? 'NEW' : 'UNKNOWN' },
    organisation:
      organisation === '甲' ? { id: 'og_0000000001', name: '甲', regionName: '定襄县', isIllustrative: false } : null,
  });
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const { rows } = JSON.parse(String(init.body)) as { rows: { organisation: string; month: string }[] }; // as we send it
    if (path.endsWith('/preview')) return Response.json({ rows: rows.map((row) => answered(row.organisation)) });
    return Response.json({ rows: rows.map((row) => ({ ...row, edition: 1 })) });
  });
  render(() => (
    <InConsole>
      <DuesPage />
    </InConsole>
  ));
  const field = screen.getByLabelText<HTMLTextAreaElement>(/^粘贴的表格/);
  fireEvent.input(field, { target: { value: '组织\t应缴\t已缴\n乙\t3\t3\n甲\t12\t11\n丙\t3\t约2' } });
  fireEvent.click(screen.getByRole('button', { name: '核对' }));
  fireEvent.click(await screen.findByRole('button', { name: '登记 1 行' }));
  await waitFor(() => expect(field.value).toBe('组织\t应缴\t已缴\n乙\t3\t3\n丙\t3\t约2'));
  await screen.findByText('您管理的党组织里没有这一个');
  expect(screen.getByText('人数填 0 或正整数')).toBeTruthy();
});
