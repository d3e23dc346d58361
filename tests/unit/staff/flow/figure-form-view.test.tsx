// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@solidjs/testing-library';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DraftsContext } from '../../../../web/staff/drafts/drafts-desk.ts';
import { FigureFormView } from '../../../../web/staff/flow/figures/FigureFormView.tsx';
import { zh } from '../../../../web/staff/text/zh.ts';
import { makePc, openTab } from '../drafts/desk.ts';
import { InConsole } from '../in-console.tsx';

const words = zh.flow.figures;
const ID = 'lc_0000000001';
const wanted = {
  ...{ label: '党群阵地', valueText: '119个', value: '119', qualifier: 'EXACT', scope: '全县', asOf: '2024' },
  ...{ region: '140921', reliability: 'RELIABLE', document: 'dc_0000000001', quotation: '建成党群阵地119个' },
};
const fields = Object.entries(wanted).map(([field, value]) => ({ field, before: null, current: null, wanted: value }));

let pc: ReturnType<typeof makePc>;
let change: { status: string; version: number };
let isAnswered = true;
let sent: Record<string, unknown>[] = [];

beforeEach(() => {
  pc = makePc();
  change = { status: 'RETURNED', version: 3 };
  isAnswered = true;
  sent = [];
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    if (init?.method === 'POST') {
      sent.push(JSON.parse(String(init.body)));
      if (!isAnswered) throw new TypeError('no answer');
      return Response.json({ change: 'lc_0000000002' });
    }
    if (!path.startsWith('/api/staff/changes/')) return Response.json({ items: [], nextCursor: null });
    const returnReason = '请补原文';
    return Response.json({ ...change, id: ID, kind: 'FIGURE', own: true, names: {}, fields, returnReason });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** The form of that request in a new tab of the PC; gives the way to leave it. */
async function open() {
  const tab = await openTab(pc);
  const page = render(() => (
    <InConsole staff={{ go: () => undefined }}>
      <DraftsContext.Provider value={tab.desk}>
        <FigureFormView corrects={null} change={ID} />
      </DraftsContext.Provider>
    </InConsole>
  ));
  await screen.findByLabelText(/^数字名称/);
  return page.unmount;
}
const label = () => screen.getByLabelText<HTMLInputElement>(/^数字名称/);
const isOver = () => screen.queryByText(words.over, { exact: false }) !== null;
const type = async (said: string) => {
  fireEvent.input(label(), { target: { value: said } });
  await screen.findByText(/已保存在本机/);
};
const press = () => fireEvent.click(screen.getByRole('button', { name: words.send }));

it('what was typed to a returned figure is there though it was sent from elsewhere, and makes another one', async () => {
  const leave = await open();
  expect([label().value, isOver(), screen.queryByText('请补原文') !== null]).toEqual(['党群阵地', false, true]);
  await type('党群阵地数');
  leave();
  change = { status: 'SUBMITTED', version: 4 };
  await open();
  await waitFor(() => expect(label().value).toBe('党群阵地数'));
  expect([isOver(), screen.queryByText('请补原文')]).toEqual([true, null]);
  expect(screen.getByRole('link', { name: words.seeOver }).getAttribute('href')).toContain(ID);
  press();
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ label: '党群阵地数', region: '140921' });
  expect(sent[0]).not.toHaveProperty('continues');
});

it('a figure that was sent, whose answer was lost, goes out again as the same one', async () => {
  isAnswered = false;
  const leave = await open();
  await type('党群阵地数');
  press();
  await waitFor(() => expect(sent).toHaveLength(1));
  await screen.findByRole('button', { name: zh.drafts.send.later });
  leave();
  isAnswered = true;
  change = { status: 'SUBMITTED', version: 4 };
  await open();
  await waitFor(() => expect(label().value).toBe('党群阵地数'));
  expect(isOver()).toBe(false);
  press();
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[0]).toMatchObject({ continues: { id: ID, version: 3 } });
  expect(sent[1]).toEqual(sent[0]);
});

it('a request that is no longer open is shown as it was told, and is not sent again unchanged', async () => {
  change = { status: 'APPLIED', version: 5 };
  await open();
  expect([label().value, isOver()]).toEqual(['党群阵地', true]);
  expect(screen.getByRole('button', { name: words.send })).toHaveProperty('disabled', true);
});
