// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@solidjs/testing-library';
import { createRoot, createSignal, type JSX } from 'solid-js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ShownChange, StaffRecord } from '#core/schemas/staff.ts';
import type { StaffCorrection } from '#core/schemas/staff-correction.ts';
import type { VerificationItem } from '#core/schemas/staff-verification.ts';
import { createOutbox } from '../../../../web/staff/drafts/create-outbox.ts';
import { DraftsContext } from '../../../../web/staff/drafts/drafts-desk.ts';
import { DecideBar } from '../../../../web/staff/flow/changes/DecideBar.tsx';
import { CorrectionDialog } from '../../../../web/staff/flow/corrections/CorrectionDialog.tsx';
import { VerifyCard } from '../../../../web/staff/flow/verification/VerifyCard.tsx';
import { ReasonedAct } from '../../../../web/staff/record-page/ReasonedAct.tsx';
import { zh } from '../../../../web/staff/text/zh.ts';
import { InConsole } from '../in-console.tsx';
import { makePc, openTab } from './desk.ts';

type Tab = Awaited<ReturnType<typeof openTab>>;

let pc: ReturnType<typeof makePc>;
let asked: { path: string; body: Record<string, unknown> }[] = [];

beforeEach(() => {
  pc = makePc();
  asked = [];
  vi.stubGlobal('fetch', async (path: string, { body }: RequestInit) => {
    asked.push({ path, body: JSON.parse(String(body)) });
    return Response.json({ id: 'st_0000000001', version: 4, applied: [], change: null, warnings: [], items: [] });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A part of the console in a tab of that PC. */
function show(tab: Tab, part: () => JSX.Element) {
  return render(() => (
    <InConsole staff={{ online: tab.desk.online, session: { me: () => undefined } }}>
      <DraftsContext.Provider value={tab.desk}>{part()}</DraftsContext.Provider>
    </InConsole>
  ));
}

const none = {
  ...{ checkPlace: null, checkEquipment: null, checkSign: null, checkBooks: null },
  ...{ checkRules: null, checkActivities: null },
};
const item = {
  ...{ id: 'st_0000000001', version: 3, name: '清和阵地', type: 'SERVICE_CENTER', state: 'OVERDUE', checks: none },
  ...{ verifiedOn: null, verifiedBy: null, nextReviewOn: null, parkName: null, regionName: '定襄县' },
  ...{ address: null, landmark: null, phone: null, pending: false },
} as unknown as VerificationItem; // the card reads no more of it

const place = () => within(screen.getByRole('group', { name: /场所/ }));

it('ticks of a 核实 are there again after the tab was gone, and go out with it when there is a network', async () => {
  const onDone = vi.fn();
  const card = () => <VerifyCard item={item} onDone={onDone} onUndone={() => undefined} />;
  const first = show(await openTab(pc), card);
  await waitFor(() => expect(place()).toBeTruthy());
  fireEvent.click(place().getByRole('radio', { name: '有' }));
  await screen.findByText(/已保存在本机/);
  first.unmount();

  const tab = await openTab(pc);
  tab.setOnline(false);
  const second = show(tab, card);
  await screen.findByText(/可以接着填/);
  fireEvent.click(screen.getByRole('button', { name: '联网后提交' }));
  await screen.findByText(/已排队/);
  second.unmount();
  expect(asked).toEqual([]);

  const again = await openTab(pc);
  createRoot(() => createOutbox(again.desk, () => undefined));
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]).toMatchObject({
    path: '/api/staff/records/sites/st_0000000001/verify',
    body: { version: 3, values: { checkPlace: true }, on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
  });
});

it('a 核实 without an answer goes out again as it was, under its key, though the PC knows by then that it is offline', async () => {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (_: string, { body }: RequestInit) => {
    sent.push(JSON.parse(String(body)));
    if (sent.length === 1) throw new TypeError('connection reset');
    return Response.json({ id: item.id, version: 4, applied: [], change: null, warnings: [] });
  });
  const tab = await openTab(pc);
  show(tab, () => <VerifyCard item={item} onDone={() => undefined} onUndone={() => undefined} />);
  fireEvent.click(screen.getByRole('button', { name: '核实无变化' }));
  await screen.findByRole('button', { name: '联网后提交' });
  tab.setOnline(false);
  fireEvent.click(screen.getByRole('button', { name: '联网后提交' }));
  await screen.findByText(/已排队/);
  tab.setOnline(true);
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toEqual(sent[0]);
});

const change = (id: string) => ({
  ...{ id, version: 1, title: id, status: 'SUBMITTED', mayDecide: true, own: false },
  ...{ doubts: [], fields: [], conflicts: [] },
});
const reason = () => screen.getByLabelText<HTMLTextAreaElement>(/退回原因/);
const giveBack = () => fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: /^退回/ }));

it('a reason that is typed in a dialog is there again, of what it is about only, until it is sent', async () => {
  const bar = (id: string) => () => (
    <DecideBar
      subjects={[change(id) as unknown as ShownChange /* the bar reads no more of it */]}
      chosen={0}
      asked="RETURN"
      onAsk={() => undefined}
      onDone={() => undefined}
    />
  );
  const first = show(await openTab(pc), bar('lc_1'));
  fireEvent.input(reason(), { target: { value: '门牌号与现场不符' } });
  await screen.findByText(/已保存在本机/);
  first.unmount();
  const other = show(await openTab(pc), bar('lc_2'));
  await waitFor(() => expect(reason().value).toBe(''));
  other.unmount();
  const tab = await openTab(pc);
  show(tab, bar('lc_1'));
  await waitFor(() => expect(reason().value).toBe('门牌号与现场不符'));
  giveBack();
  await waitFor(() => expect(asked).toHaveLength(1));
  const keys = tab.desk.ring.keys();
  await waitFor(async () => expect(keys && (await tab.desk.store.list(keys))).toEqual([]));
});

it('a dialog cannot be left while it is sent, and nothing is kept of what was done', async () => {
  const record = { id: 'st_0000000001', kind: 'SITE', version: 3, title: '清和阵地' } as unknown as StaffRecord;
  const answers: (() => void)[] = [];
  const answer = () => Response.json({ id: record.id, version: 4, applied: [], change: null, warnings: [] });
  vi.stubGlobal('fetch', () => new Promise<Response>((done) => answers.push(() => done(answer()))));
  const [open, setOpen] = createSignal(true);
  const end = () => setOpen(false);
  const tab = await openTab(pc);
  show(tab, () => (
    <ReasonedAct open={open()} record={record} act="close" title="停用" lead="" onClose={end} onDone={end} />
  ));
  fireEvent.input(screen.getByLabelText(/原因|理由/), { target: { value: '已搬走' } });
  await screen.findByText(/已保存在本机/);
  fireEvent.click(screen.getByRole('button', { name: zh.record.acts.send }));
  await waitFor(() => expect(answers).toHaveLength(1));
  document.querySelector('dialog')?.close();
  fireEvent.click(screen.getByRole('button', { name: zh.record.acts.cancel }));
  expect([open(), document.querySelector('dialog')?.open]).toEqual([true, true]);
  for (const give of answers) give();
  await waitFor(() => expect(open()).toBe(false));
  const keys = tab.desk.ring.keys();
  await waitFor(async () => expect(keys && (await tab.desk.store.list(keys))).toEqual([]));
});

it('nothing is kept of what was done though its page was left by a link while it was on its way', async () => {
  const record = { id: 'st_0000000001', kind: 'SITE', version: 3, title: '清和阵地' } as unknown as StaffRecord;
  const answers: (() => void)[] = [];
  const answer = () => Response.json({ id: record.id, version: 4, applied: [], change: null, warnings: [] });
  vi.stubGlobal('fetch', () => new Promise<Response>((done) => answers.push(() => done(answer()))));
  const tab = await openTab(pc);
  const nothing = () => undefined;
  const page = show(tab, () => (
    <ReasonedAct open record={record} act="close" title="停用" lead="" onClose={nothing} onDone={nothing} />
  ));
  fireEvent.input(screen.getByLabelText(/原因|理由/), { target: { value: '已搬走' } });
  await screen.findByText(/已保存在本机/);
  fireEvent.click(screen.getByRole('button', { name: zh.record.acts.send }));
  await waitFor(() => expect(answers).toHaveLength(1));
  page.unmount();
  const keys = tab.desk.ring.keys();
  const kept = async () => keys && (await tab.desk.store.list(keys));
  expect(await kept()).toHaveLength(1);
  for (const give of answers) give();
  await waitFor(async () => expect(await kept()).toEqual([]));
});

it('a reason stays where it is typed when a colleague decides one of those it is about', async () => {
  const [subjects, setSubjects] = createSignal([change('lc_1'), change('lc_2'), change('lc_3')]);
  const tab = await openTab(pc);
  show(tab, () => (
    <DecideBar
      subjects={subjects() as unknown as ShownChange[] /* the bar reads no more of them */}
      chosen={3}
      asked="RETURN"
      onAsk={() => undefined}
      onDone={() => undefined}
    />
  ));
  fireEvent.input(reason(), { target: { value: '门牌号与现场不符' } });
  await screen.findByText(/已保存在本机/);
  setSubjects([change('lc_1'), { ...change('lc_2'), status: 'APPROVED' }, change('lc_3')]);
  await screen.findByRole('dialog', { name: zh.flow.changes.returnTitle(2) });
  expect(reason().value).toBe('门牌号与现场不符');
  giveBack();
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]?.body).toMatchObject({ changes: [{ id: 'lc_1' }, { id: 'lc_3' }], reason: '门牌号与现场不符' });
  const keys = tab.desk.ring.keys();
  await waitFor(async () => expect(keys && (await tab.desk.store.list(keys))).toEqual([]));
});

it('an answer that is gone on with brings no phone of then: what nobody typed is not sent', async () => {
  const dialog = (phone: string) => () => {
    const site = { id: 'st_0000000001', version: 3, name: '清和阵地', phone };
    const correction = { id: 'cr_0000000001', version: 1, kind: 'PHONE', status: 'SUBMITTED', point: null, site };
    const nothing = () => undefined;
    const seen = correction as unknown as StaffCorrection; // the dialog reads no more of it
    return <CorrectionDialog correction={seen} decision="ACCEPT" onClose={nothing} onDone={nothing} />;
  };
  const words = zh.flow.corrections;
  const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label, { exact: false });
  const adopt = () => screen.getByRole<HTMLButtonElement>('button', { name: words.sendAccept });
  const first = show(await openTab(pc), dialog('0350-6021111'));
  fireEvent.input(field(words.answerField), { target: { value: '谢谢' } });
  await screen.findByText(/已保存在本机/);
  first.unmount();
  show(await openTab(pc), dialog('0350-6029999'));
  await waitFor(() => expect(field(words.answerField).value).toBe('谢谢'));
  expect([field(words.phone).value, adopt().disabled]).toEqual(['0350-6029999', true]);
  fireEvent.input(field(words.phone), { target: { value: '0350-6023333' } });
  fireEvent.click(adopt());
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]?.body).toMatchObject({ values: { phone: '0350-6023333' }, answer: '谢谢' });
});

it('why a record is closed is found in 草稿箱, with the way to its page', async () => {
  const record = { id: 'st_0000000001', kind: 'SITE', version: 3, title: '清和阵地' } as unknown as StaffRecord;
  const nothing = () => undefined;
  const tab = await openTab(pc);
  show(tab, () => (
    <ReasonedAct open record={record} act="close" title="停用" lead="" onClose={nothing} onDone={nothing} />
  ));
  fireEvent.input(screen.getByLabelText(/原因|理由/), { target: { value: '已搬走' } });
  await screen.findByText(/已保存在本机/);
  const keys = tab.desk.ring.keys();
  const kept = keys && (await tab.desk.store.list(keys));
  expect(kept).toMatchObject([
    {
      content: {
        value: { reason: '已搬走' },
        about: { kind: '停用', name: '清和阵地', href: expect.stringMatching(/^\/staff\//) },
      },
    },
  ]);
});
