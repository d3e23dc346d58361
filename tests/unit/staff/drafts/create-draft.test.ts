// @vitest-environment happy-dom
import { createEffect, createRoot, createSignal } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDraft, type Draft } from '../../../../web/staff/drafts/create-draft.ts';
import { draftKeys } from '../../../../web/staff/drafts/seal.ts';
import { KEY, makePc, openTab } from './desk.ts';
import { memoryPort } from './memory-port.ts';

type Form = { name: string; phone: string };
type Tab = Awaited<ReturnType<typeof openTab>>;

const SITE = 'SITE/st_0000000001';
const record: Form = { name: '东镇党群服务中心', phone: '0350-6020000' };

let pc: ReturnType<typeof makePc>;
let closing: (() => void)[];
beforeEach(() => {
  pc = makePc();
  closing = [];
  sessionStorage.clear();
});
afterEach(() => {
  for (const close of closing) close();
});

/** Opens the form of the site in a tab and waits until it can be typed in. */
async function openForm(tab: Tab, first: Form = record, firstVersion = 3) {
  const [initial, setInitial] = createSignal(first);
  const [version, setVersion] = createSignal(firstVersion);
  const [key, setKey] = createSignal<string | null>(SITE);
  const about = () => ({ kind: '阵地', name: first.name, href: '/staff/' });
  const [draft, close] = createRoot((dispose) => [
    createDraft<Form>({ key, initial, version, about }, tab.desk),
    dispose,
  ]);
  closing.push(close);
  await vi.waitFor(() => expect(draft.ready()).toBe(true), { timeout: 20_000 });
  return { draft, close, setKey, setRecord: (next: Form, n: number) => [setInitial(next), setVersion(n)] };
}
/** Patient: a machine at work on other tests takes its time. */
const kept = (draft: Draft<Form>) => vi.waitFor(() => expect(draft.state().kind).toBe('SAVED'), { timeout: 20_000 });
const asks = () => {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
};

describe('a draft', () => {
  it('is there again when the form is opened anew, and says since when and on which version', async () => {
    const tab = await openTab(pc);
    const first = await openForm(tab);
    expect([first.draft.restored(), first.draft.dirty(), first.draft.state().kind]).toEqual([null, false, 'CLEAN']);
    first.draft.set({ phone: '0350-6021111' });
    await kept(first.draft);
    const at = first.draft.savedAt();
    first.close();
    const again = await openForm(await openTab(pc));
    expect(again.draft.value()).toEqual({ ...record, phone: '0350-6021111' });
    expect(again.draft.restored()).toEqual({ at, baseVersion: 3 });
    expect([again.draft.dirty(), again.draft.base(), again.draft.baseVersion()]).toEqual([true, record, 3]);
  });

  it.each(['pagehide', 'beforeunload', 'visibilitychange'])('is kept with its last word at %s', async (event) => {
    const { draft } = await openForm(await openTab(pc));
    draft.set({ phone: '1' });
    (event === 'visibilitychange' ? document : window).dispatchEvent(new Event(event));
    await vi.waitFor(() => expect(pc.port.rows.size).toBe(1), { interval: 1, timeout: 200 });
  });

  it('that had no time to be sealed is sealed by the page that comes after, in the same tab only', async () => {
    const first = await openForm(await openTab(pc));
    // the page is gone before anything was written
    pc.port.put = () => new Promise(() => {});
    first.draft.set({ phone: '1' });
    window.dispatchEvent(new Event('pagehide'));
    expect(pc.port.rows.size).toBe(0);
    pc.port = memoryPort();
    const again = await openForm(await openTab(pc));
    expect([again.draft.value().phone, again.draft.restored()?.baseVersion]).toEqual(['1', 3]);
    await kept(again.draft);
    expect(sessionStorage.getItem('staff-last-words')).not.toContain('phone');
    const other = await openForm(await openTab(pc, 'u2', 'B'.repeat(43)));
    expect(other.draft.value()).toEqual(record);
  });

  it('that had no time to be sealed never hides what another tab wrote since', async () => {
    const first = await openForm(await openTab(pc));
    const put = pc.port.put;
    pc.port.put = () => new Promise(() => {});
    first.draft.set({ phone: '1' });
    window.dispatchEvent(new Event('pagehide'));
    pc.port.put = put;
    const words = { ...sessionStorage };
    sessionStorage.clear();
    const elsewhere = await openForm(await openTab(pc));
    elsewhere.draft.set({ phone: '2' });
    await kept(elsewhere.draft);
    for (const [name, value] of Object.entries(words)) sessionStorage.setItem(name, value);
    const again = await openForm(await openTab(pc));
    expect(again.draft.value().phone).toBe('1');
    await vi.waitFor(() => expect(again.draft.rival()).toBe('AHEAD'));
    await again.draft.adopt();
    expect(again.draft.value().phone).toBe('2');
  });

  it('is kept with its last word when the form is left', async () => {
    const { draft, close } = await openForm(await openTab(pc));
    draft.set({ phone: '1' });
    close();
    await vi.waitFor(() => expect(pc.port.rows.size).toBe(1), { interval: 1, timeout: 200 });
  });

  it('is not there for another account', async () => {
    const { draft } = await openForm(await openTab(pc));
    draft.set({ phone: '1' });
    await kept(draft);
    const other = await openForm(await openTab(pc, 'u2', 'B'.repeat(43)));
    expect([other.draft.value(), other.draft.restored()]).toEqual([record, null]);
  });

  it('is gone when all is as it was, and when it was sent', async () => {
    const { draft } = await openForm(await openTab(pc));
    draft.set({ phone: '1' });
    await kept(draft);
    draft.undo();
    await vi.waitFor(() => expect(draft.state().kind).toBe('CLEAN'));
    expect(pc.port.rows.size).toBe(0);
    draft.set({ phone: '2' });
    await kept(draft);
    draft.commit({ value: { ...record, phone: '2' }, version: 4 });
    expect([draft.dirty(), draft.baseVersion(), draft.canUndo(), draft.state().kind]).toEqual([
      false,
      4,
      false,
      'SENT',
    ]);
    await vi.waitFor(() => expect(pc.port.rows.size).toBe(0));
  });

  it('is discarded by one step that undo takes back', async () => {
    const { draft } = await openForm(await openTab(pc));
    draft.set({ phone: '1' });
    await kept(draft);
    draft.discard();
    expect(draft.dirty()).toBe(false);
    await vi.waitFor(() => expect(pc.port.rows.size).toBe(0));
    draft.undo();
    expect(draft.value().phone).toBe('1');
  });

  it('follows its record until somebody types, and then says that there is a newer one', async () => {
    const { draft, setRecord } = await openForm(await openTab(pc));
    setRecord({ ...record, name: '新名' }, 4);
    expect([draft.value().name, draft.baseVersion(), draft.behind()]).toEqual(['新名', 4, false]);
    draft.set({ phone: '1' });
    setRecord({ ...record, name: '更新的名' }, 5);
    expect([draft.value().name, draft.baseVersion(), draft.behind()]).toEqual(['新名', 4, true]);
    draft.rebase({ ...record, name: '更新的名' }, 5, { name: '更新的名', phone: '1' });
    expect([draft.baseVersion(), draft.behind(), draft.dirty()]).toEqual([5, false, true]);
  });

  it('of something new is called by what is typed as its name', async () => {
    const tab = await openTab(pc);
    const [draft, close] = createRoot((dispose) => {
      const own: Draft<Form> = createDraft<Form>(
        {
          key: () => 'SITE/new',
          initial: () => ({ name: '', phone: '' }),
          version: () => 0,
          about: () => ({ kind: '阵地', name: own.value().name, href: '/staff/' }),
        },
        tab.desk,
      );
      return [own, dispose];
    });
    closing.push(close);
    await vi.waitFor(() => expect(draft.ready()).toBe(true), { timeout: 20_000 });
    draft.set({ name: '新建的服务点' });
    await kept(draft);
    const [found] = await tab.desk.store.list(await draftKeys('u1', KEY));
    expect(found?.content?.about.name).toBe('新建的服务点');
  });

  it('of one record never shows in the form of another', async () => {
    const { draft, setKey } = await openForm(await openTab(pc));
    draft.set({ phone: '1' });
    setKey('SITE/st_0000000002');
    await vi.waitFor(() => expect(draft.ready()).toBe(true), { timeout: 20_000 });
    expect([draft.value(), draft.canUndo()]).toEqual([record, false]);
    setKey(SITE);
    await vi.waitFor(() => expect(draft.restored()).not.toBeNull());
    expect(draft.value().phone).toBe('1');
  });
});

describe('a draft that can not be kept', () => {
  it('says why, is held while the page is open, and only then asks before the page is left', async () => {
    const tab = await openTab(pc);
    const { draft, close } = await openForm(tab);
    draft.set({ phone: '1' });
    await kept(draft);
    expect(asks()).toBe(false);
    pc.port.broken = new DOMException('no room', 'QuotaExceededError');
    draft.set({ phone: '2' });
    await vi.waitFor(() => expect(draft.state()).toEqual({ kind: 'FAILED', reason: 'FULL' }));
    expect(asks()).toBe(true);
    close();
    const again = await openForm(tab);
    expect(again.draft.value().phone).toBe('2');
    pc.port.broken = null;
    again.draft.set({ phone: '3' });
    await kept(again.draft);
    expect(asks()).toBe(false);
  });

  it('for want of a session is kept as soon as its account is back', async () => {
    const tab = await openTab(pc);
    const { draft } = await openForm(tab);
    draft.set({ phone: '1' });
    tab.lock('SIGNED_OUT');
    // the last word before the end was kept with the old keys
    await vi.waitFor(() => expect(pc.port.rows.size).toBe(1));
    expect(asks()).toBe(false);
    draft.set({ phone: '2' });
    await vi.waitFor(() => expect(draft.state()).toEqual({ kind: 'FAILED', reason: 'SIGNED_OUT' }));
    tab.unlock();
    await kept(draft);
    expect(draft.rival()).toBeNull();
    const again = await openForm(await openTab(pc));
    expect(again.draft.value().phone).toBe('2');
  });

  it('under a key that is not given any more is kept anew under the new one', async () => {
    const tab = await openTab(pc);
    const { draft } = await openForm(tab);
    draft.set({ phone: '1' });
    await kept(draft);
    const next = await draftKeys('u1', 'C'.repeat(43));
    tab.unlock(next);
    await vi.waitFor(async () =>
      expect((await tab.desk.store.list(next)).map(({ content }) => content?.value)).toEqual([
        { ...record, phone: '1' },
        undefined,
      ]),
    );
    expect(draft.rival()).toBeNull();
  });
});

describe('what is typed before the PC has answered', () => {
  /** A draft with another phone number lies there; the form is opened before its keys are. */
  async function openLocked() {
    const before = await openForm(await openTab(pc));
    before.draft.set({ phone: '1' });
    await kept(before.draft);
    before.close();
    const tab = await openTab(pc);
    tab.lock('NO_ANSWER');
    const form = await openForm(tab);
    expect([form.draft.value(), form.draft.restored()]).toEqual([record, null]);
    return { tab, ...form };
  }

  it('stands over what was kept: nothing of either is lost, and undo shows the draft as it was', async () => {
    const { draft, tab } = await openLocked();
    draft.set({ name: '新名' });
    tab.unlock();
    await kept(draft);
    expect(draft.value()).toEqual({ name: '新名', phone: '1' });
    expect([draft.rival(), draft.restored()?.baseVersion, draft.base()]).toEqual([null, 3, record]);
    const again = await openForm(await openTab(pc));
    expect(again.draft.value()).toEqual({ name: '新名', phone: '1' });
    draft.undo();
    expect(draft.value()).toEqual({ ...record, phone: '1' });
  });

  it('counts where both touched one field', async () => {
    const { draft, tab } = await openLocked();
    draft.set({ phone: '2' });
    tab.unlock();
    await kept(draft);
    expect(draft.value()).toEqual({ ...record, phone: '2' });
    draft.undo();
    expect(draft.value().phone).toBe('1');
  });

  it('counts over a last word that was never sealed, and ends what waits to be sent', async () => {
    const first = await openForm(await openTab(pc));
    const send = { key: 'k', method: 'POST', path: '/', body: {}, later: true, refused: null } as const;
    pc.port.put = () => new Promise(() => {});
    first.draft.set({ phone: '1' });
    void first.draft.keepPending(send);
    window.dispatchEvent(new Event('pagehide'));
    pc.port = memoryPort();
    const tab = await openTab(pc);
    tab.lock('NO_ANSWER');
    const { draft } = await openForm(tab);
    draft.set({ name: '新名' });
    tab.unlock();
    await kept(draft);
    expect([draft.value(), draft.pending()]).toEqual([{ name: '新名', phone: '1' }, null]);
  });

  it('never sees its form taken away while keys are fetched anew', async () => {
    const tab = await openTab(pc);
    const { draft } = await openForm(tab);
    const [shown, close] = createRoot((dispose) => {
      const seen: boolean[] = [];
      createEffect(() => seen.push(draft.ready()));
      return [seen, dispose];
    });
    closing.push(close);
    tab.lock('SIGNED_OUT');
    tab.fetch();
    tab.unlock();
    draft.set({ phone: '1' });
    await kept(draft);
    expect(shown).toEqual([true]);
  });
});

describe('two tabs on one draft', () => {
  it('know of each other', async () => {
    const one = await openForm(await openTab(pc));
    expect(one.draft.rival()).toBeNull();
    const two = await openForm(await openTab(pc));
    expect([one.draft.rival(), two.draft.rival()]).toEqual(['OPEN', 'OPEN']);
    two.close();
    expect(one.draft.rival()).toBeNull();
  });

  it('never write over what they have not seen, until their user says so', async () => {
    const one = await openForm(await openTab(pc));
    const two = await openForm(await openTab(pc));
    one.draft.set({ phone: '1' });
    await kept(one.draft);
    expect(two.draft.rival()).toBe('AHEAD');
    two.draft.set({ phone: '2' });
    await vi.waitFor(() => expect(two.draft.state()).toEqual({ kind: 'FAILED', reason: 'TAKEN' }));
    expect(asks()).toBe(true);
    await two.draft.takeOver();
    expect([two.draft.state().kind, two.draft.rival(), one.draft.rival()]).toEqual(['SAVED', 'OPEN', 'AHEAD']);
    expect(asks()).toBe(false);
    const third = await openForm(await openTab(pc));
    expect(third.draft.value().phone).toBe('2');
  });

  it('write over nothing when both write at the same moment', async () => {
    const one = await openForm(await openTab(pc));
    const two = await openForm(await openTab(pc));
    one.draft.set({ phone: '1' });
    two.draft.set({ phone: '2' });
    await vi.waitFor(() =>
      expect([one.draft.state().kind, two.draft.state().kind].sort()).toEqual(['FAILED', 'SAVED']),
    );
  });

  it('can take the words of the other, and undo brings back their own', async () => {
    const one = await openForm(await openTab(pc));
    const two = await openForm(await openTab(pc));
    one.draft.set({ phone: '1' });
    await kept(one.draft);
    two.draft.set({ phone: '2' });
    await two.draft.adopt();
    expect([two.draft.value().phone, two.draft.rival()]).toEqual(['1', 'OPEN']);
    two.draft.undo();
    await kept(two.draft);
    expect(two.draft.value().phone).toBe('2');
  });

  it('hear when the other has sent it', async () => {
    const one = await openForm(await openTab(pc));
    one.draft.set({ phone: '1' });
    await kept(one.draft);
    const two = await openForm(await openTab(pc));
    one.draft.commit();
    await vi.waitFor(() => expect(two.draft.rival()).toBe('SENT'));
    await two.draft.adopt();
    expect([two.draft.value(), two.draft.dirty()]).toEqual([record, false]);
  });
});
