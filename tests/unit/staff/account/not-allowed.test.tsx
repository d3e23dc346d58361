// @vitest-environment happy-dom
import { cleanup, render, screen } from '@solidjs/testing-library';
import { afterEach, expect, it } from 'vitest';
import { NotAllowed } from '../../../../web/staff/account/NotAllowed.tsx';
import { zh } from '../../../../web/staff/text/zh.ts';
import { InConsole } from '../in-console.tsx';

afterEach(cleanup);

const words = zh.account;

it.each([
  ['SECOND_FACTOR', words.own.pendingFactor, '/staff/account'],
  ['PASSWORD', words.own.pendingPassword, '/staff/account'],
  [null, words.notAllowed, undefined],
])('a page that is not open to an account with %s says why, and leads to what it owes', (pending, says, leads) => {
  render(() => (
    <InConsole staff={{ session: { me: () => ({ account: { id: 'u1' }, pending }) } }}>
      <NotAllowed />
    </InConsole>
  ));
  expect(screen.getByText(says)).toBeTruthy();
  expect(screen.queryByRole('link')?.getAttribute('href')).toBe(leads);
});
