// @vitest-environment happy-dom
import { cleanup, render, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, expect, it } from 'vitest';
import { ColumnsChoice } from '../../../../web/staff/export/ColumnsChoice.tsx';
import { wholeLayout } from '../../../../web/staff/export/model/layouts.ts';
import { InConsole } from '../in-console.tsx';

afterEach(cleanup);

it('a column is taken out and in, and moved to the end and back, with the keyboard staying on it', () => {
  const keys = wholeLayout('SITE').slice(0, 4);
  const [chosen, setChosen] = createSignal<readonly string[]>(keys);
  render(() => (
    <InConsole staff={{ preferences: { get: () => undefined, set: () => undefined } }}>
      <ColumnsChoice kind="SITE" keys={chosen()} onChange={setChosen} />
    </InConsole>
  ));
  const row = screen.getAllByRole('listitem')[1];
  const box = row?.querySelector('input');
  box?.focus();
  for (const wanted of [3, 4]) {
    box?.click();
    expect([chosen().length, document.activeElement === box]).toEqual([wanted, true]);
  }
  const here = () => chosen().indexOf(keys[1] ?? '');
  const press = (by: 0 | 1) => {
    const button = row?.querySelectorAll('button')[by];
    button?.focus();
    button?.click();
    return [here(), (document.activeElement as HTMLElement | null)?.getAttribute('aria-label')?.slice(-2)];
  };
  // the row that came back is the last one
  expect([press(0), press(0), press(0)]).toEqual([
    [2, '上移'],
    [1, '上移'],
    [0, '下移'],
  ]);
  expect(press(1)).toEqual([1, '下移']);
});
