// @vitest-environment happy-dom
import { cleanup, render, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, expect, it, vi } from 'vitest';
import { OwnAccountPage } from '../../../../web/staff/account/OwnAccountPage.tsx';
import { zh } from '../../../../web/staff/text/zh.ts';
import { InConsole } from '../in-console.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const words = zh.account.own;
const account = { id: 'u1', login: 'org', name: '组织部门' };
const start = () => screen.queryByRole('link', { name: words.begin })?.getAttribute('href');

it('whoever has done what had to be done first is shown the way on, and nobody else is', async () => {
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  const [pending, setPending] = createSignal<'SECOND_FACTOR' | null>('SECOND_FACTOR');
  const me = () => ({ account, pending: pending(), roles: ['ORG_DEPT'], regions: [], secondFactor: false });
  render(() => (
    <InConsole staff={{ session: { me, ended: () => false } }}>
      <OwnAccountPage />
    </InConsole>
  ));
  expect(screen.getByText(words.pendingFactor)).toBeTruthy();
  expect(start()).toBeUndefined();
  setPending(null);
  expect(screen.queryByText(words.pendingFactor)).toBeNull();
  expect(start()).toBe('/staff/inbox');
  cleanup();
  render(() => (
    <InConsole staff={{ session: { me, ended: () => false } }}>
      <OwnAccountPage />
    </InConsole>
  ));
  expect(start()).toBeUndefined();
});
