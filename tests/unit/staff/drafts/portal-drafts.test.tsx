// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, expect, it, vi } from 'vitest';
import type { StaffRow } from '#core/schemas/staff.ts';
import { PortalDrafts } from '../../../../web/staff/drafts/PortalDrafts.tsx';
import { zh } from '../../../../web/staff/text/zh.ts';
import { InConsole } from '../in-console.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const words = zh.drafts.portal;
const TITLE = '法兰厂 — 甲村';
const pairing: StaffRow = {
  ...{ id: 'pr_0000000001', version: 3, title: TITLE, status: 'DRAFT', isIllustrative: false, pending: 0 },
  ...{ updatedAt: '2026-11-20T09:30:00+08:00', verifyState: null, verifiedOn: null },
  values: { localTerm: '结对包联', region: '140921' },
};

/** The page on a portal that keeps one pairing of the account's own; `answer`: of a write. */
function open(online = true, answer = () => Response.json({ id: pairing.id, version: 4 })) {
  const state = { kept: [pairing], asked: [] as string[], sent: [] as unknown[], down: !online };
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    if (state.down) throw new TypeError('offline');
    if (init?.method !== 'POST') {
      state.asked.push(path);
      const items = path.startsWith('/api/staff/records/pairings?') ? state.kept : [];
      return Response.json({ items, nextCursor: null, names: { '140921': '定襄县' } });
    }
    const { key: _, ...body } = JSON.parse(String(init.body));
    state.sent.push([path, body]);
    return answer();
  });
  const [isOnline, setOnline] = createSignal(online);
  render(() => (
    <InConsole staff={{ online: isOnline }}>
      <PortalDrafts />
    </InConsole>
  ));
  const network = (back: boolean) => {
    state.down = !back;
    setOnline(back);
  };
  return { state, network };
}
const line = async () => within(await screen.findByRole('listitem'));
const dialog = () => within(screen.getByRole('dialog'));

it('a pairing is opened and proposed from the drafts, and is out of them then', async () => {
  const { state } = open();
  const own = await line();
  expect(own.getByText(/结对 · 结对包联 · 定襄县 · 存于/)).toBeTruthy();
  expect(state.asked.find((path) => path.includes('pairings'))).toContain('unsent=true');
  const form = own.getByRole('link', { name: words.goOn(TITLE) }).getAttribute('href');
  expect(form).toMatch(/^\/staff\/pairings\/pr_0000000001\?tab=edit/);
  fireEvent.click(own.getByRole('button', { name: words.proposeNamed(TITLE) }));
  expect(state.sent).toEqual([]);
  fireEvent.click(dialog().getByRole('button', { name: words.propose }));
  await waitFor(() => expect(screen.queryByRole('listitem')).toBeNull());
  const path = '/api/staff/records/pairings/pr_0000000001';
  expect(state.sent).toEqual([[path, { version: 3, values: {}, submit: true, reason: null }]]);
  expect(screen.getByText(words.empty)).toBeTruthy();
});

it('one that may not be proposed stays, with what is wrong', async () => {
  const refusal = { code: 'VALIDATION', message: '', details: [{ path: 'b', value: null, expected: '请先填乙方' }] };
  open(true, () => Response.json({ error: { ...refusal, requestId: 'r' } }, { status: 400 }));
  fireEvent.click((await line()).getByRole('button', { name: words.proposeNamed(TITLE) }));
  fireEvent.click(dialog().getByRole('button', { name: words.propose }));
  await dialog().findByText(/请先填乙方/);
  fireEvent.click(dialog().getByRole('button', { name: zh.flow.cancel }));
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
});

it('one is given up after a question', async () => {
  const { state } = open();
  fireEvent.click((await line()).getByRole('button', { name: words.discardNamed(TITLE) }));
  fireEvent.click(dialog().getByRole('button', { name: words.discard }));
  await waitFor(() => expect(screen.queryByRole('listitem')).toBeNull());
  const path = '/api/staff/records/pairings/pr_0000000001/close';
  expect(state.sent).toEqual([[path, { version: 3, reason: '放弃新增' }]]);
});

it('without network it says that the portal cannot be asked, and asks when it can', async () => {
  const { network } = open(false);
  expect(await screen.findByText(words.offline)).toBeTruthy();
  expect(screen.queryByText(words.empty)).toBeNull();
  network(true);
  await line();
  expect(screen.queryByText(words.offline)).toBeNull();
});

it('what was seen stays when the network goes, and is read anew when it comes back', async () => {
  const { state, network } = open();
  await line();
  network(false);
  expect(screen.getByText(words.offlineSeen)).toBeTruthy();
  const propose = (await line()).getByRole('button', { name: words.proposeNamed(TITLE) });
  expect(propose.hasAttribute('disabled')).toBe(true);
  state.kept = [];
  network(true);
  await waitFor(() => expect(screen.queryByRole('listitem')).toBeNull());
});
