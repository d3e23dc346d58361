// @vitest-environment happy-dom
import { createRoot } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ErrorCode, errorStatus, errorText } from '#core/errors.ts';
import { createDraft } from '../../../../web/staff/drafts/create-draft.ts';
import { createOutbox, type SentAlone } from '../../../../web/staff/drafts/create-outbox.ts';
import { createSend, type Request } from '../../../../web/staff/drafts/create-send.ts';
import { canUndo, offerUndo } from '../../../../web/staff/frame/undo-last.ts';
import { problemWords } from '../../../../web/staff/parts/problem-words.ts';
import { makePc, openTab } from './desk.ts';

type Form = { phone: string };
type Tab = Awaited<ReturnType<typeof openTab>>;

/** The portal: answers as told, does what comes under one key once, as workers/api/once.ts has it. */
class Portal {
  next: ('answer' | 'lose the answer' | 'no network' | ErrorCode)[] = [];
  readonly done = new Map<string, { phone: string; version: number }>();
  readonly asked: { path: string; key: string; phone?: string; version?: number }[] = [];

  readonly fetch = async (path: string, init?: { body?: string }): Promise<Response> => {
    const { key, phone, version } = JSON.parse(init?.body ?? '{}');
    this.asked.push({ path, key, phone, version });
    const how = this.next.shift() ?? 'answer';
    if (how === 'no network') throw new TypeError('no network');
    if (how !== 'answer' && how !== 'lose the answer') {
      const error = {
        code: how,
        message: errorText[how].zh,
        requestId: 'r',
        details: [{ path: 'phone', value: phone, expected: '固定电话' }],
      };
      return new Response(JSON.stringify({ error }), { status: errorStatus[how] });
    }
    const answer = this.done.get(key) ?? { phone, version: 4 + this.done.size };
    this.done.set(key, answer);
    if (how === 'lose the answer') throw new TypeError('connection reset');
    return new Response(JSON.stringify(answer));
  };
}

let pc: ReturnType<typeof makePc>;
let portal: Portal;
let closing: (() => void)[];
beforeEach(() => {
  pc = makePc();
  portal = new Portal();
  closing = [];
  vi.stubGlobal('fetch', portal.fetch);
});
afterEach(() => {
  for (const close of closing) close();
  vi.unstubAllGlobals();
});

async function openForm(tab: Tab, follow: Request['follow'] = null) {
  const onDone = vi.fn();
  const form = createRoot((close) => {
    const draft = createDraft<Form>(
      {
        key: () => 'SITE/st_0000000001',
        initial: () => ({ phone: '' }),
        version: () => 3,
        about: () => ({ kind: '阵地', name: '东镇', href: '/staff/' }),
      },
      tab.desk,
    );
    const send = createSend<Form, { phone: string; version: number }>(
      {
        draft,
        request: () => ({
          method: 'PATCH',
          path: '/api/staff/things',
          body: { ...draft.value(), version: draft.baseVersion() },
          follow,
        }),
        settled: ({ phone, version }) => ({ value: { phone }, version }),
        onDone,
      },
      tab.desk,
    );
    return { draft, send, close, onDone };
  });
  closing.push(form.close);
  await vi.waitFor(() => expect(form.draft.ready()).toBe(true));
  return form;
}
async function openOutbox(tab: Tab) {
  const told: SentAlone[] = [];
  closing.push(
    createRoot((close) => {
      createOutbox(tab.desk, (what) => told.push(what));
      return close;
    }),
  );
  return told;
}
const isEmpty = () => vi.waitFor(() => expect(pc.port.rows.size).toBe(0));

describe('a form that is sent', () => {
  it('makes one change however often the button is pressed, and leaves no draft', async () => {
    const { draft, send, onDone } = await openForm(await openTab(pc));
    draft.set({ phone: '1' });
    const pressed = await Promise.all([send.send(), send.send(), send.send()]);
    expect(pressed).toEqual([true, false, false]);
    expect([portal.asked.length, send.state(), draft.baseVersion(), draft.dirty()]).toEqual([1, 'DONE', 4, false]);
    expect(onDone).toHaveBeenCalledExactlyOnceWith({ phone: '1', version: 4 }, null);
    await isEmpty();
  });

  it('makes one change when the answer is lost and it is sent again, even by another page', async () => {
    const first = await openForm(await openTab(pc));
    first.draft.set({ phone: '1' });
    portal.next = ['lose the answer'];
    expect(await first.send.send()).toBe(false);
    expect([first.send.state(), first.send.canWait()]).toEqual(['FAILED', true]);
    first.close();
    const again = await openForm(await openTab(pc));
    expect(again.send.unanswered()).toBe(true);
    expect(await again.send.send()).toBe(true);
    expect([portal.done.size, again.draft.baseVersion()]).toEqual([1, 4]);
  });

  it('that is done makes what was done before no longer the last act', async () => {
    const { draft, send } = await openForm(await openTab(pc));
    draft.set({ phone: '1' });
    offerUndo('改了甲', '撤销', async () => ({ tone: 'ok', message: '' }));
    portal.next = ['VALIDATION'];
    await send.send();
    expect(canUndo()).toBe(true);
    await send.send();
    expect([send.state(), canUndo()]).toEqual(['DONE', false]);
  });

  it('gives other words another key', async () => {
    const { draft, send } = await openForm(await openTab(pc));
    draft.set({ phone: '1' });
    portal.next = ['lose the answer'];
    await send.send();
    draft.set({ phone: '2' });
    await send.send();
    expect(new Set(portal.asked.map(({ key }) => key)).size).toBe(2);
  });

  it('keeps what is typed while it is on its way', async () => {
    const { draft, send } = await openForm(await openTab(pc));
    draft.set({ phone: '1' });
    const sending = send.send();
    await vi.waitFor(() => expect(portal.asked).toHaveLength(1));
    draft.set({ phone: '12' });
    await sending;
    expect([draft.value().phone, draft.base().phone, draft.baseVersion(), draft.dirty()]).toEqual(['12', '1', 4, true]);
  });

  it('is handed back with what is wrong, field by field, and a stale one is never forced', async () => {
    const { draft, send } = await openForm(await openTab(pc));
    draft.set({ phone: '1' });
    portal.next = ['STALE_VERSION'];
    expect(await send.send()).toBe(false);
    expect(send.error()).toMatchObject({ code: 'STALE_VERSION', status: 412 });
    expect([send.state(), send.canWait(), send.field('phone'), draft.dirty()]).toEqual([
      'FAILED',
      false,
      '固定电话',
      true,
    ]);
    expect(portal.asked).toHaveLength(1);
  });
});

describe('a form that waits for a network', () => {
  it('goes out by itself when there is one', async () => {
    const tab = await openTab(pc);
    const { draft, send, onDone } = await openForm(tab);
    draft.set({ phone: '1' });
    tab.setOnline(false);
    await send.sendLater();
    expect([send.state(), portal.asked.length]).toEqual(['WAITING', 0]);
    tab.setOnline(true);
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(send.state()).toBe('DONE');
    await isEmpty();
  });

  it('does not while another account is signed in', async () => {
    const tab = await openTab(pc);
    const { draft, send } = await openForm(tab);
    draft.set({ phone: '1' });
    tab.setOnline(false);
    await send.sendLater();
    const asked = vi.spyOn(tab.desk, 'isStillHere').mockResolvedValue(false);
    tab.setOnline(true);
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    expect([send.state(), portal.asked.length]).toEqual(['WAITING', 0]);
  });

  it('waits no more when it is changed or taken back', async () => {
    const tab = await openTab(pc);
    const { draft, send } = await openForm(tab);
    tab.setOnline(false);
    draft.set({ phone: '1' });
    await send.sendLater();
    draft.set({ phone: '2' });
    expect(send.state()).toBe('IDLE');
    await send.sendLater();
    await send.cancel();
    expect(send.state()).toBe('IDLE');
    tab.setOnline(true);
    expect(portal.asked).toHaveLength(0);
  });

  it('goes out when its form is shut, and on a page that is opened later', async () => {
    const tab = await openTab(pc);
    const form = await openForm(tab);
    form.draft.set({ phone: '1' });
    tab.setOnline(false);
    await form.send.sendLater();
    form.close();
    const told = await openOutbox(await openTab(pc));
    await vi.waitFor(() =>
      expect(told).toEqual([{ kind: 'SENT', about: { kind: '阵地', name: '东镇', href: '/staff/' }, followed: null }]),
    );
    await isEmpty();
    expect(portal.done.size).toBe(1);
  });

  it('is left to its form where that is open in any tab', async () => {
    const [one, two] = [await openTab(pc), await openTab(pc)];
    const { draft, send } = await openForm(one);
    draft.set({ phone: '1' });
    one.setOnline(false);
    await send.sendLater();
    const alone = vi.spyOn(pc.locks, 'alone');
    await openOutbox(two);
    await vi.waitFor(() => expect(alone).toHaveResolvedWith(false));
    expect(portal.asked).toHaveLength(0);
  });

  it('that is refused while its form is shut says so when it is opened, and is not sent again by itself', async () => {
    const tab = await openTab(pc);
    const form = await openForm(tab);
    form.draft.set({ phone: '1' });
    tab.setOnline(false);
    await form.send.sendLater();
    form.close();
    portal.next = ['STALE_VERSION'];
    const later = await openTab(pc);
    const told = await openOutbox(later);
    await vi.waitFor(() => expect(told.map(({ kind }) => kind)).toEqual(['REFUSED']));
    later.setOnline(false);
    later.setOnline(true);
    const again = await openForm(later);
    expect([again.send.state(), again.draft.value().phone]).toEqual(['FAILED', '1']);
    expect(again.send.error()).toMatchObject({ code: 'STALE_VERSION' });
    expect(problemWords(again.send.error(), ({ zh }) => zh)).toBe(`${errorText.STALE_VERSION.zh}固定电话`);
    expect(portal.asked).toHaveLength(1);
  });
});

describe('what is settled with a form', () => {
  const follow: NonNullable<Request['follow']> = {
    ...{ path: '/api/staff/corrections/cr_1/decide', body: { version: 8 } },
    what: 'CORRECTION',
  };

  it('follows it, also when it went out of the queue with its form shut', async () => {
    const tab = await openTab(pc);
    const form = await openForm(tab, follow);
    form.draft.set({ phone: '1' });
    tab.setOnline(false);
    await form.send.sendLater();
    form.close();
    const told = await openOutbox(await openTab(pc));
    await vi.waitFor(() => expect(told.map((what) => what.followed)).toEqual([{ what: follow.what, problem: null }]));
    expect(portal.asked.map(({ path, version }) => [path, version])).toEqual([
      ['/api/staff/things', 3],
      [follow.path, 8],
    ]);
    await isEmpty();
  });

  it('that gets no answer is sent again with it, each under its key, and makes no second change', async () => {
    const { draft, send, onDone } = await openForm(await openTab(pc), follow);
    draft.set({ phone: '1' });
    portal.next = ['answer', 'lose the answer'];
    expect([await send.send(), send.state(), draft.dirty()]).toEqual([false, 'FAILED', true]);
    expect(await send.send()).toBe(true);
    expect([portal.asked.length, portal.done.size]).toEqual([4, 2]);
    expect(onDone.mock.calls[0]?.[1]).toEqual({ what: follow.what, problem: null });
  });

  it('that is refused is told, and the form is sent all the same', async () => {
    const { draft, send, onDone } = await openForm(await openTab(pc), follow);
    draft.set({ phone: '1' });
    portal.next = ['answer', 'STALE_VERSION'];
    expect([await send.send(), send.state(), draft.dirty()]).toEqual([true, 'DONE', false]);
    expect(onDone.mock.calls[0]?.[1]).toMatchObject({ what: follow.what, problem: { code: 'STALE_VERSION' } });
  });

  it('is not sent where the form is refused', async () => {
    const { draft, send } = await openForm(await openTab(pc), follow);
    draft.set({ phone: '1' });
    portal.next = ['STALE_VERSION'];
    expect([await send.send(), portal.asked.length]).toEqual([false, 1]);
  });
});
