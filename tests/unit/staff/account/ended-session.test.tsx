// @vitest-environment happy-dom
import { cleanup, render, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, expect, it, vi } from 'vitest';
import { ConsolePages } from '../../../../web/staff/pages/ConsolePages.tsx';
import { startView } from '../../../../web/staff/paths.ts';
import { zh } from '../../../../web/staff/text/zh.ts';
import { InConsole } from '../in-console.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const editor = { account: { id: 'u1' }, pending: null, roles: ['PARK_EDITOR'] };
const nobody = { account: null, pending: null, roles: ['PUBLIC'] };

it('the page of a session that ended by itself stays; that of somebody who signed out does not', () => {
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  const [me, setMe] = createSignal<unknown>(editor);
  const [ended, setEnded] = createSignal(false);
  render(() => (
    <InConsole staff={{ session: { me, ended }, view: () => ({ ...startView, page: 'import' }) }}>
      <ConsolePages />
    </InConsole>
  ));
  const isRefused = () => screen.queryByText(zh.account.notAllowed) !== null;
  expect(isRefused()).toBe(false);
  setEnded(true);
  setMe(nobody);
  expect(isRefused()).toBe(false);
  setEnded(false);
  expect(isRefused()).toBe(true);
});
