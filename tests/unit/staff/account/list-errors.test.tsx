// @vitest-environment happy-dom
import { cleanup, render, screen } from '@solidjs/testing-library';
import type { JSX } from 'solid-js';
import { afterEach, expect, it, vi } from 'vitest';
import { createLoad } from '#web-api/create-load.ts';
import { Invite } from '../../../../web/staff/account/Invite.tsx';
import { Sessions } from '../../../../web/staff/account/Sessions.tsx';
import { DisplayList } from '../../../../web/staff/displays/DisplayList.tsx';
import { FigureFormView } from '../../../../web/staff/flow/figures/FigureFormView.tsx';
import { call } from '../../../../web/staff/parts/call.ts';
import { InConsole, refusal } from '../in-console.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const Displays = () => {
  const list = createLoad(
    () => 0,
    () => call<{ items: [] }>('GET', '/api/displays'),
  );
  return <DisplayList list={list} onChanged={() => undefined} />;
};
const parts: [string, () => JSX.Element, string | null][] = [
  ['links not used yet', () => <Invite />, '没有'],
  ['sessions', () => <Sessions />, null],
  ['screens', () => <Displays />, '还没有发放过'],
  ['the figure that is corrected', () => <FigureFormView change={null} corrects="fg_0000000001" />, null],
];

it.each(parts)('%s: what could not be read is said, and is not called empty', async (_, part, none) => {
  let answer: (response: Response) => void = () => undefined;
  vi.stubGlobal('fetch', () => new Promise<Response>((done) => (answer = done)));
  render(() => <InConsole>{part()}</InConsole>);
  if (none !== null) expect(screen.queryByText(none)).toBeNull();
  answer(refusal('FORBIDDEN', 403));
  expect(await screen.findByText('您没有这项操作的权限。')).toBeTruthy();
  if (none !== null) expect(screen.queryByText(none)).toBeNull();
});

it('a list that is empty says so', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ items: [] }));
  render(() => (
    <InConsole>
      <Displays />
    </InConsole>
  ));
  expect(await screen.findByText('还没有发放过')).toBeTruthy();
});
