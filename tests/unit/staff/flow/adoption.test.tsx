// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, expect, it, vi } from 'vitest';
import { CorrectionInForm } from '../../../../web/staff/flow/corrections/CorrectionInForm.tsx';
import { type Adoption, createAdoption } from '../../../../web/staff/flow/corrections/create-adoption.ts';
import { zh } from '../../../../web/staff/text/zh.ts';
import { InConsole, refusal } from '../in-console.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** The form of a site with a correction on its way; `answer` brings it. */
function open() {
  const answers: ((response: Response) => void)[] = [];
  vi.stubGlobal('fetch', () => new Promise<Response>((done) => answers.push(done)));
  const held: { adoption?: Adoption } = {};
  const [said, setSaid] = createSignal('谢谢');
  const [waits, setWaits] = createSignal(false);
  const Page = () => {
    const adoption = createAdoption(() => 'cr_0000000001', { answer: said, setAnswer: setSaid, waits });
    held.adoption = adoption;
    return <CorrectionInForm adoption={adoption} />;
  };
  render(() => (
    <InConsole>
      <Page />
    </InConsole>
  ));
  return {
    answer: (response: Response) => {
      for (const give of answers.splice(0)) give(response);
    },
    isReading: () => held.adoption?.isReading(),
    said,
    setWaits,
    follow: () => held.adoption?.follow('已核实'),
    isSaid: (words: string) => screen.queryByText(words) !== null,
  };
}

const correction = { id: 'cr_0000000001', version: 2, status: 'SUBMITTED', kind: 'PHONE', text: '电话不通' };

it('a form waits for the correction that is sent along, and says so', async () => {
  const { answer, follow, isReading, isSaid } = open();
  expect([isReading(), isSaid(zh.flow.corrections.reading), follow()]).toEqual([true, true, null]);
  answer(Response.json(correction));
  await waitFor(() => expect(isSaid('电话不通')).toBe(true));
  expect([isReading(), isSaid(zh.flow.corrections.reading)]).toEqual([false, false]);
  expect(follow()).toMatchObject({ what: 'CORRECTION', body: { version: 2, decision: 'ACCEPT', answer: '谢谢' } });
});

it('a form waits neither for a correction that cannot be read nor for one that is decided', async () => {
  const unread = open();
  unread.answer(refusal('INTERNAL', 500));
  await waitFor(() => expect(unread.isSaid(zh.flow.corrections.unread)).toBe(true));
  expect([unread.isReading(), unread.follow()]).toEqual([false, null]);
  cleanup();
  const decided = open();
  decided.answer(Response.json({ ...correction, status: 'ACCEPTED' }));
  await waitFor(() => expect(decided.isReading()).toBe(false));
  expect(decided.follow()).toBeNull();
  // nothing is left of an answer to it that would keep the form from being clean
  expect([decided.said(), decided.isSaid(zh.flow.corrections.decidedMeanwhile)]).toEqual(['', true]);
});

it('a form that waits for a network keeps its answer, so that it is sent as it was queued', async () => {
  const { answer, isSaid, said, setWaits } = open();
  setWaits(true);
  answer(Response.json({ ...correction, status: 'ACCEPTED' }));
  await waitFor(() => expect(isSaid(zh.flow.corrections.decidedMeanwhile)).toBe(true));
  expect(said()).toBe('谢谢');
  setWaits(false);
  await waitFor(() => expect(said()).toBe(''));
});
