// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@solidjs/testing-library';
import { afterEach, expect, it, vi } from 'vitest';
import type { ShownAccount } from '#core/schemas/access.ts';
import { AccountsPage } from '../../../../web/staff/account/AccountsPage.tsx';
import { InConsole } from '../in-console.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const account = (id: string, name: string): ShownAccount => ({
  ...{ id, name, login: id, secondFactor: false, disabled: false, createdAt: '2026-11-20T09:30:00+08:00', grants: [] },
});

/** Accounts that can be disabled, and be given a link for a new password. */
function portal() {
  const accounts = new Map(['甲', '乙'].map((name, at) => [`a${at}`, account(`a${at}`, name)]));
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    if (path === '/api/invitations') return Response.json({ items: [] });
    if (init?.method !== 'POST') return Response.json({ items: [...accounts.values()] });
    const [, id = '', act] = /accounts\/(\w+)\/([\w-]+)$/.exec(path) ?? [];
    const own = accounts.get(id);
    if (act === 'disable' && own) accounts.set(id, { ...own, disabled: true });
    return Response.json(act === 'password-link' ? { path: '/staff/x', expiresAt: '2026-11-21T09:30:00+08:00' } : {});
  });
}

it('an act on one account leaves the link of another, what is half chosen and the keyboard where they are', async () => {
  portal();
  const me = { account: { id: 'a9', name: '管理员' }, roles: ['SYSADMIN'], pending: null };
  render(() => (
    <InConsole staff={{ session: { me: () => me, ended: () => false } }}>
      <AccountsPage />
    </InConsole>
  ));
  const [first, second] = [await screen.findByLabelText('甲'), await screen.findByLabelText('乙')];
  fireEvent.click(within(first).getByRole('button', { name: '重设密码链接' }));
  await within(first).findByLabelText('链接');
  const role = within(first).getByLabelText<HTMLSelectElement>('角色');
  fireEvent.change(role, { target: { value: 'AUDITOR' } });
  const disable = within(second).getByRole('button', { name: '停用' });
  disable.focus();
  fireEvent.click(disable);
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '停用' }));
  await waitFor(() => expect(within(screen.getByLabelText('乙')).getByRole('button', { name: '启用' })).toBeTruthy());
  expect(document.activeElement).toBe(disable);
  expect(within(screen.getByLabelText('甲')).getByLabelText('链接')).toBeTruthy();
  expect([role.isConnected, role.value]).toEqual([true, 'AUDITOR']);
});

it('a role that opens nothing yet is told as that before it is granted, to the account and in an invitation', async () => {
  portal();
  const me = { account: { id: 'a9', name: '管理员' }, roles: ['SYSADMIN'], pending: null };
  render(() => (
    <InConsole staff={{ session: { me: () => me, ended: () => false } }}>
      <AccountsPage />
    </InConsole>
  ));
  await screen.findByLabelText('甲');
  const told = /社会监督员目前没有可办的事/;
  expect(screen.queryByText(told)).toBeNull();
  const roles = screen.getAllByLabelText<HTMLSelectElement>('角色');
  expect(roles).toHaveLength(3);
  for (const each of roles) fireEvent.change(each, { target: { value: 'SUPERVISOR' } });
  expect(screen.getAllByText(told)).toHaveLength(3);
  for (const each of roles) fireEvent.change(each, { target: { value: 'AUDITOR' } });
  expect(screen.queryByText(told)).toBeNull();
});
