// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@solidjs/testing-library';
import { createSignal, type JSX } from 'solid-js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { InboxItem, InboxSection, ShownChange } from '#core/schemas/staff.ts';
import type { OwnPairing } from '#core/schemas/staff-acts.ts';
import type { VerificationPage as Queue, VerificationItem } from '#core/schemas/staff-verification.ts';
import { chinaDay } from '#ui/china-time.ts';
import { type Staff, StaffContext } from '../../../../web/staff/context.ts';
import { DataContext } from '../../../../web/staff/data.ts';
import { DraftsContext } from '../../../../web/staff/drafts/drafts-desk.ts';
import { OwnPairings } from '../../../../web/staff/flow/acts/OwnPairings.tsx';
import { ChangesPage } from '../../../../web/staff/flow/changes/ChangesPage.tsx';
import { InboxPage } from '../../../../web/staff/flow/inbox/InboxPage.tsx';
import { VerificationPage } from '../../../../web/staff/flow/verification/VerificationPage.tsx';
import { notices } from '../../../../web/staff/frame/notices.ts';
import { startView, type View } from '../../../../web/staff/paths.ts';
import { zh } from '../../../../web/staff/text/zh.ts';
import { makePc, openTab } from '../drafts/desk.ts';

const tab = await openTab(makePc());

/** How the pages went on: with a step that Back undoes, or without. */
const steps: string[] = [];

type Sent = { path: string; body: Record<string, unknown> };

/** The page inside the console of an account with every role of the work, on a portal that answers by path. */
function open(page: () => JSX.Element, view: Partial<View>, answers: Readonly<Record<string, unknown>>): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    const [name = ''] = path.split('?');
    if (init?.method === 'POST') sent.push({ path: name, body: JSON.parse(String(init.body)) });
    const answer = answers[name];
    return answer === undefined
      ? Response.json({ error: { code: 'NOT_FOUND' } }, { status: 404 })
      : Response.json(answer);
  });
  const [shown, setView] = createSignal<View>({ ...startView, ...view });
  const go = (next: View, how = 'push') => {
    steps.push(how);
    setView(next);
  };
  const me = { account: { id: 'u1' }, pending: null, roles: ['ORG_DEPT', 'PARK_EDITOR'] };
  const staff = {
    ...{ language: 'zh', text: zh, view: shown, go, term: (term: { zh: string }) => term.zh },
    ...{ session: { me: () => me }, online: () => true, screen: () => 'wide' },
  };
  const load = {
    data: () => undefined,
    error: () => undefined,
    loading: () => false,
    stale: () => false,
    retry: () => undefined,
  };
  render(() => (
    // the pages use no more of the console than this
    <StaffContext.Provider value={staff as unknown as Staff}>
      <DataContext.Provider value={{ config: load } as never}>
        <DraftsContext.Provider value={tab.desk}>{page()}</DraftsContext.Provider>
      </DataContext.Provider>
    </StaffContext.Provider>
  ));
  return sent;
}

/** Whether the console has said something since. */
function nextNotice(): () => boolean {
  const last = notices.toasts().at(-1)?.id ?? 0;
  return () => notices.toasts().some(({ id }) => id > last);
}

afterEach(async () => {
  steps.length = 0;
  cleanup();
  vi.unstubAllGlobals();
  const keys = tab.desk.ring.keys();
  for (const { id } of keys === null ? [] : await tab.desk.store.list(keys)) await tab.desk.store.remove(id);
});

const change: ShownChange = {
  ...{
    id: 'lc_0000000001',
    version: 3,
    kind: 'SITE',
    record: 'st_0000000001',
    title: '清和阵地',
    regionCode: '140921',
  },
  ...{ regionName: '定襄县', action: 'UPDATE', status: 'SUBMITTED', names: {}, conflicts: [], doubts: ['MOVED_FAR'] },
  fields: [{ field: 'address', before: '旧街 1 号', current: '旧街 1 号', wanted: '新街 2 号' }],
  ...{ movedM: null, into: null, reason: '搬迁', returnReason: null, createdBy: '位置维护岗', decidedBy: null },
  ...{ createdAt: '2026-11-20T09:00:00+08:00', submittedBy: '位置维护岗', submittedAt: '2026-11-20T09:00:00+08:00' },
  ...{ decidedAt: null, own: false, mayDecide: true, undecidable: null },
};
const changes = { '/api/staff/changes': { items: [change], nextCursor: null } };

describe('审核', () => {
  const view = { page: 'changes', record: change.id } as const;

  it('shows old and new side by side, what is doubtful, and approves after asking once more', async () => {
    const sent = open(() => <ChangesPage />, view, { ...changes, '/api/staff/changes/decide': { items: [] } });
    const fields = await screen.findByRole('table', { name: '字段对照' });
    expect(within(fields).getByRole('row', { name: /地址.*旧街 1 号.*新街 2 号/ })).toBeTruthy();
    expect(screen.getAllByText('移动超过 2 公里').length).toBeGreaterThan(0);
    fireEvent.click(screen.getByRole('button', { name: '通过' }));
    const dialog = await screen.findByRole('dialog', { name: '通过这条修改？' });
    fireEvent.click(within(dialog).getByRole('button', { name: '通过' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      path: '/api/staff/changes/decide',
      body: { decision: 'APPROVE', changes: [{ id: change.id, version: 3 }], reason: null },
    });
    // the list goes on: what is decided does not stay in front of the next one
    await waitFor(() => expect(screen.queryByRole('table', { name: '字段对照' })).toBeNull());
  });

  it('shows every field of each before many are approved', async () => {
    const other: ShownChange = {
      ...change,
      ...{ id: 'lc_0000000002', title: '明德阵地', action: 'MERGE', into: { id: 'st_0000000003', name: '明德中心' } },
      fields: [{ field: 'address', before: '老院', current: '老院', wanted: '新院' }],
    };
    const answers = { '/api/staff/changes': { items: [change, other], nextCursor: null } };
    open(() => <ChangesPage />, { page: 'changes' }, answers);
    fireEvent.click(await screen.findByLabelText(/^全选/));
    fireEvent.click(await screen.findByRole('button', { name: '通过 2 条' }));
    const dialog = within(await screen.findByRole('dialog', { name: '通过这 2 条修改？' }));
    for (const [title, row] of [
      ['清和阵地', /地址.*旧街 1 号.*新街 2 号/],
      ['明德阵地', /地址.*老院.*新院/],
    ] as const) {
      const one = within(dialog.getByRole('region', { name: title }));
      expect(one.getByRole('row', { name: row })).toBeTruthy();
    }
    expect(dialog.getByText(/阵地 · 合并 · 合并到“明德中心”/)).toBeTruthy();
  });

  it('opens one with a step that Back undoes, and goes from one to the next without', async () => {
    const other: ShownChange = { ...change, id: 'lc_0000000002', title: '明德阵地' };
    open(
      () => <ChangesPage />,
      { page: 'changes' },
      {
        '/api/staff/changes': { items: [change, other], nextCursor: null },
      },
    );
    const list = within(await screen.findByRole('region', { name: zh.flow.changes.list }));
    fireEvent.click(await list.findByRole('button', { name: /清和阵地/ }));
    fireEvent.click(list.getByRole('button', { name: /明德阵地/ }));
    expect(steps).toEqual(['push', 'replace']);
    // 返回列表 takes that step back, and leaves none behind
    const back = vi.spyOn(window.history, 'back').mockReturnValue();
    fireEvent.click(screen.getByRole('button', { name: zh.flow.changes.list }));
    expect(back).toHaveBeenCalledTimes(1);
    expect(steps).toEqual(['push', 'replace']);
    back.mockRestore();
  });

  it('leaves open what nobody decided, and stays where one has gone on to', async () => {
    const other: ShownChange = { ...change, id: 'lc_0000000002', title: '明德阵地' };
    const answers = { '/api/staff/changes': { items: [change, other], nextCursor: null } };
    let decided: (answer: Response) => void = () => undefined;
    const sent = open(() => <ChangesPage />, { page: 'changes', record: other.id }, answers);
    const portal = fetch;
    vi.stubGlobal('fetch', (path: string, init?: RequestInit) =>
      init?.method === 'POST'
        ? new Promise<Response>((done) => {
            sent.push({ path, body: {} });
            decided = done;
          })
        : portal(path, init),
    );
    const approve = async () => {
      fireEvent.click(await screen.findByLabelText(zh.flow.changes.choose('清和阵地')));
      fireEvent.click(await screen.findByRole('button', { name: '通过' }));
      fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '通过' }));
    };
    await approve();
    await waitFor(() => expect(sent).toHaveLength(1));
    decided(Response.json({ items: [] }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByRole('heading', { name: '明德阵地' })).toBeTruthy();
    expect(steps).toEqual([]);

    fireEvent.click(await screen.findByRole('button', { name: '通过' }));
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '通过' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    cleanup();
    const isSaid = nextNotice();
    decided(Response.json({ items: [] }));
    await waitFor(() => expect(isSaid()).toBe(true));
    expect(steps).toEqual([]);
  });

  it('puts the note of another change right nowhere when the answer to one that was left comes', async () => {
    const own: ShownChange = { ...change, status: 'RETURNED', own: true, mayDecide: false };
    const other: ShownChange = { ...own, id: 'lc_0000000002', title: '明德阵地', reason: '' };
    const answers = { '/api/staff/changes': { items: [own, other], nextCursor: null } };
    let submitted: (answer: Response) => void = () => undefined;
    open(() => <ChangesPage />, { page: 'changes', record: own.id }, answers);
    const portal = fetch;
    vi.stubGlobal('fetch', (path: string, init?: RequestInit) =>
      init?.method === 'POST'
        ? new Promise<Response>((done) => {
            submitted = done;
          })
        : portal(path, init),
    );
    const note = () => screen.findByLabelText<HTMLInputElement>(new RegExp(zh.flow.changes.submitReason));
    await note();
    fireEvent.click(screen.getByRole('button', { name: zh.flow.changes.own.submit }));
    fireEvent.click(screen.getByRole('button', { name: /明德阵地/ }));
    await screen.findByRole('heading', { name: '明德阵地' });
    fireEvent.input(await note(), { target: { value: '已补齐材料' } });
    const isSaid = nextNotice();
    submitted(Response.json({ items: [] }));
    await waitFor(() => expect(isSaid()).toBe(true));
    expect((await note()).value).toBe('已补齐材料');
  });

  it('returns with a reason only', async () => {
    const sent = open(() => <ChangesPage />, view, { ...changes, '/api/staff/changes/decide': { items: [] } });
    fireEvent.click(await screen.findByRole('button', { name: '退回' }));
    const dialog = await screen.findByRole('dialog', { name: '退回这条修改' });
    const button = within(dialog).getByRole('button', { name: '退回' });
    expect(button).toHaveProperty('disabled', true);
    fireEvent.input(within(dialog).getByRole('textbox'), { target: { value: '请附照片' } });
    fireEvent.click(button);
    await waitFor(() => expect(sent[0]?.body).toMatchObject({ decision: 'RETURN', reason: '请附照片' }));
  });

  it('offers nothing to decide where it is one’s own', async () => {
    const own = { ...change, own: true, mayDecide: false };
    open(() => <ChangesPage />, view, { '/api/staff/changes': { items: [own], nextCursor: null } });
    expect(await screen.findByText(zh.flow.changes.ownWork)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '通过' })).toBeNull();
    expect(screen.getByRole('button', { name: '提醒审核' })).toBeTruthy();
  });
});

describe('a change over two places', () => {
  it('says beside the others that it needs the other place too, and is not chosen with them', async () => {
    const far: ShownChange = {
      ...{ ...change, id: 'lc_0000000002', title: '外县党委', mayDecide: false },
      undecidable: { because: 'PLACE', place: '寿阳县' },
    };
    open(
      () => <ChangesPage />,
      { page: 'changes' },
      { '/api/staff/changes': { items: [change, far], nextCursor: null } },
    );
    const row = within((await screen.findByRole('button', { name: /外县党委/ })).closest('li') ?? document.body);
    expect(row.getByText('还需另一地的审核人')).toBeTruthy();
    expect(row.queryByRole('checkbox')).toBeNull();
    const list = within(screen.getByRole('region', { name: zh.flow.changes.list }));
    expect(list.getAllByRole('checkbox')).toHaveLength(1);
  });
});

describe('待办', () => {
  const item: InboxItem = {
    ...{ id: 'lc_0000000001', title: '清和阵地', kind: 'SITE', what: 'UPDATE', said: '请附照片', regionName: '定襄县' },
    ...{ from: '组织部', at: '2026-11-20T09:00:00+08:00', dueOn: null, path: 'changes/lc_0000000001' },
  };

  it('has a row a thing, which leads to where it is dealt with', async () => {
    const sections: InboxSection[] = [
      { code: 'RETURNED', count: 1, max: 1000, items: [item] },
      { code: 'WAITING', count: 0, max: 1000, items: [] },
    ];
    open(() => <InboxPage />, { page: 'inbox' }, { '/api/staff/inbox': { sections } });
    const part = await screen.findByRole('region', { name: /退回给我的/ });
    const link = within(part).getByRole('link', { name: /清和阵地.*阵地 · 修改 · 定襄县.*请附照片/ });
    expect(link.getAttribute('href')).toBe('/staff/changes/lc_0000000001');
    expect(screen.queryByRole('region', { name: /等待审核/ })).toBeNull();
  });

  it('tells of drafts that lie on this PC only', async () => {
    const keys = tab.desk.ring.keys();
    if (keys === null) throw new Error('somebody is signed in');
    const about = { kind: '阵地', name: '清和阵地', href: '/staff/sites/st_0000000001?tab=edit' };
    const content = { name: 'SITE/st_0000000001', value: { floor: '2' }, base: {}, baseVersion: 1, about, send: null };
    const kept = await tab.desk.store.keep(keys, content.name, content, null);
    open(() => <InboxPage />, { page: 'inbox' }, { '/api/staff/inbox': { sections: [] } });
    expect(await screen.findByText(/还有 1 份没有提交的草稿/)).toBeTruthy();
    expect(screen.getByRole('link', { name: '去草稿箱' }).getAttribute('href')).toBe('/staff/drafts');
    await tab.desk.store.remove(kept.id);
  });

  it('says so when nothing waits', async () => {
    open(
      () => <InboxPage />,
      { page: 'inbox' },
      { '/api/staff/inbox': { sections: [{ code: 'WAITING', count: 0, max: 9, items: [] }] } },
    );
    expect(await screen.findByText('没有待办')).toBeTruthy();
  });
});

describe('现场核实', () => {
  const site: VerificationItem = {
    ...{ id: 'st_0000000001', version: 4, name: '清和阵地', type: 'MEMBERS_ROOM', status: 'PUBLISHED', address: null },
    ...{
      landmark: null,
      phone: null,
      regionName: '定襄县',
      parkName: null,
      state: 'OVERDUE',
      verifiedOn: '2025-01-01',
    },
    ...{ nextReviewOn: '2026-01-01', verifiedBy: null, pending: false },
    checks: {
      ...{ checkPlace: true, checkEquipment: null, checkSign: null, checkBooks: null, checkRules: null },
      checkActivities: null,
    },
  };
  const queue: Queue = {
    items: [site, { ...site, id: 'st_0000000002', name: '明德阵地' }],
    ...{ nextCursor: null, counts: { due: 0, overdue: 2, unverified: 2 }, max: 1000 },
  };
  const written = { id: 'st_0000000001', version: 5 };
  const answers = {
    '/api/staff/verification': queue,
    '/api/staff/records/sites/st_0000000001/verify': written,
    '/api/staff/records/sites/st_0000000002/verify': written,
  };
  const card = async (name: string) => {
    const found = (await screen.findByRole('link', { name })).closest('li');
    if (found === null) throw new Error(`no card of ${name}`);
    return within(found);
  };

  it('is one tap; what was begun on other cards stays', async () => {
    const sent = open(() => <VerificationPage />, { page: 'verification' }, answers);
    const second = await card('明德阵地');
    fireEvent.click(within(second.getByRole('group', { name: '有书籍', hidden: true })).getByLabelText('没有'));
    fireEvent.click((await card('清和阵地')).getByRole('button', { name: '核实无变化' }));
    await waitFor(() => expect(screen.queryByRole('link', { name: '清和阵地' })).toBeNull());
    expect(sent[0]?.body).toMatchObject({ version: 4, on: chinaDay(Date.now()), values: {} });
    expect(screen.getByLabelText('逾期 1')).toBeTruthy();
    // what was ticked goes with it: there is no other button that would leave it behind
    expect(second.queryByRole('button', { name: '核实无变化' })).toBeNull();
    expect(second.getByRole('link', { name: '有变化，去修改' }).getAttribute('href')).toContain('verify=on');
    fireEvent.click(second.getByRole('button', { name: '核实并保存检查结果' }));
    await waitFor(() => expect(sent[1]?.body).toMatchObject({ values: { checkBooks: false } }));
  });
});

describe('the page of a one-time link', () => {
  it('lets its side confirm, after asking once more', async () => {
    const pairing: OwnPairing = {
      ...{ id: 'pr_0000000001', version: 1, type: 'ENTERPRISE_VILLAGE', localTerm: '结对包联', campaign: null },
      ...{ regionName: '定襄县', status: 'PROPOSED', isIllustrative: false, side: 'B', proposedBy: 'A' },
      ...{ other: { kind: 'ENTERPRISE', name: '法兰厂' }, proposedOn: '2026-11-01', expiresOn: '2026-12-01' },
      ...{ confirmed: { own: false, other: true }, startedOn: null, endedOn: null, endReason: null },
      acts: ['CONFIRM', 'REJECT'],
    };
    const path = '/api/record-links/mine/pairings';
    const answers = { [path]: { items: [pairing] }, [`${path}/pr_0000000001/act`]: { version: 2 } };
    const sent = open(() => <OwnPairings />, { page: 'record-link' }, answers);
    expect(await screen.findByRole('heading', { name: '与企业“法兰厂”结对' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '确认结对' }));
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '确定' }));
    await waitFor(() => expect(sent[0]).toMatchObject({ body: { version: 1, act: 'CONFIRM' } }));
    expect(await screen.findByText('已确认')).toBeTruthy();
  });
});
