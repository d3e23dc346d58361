// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, expect, it } from 'vitest';
import type { Stop } from '#core/schemas/presentation.ts';
import { type Leader, LeaderContext } from '../../../web/leader/context.ts';
import { StopFields } from '../../../web/leader/present/StopFields.tsx';

afterEach(cleanup);

it('the words of a stop lie open when there are any, and stay open when all of them are taken out', () => {
  const [stop, setStop] = createSignal<Stop>({ title: '第一站', at: null, text: '欢迎', view: '', record: null });
  const leader = { language: 'zh', api: {}, go: () => undefined, view: () => ({ language: 'zh' }) };
  render(() => (
    // the fields use no more of it
    <LeaderContext.Provider value={leader as unknown as Leader}>
      <StopFields
        stop={stop()}
        no={1}
        last
        isRoute
        here={stop}
        onChange={setStop}
        onMove={() => undefined}
        onRemove={() => undefined}
      />
    </LeaderContext.Provider>
  ));
  const words = screen.getByDisplayValue('欢迎');
  expect(words.closest('details')?.open).toBe(true);
  fireEvent.input(words, { target: { value: '' } });
  expect(stop().text).toBeNull();
  expect(words.closest('details')?.open).toBe(true);
});
