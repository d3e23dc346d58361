// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@solidjs/testing-library';
import type { JSX } from 'solid-js';
import { afterEach, expect, it, vi } from 'vitest';
import type { ShownAccount, ShownInvitation, ShownSession } from '#core/schemas/access.ts';
import type { ShownDisplay } from '#core/schemas/display.ts';
import { createLoad } from '#web-api/create-load.ts';
import { AccountCard } from '../../../../web/staff/account/AccountCard.tsx';
import { Invite } from '../../../../web/staff/account/Invite.tsx';
import { Sessions } from '../../../../web/staff/account/Sessions.tsx';
import { DisplayList } from '../../../../web/staff/displays/DisplayList.tsx';
import { call } from '../../../../web/staff/parts/call.ts';
import { InConsole, refusal } from '../in-console.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const AT = '2026-11-20T09:30:00+08:00';
const EVERYWHERE = { regionCode: null, region: null, record: null };
// the parts look at no more of them than this
const lists: Readonly<Record<string, unknown>> = {
  '/api/invitations': {
    ...{ id: 7, kind: 'ACCOUNT', role: 'LEADER', scope: EVERYWHERE, note: '办公室', createdAt: AT, expiresAt: AT },
  } as unknown as ShownInvitation,
  '/api/auth/sessions': { id: 's1', current: false, agent: null, ip: null, usedAt: AT } as unknown as ShownSession,
  '/api/displays': {
    ...{ id: 'dt_1', label: '大厅', level: 'PUBLIC', state: 'GOOD', expiresAt: AT, lastSeenAt: null },
    region: { code: '140700', name: '晋中市' },
  } as unknown as ShownDisplay,
};
const account = {
  ...{ id: 'a1', login: 'a1', name: '甲', secondFactor: false, disabled: false, createdAt: AT },
  grants: [{ id: 3, role: 'LEADER', scope: EVERYWHERE }],
} as unknown as ShownAccount;

/** The portal's lists; gives what was written. */
function portal(refuses = false): string[] {
  const written: string[] = [];
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    if ((init?.method ?? 'GET') === 'GET') return Response.json({ items: [lists[path]] });
    written.push(`${init?.method} ${path}`);
    return refuses ? refusal('LAST_ADMIN', 409) : new Response(null, { status: 204 });
  });
  return written;
}

const Displays = () => {
  const list = createLoad(
    () => 0,
    () => call<{ items: ShownDisplay[] }>('GET', '/api/displays'),
  );
  return <DisplayList list={list} onChanged={() => undefined} />;
};
const Card = () => <AccountCard account={account} onChanged={() => undefined} />;

const acts: [string, () => JSX.Element, RegExp, string, string][] = [
  ['an invitation', Invite, /作废给 办公室/, '作废这个链接', 'DELETE /api/invitations/7'],
  ['another device', Sessions, /结束 不明设备/, '结束', 'DELETE /api/auth/sessions/s1'],
  ['all devices', Sessions, /退出所有设备/, '退出所有设备', 'DELETE /api/auth/sessions'],
  ['a screen', Displays, /撤销 大厅/, '撤销', 'DELETE /api/displays/dt_1'],
  ['a grant', Card, /撤销 甲 的/, '撤销', 'DELETE /api/accounts/a1/grants/3'],
  ['the sessions of an account', Card, /结束登录/, '结束登录', 'DELETE /api/accounts/a1/sessions'],
  ['an account', Card, /停用/, '停用', 'POST /api/accounts/a1/disable'],
];

it.each(acts)('%s: is asked about, with what will happen, before it ends', async (_, Part, name, sure, write) => {
  const written = portal();
  const signOut = vi.fn(async () => undefined);
  render(() => (
    <InConsole staff={{ session: { signOut } }}>
      <Part />
    </InConsole>
  ));
  fireEvent.click(await screen.findByRole('button', { name }));
  const dialog = () => within(screen.getByRole('dialog'));
  expect(dialog().getByText(/马上|立即/)).toBeTruthy();
  fireEvent.click(dialog().getByRole('button', { name: '取消' }));
  expect([screen.queryByRole('dialog'), written]).toEqual([null, []]);
  fireEvent.click(screen.getByRole('button', { name }));
  fireEvent.click(dialog().getByRole('button', { name: sure }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(written).toEqual([write]);
  expect(signOut).toHaveBeenCalledTimes(name.source === '退出所有设备' ? 1 : 0);
});

it('what is refused is told in the question, and is gone with it', async () => {
  portal(true);
  render(() => (
    <InConsole>
      <Card />
    </InConsole>
  ));
  fireEvent.click(screen.getByRole('button', { name: '停用' }));
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '停用' }));
  const said = await within(screen.getByRole('dialog')).findByText(/最后一个系统管理员/);
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '取消' }));
  expect(said.isConnected).toBe(false);
  expect(screen.queryByText(/最后一个系统管理员/)).toBeNull();
});
