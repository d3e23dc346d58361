// @vitest-environment happy-dom
import { cleanup, render, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, expect, it, vi } from 'vitest';
import { QuickFacts } from '../../../../web/staff/records/QuickFacts.tsx';
import { InConsole } from '../in-console.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('the facts beside the table are as new as their row, and are asked for once', async () => {
  const versions = new Map([
    ['st_1', 3],
    ['st_2', 1],
  ]);
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string) => {
    const id = path.split('/').at(-1) ?? '';
    asked.push(id);
    const version = versions.get(id) ?? 0;
    const state = { status: 'DRAFT', isIllustrative: false, verifyState: null, verifiedOn: null };
    const rights = { edit: false };
    return Response.json({
      id,
      kind: 'SITE',
      version,
      title: `${id} ${version}`,
      ...state,
      values: {},
      names: {},
      rights,
    });
  });
  const [id, setId] = createSignal('st_1');
  const [version, setVersion] = createSignal<number>();
  render(() => (
    <InConsole>
      <QuickFacts kind="SITE" id={id()} version={version()} onEdit={null} />
    </InConsole>
  ));
  await screen.findByText('st_1 3');
  setVersion(3);
  expect(asked).toEqual(['st_1']);
  versions.set('st_1', 4);
  setVersion(4);
  // what stood there stays until the answer is here
  expect(screen.getByText('st_1 3')).toBeTruthy();
  await screen.findByText('st_1 4');
  setId('st_2');
  setVersion(1);
  await screen.findByText('st_2 1');
  versions.set('st_2', 2);
  setVersion(2);
  await screen.findByText('st_2 2');
  expect(asked).toEqual(['st_1', 'st_1', 'st_2', 'st_2']);
});
