// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '#core/result.ts';
import type { StaffPhoto } from '#core/schemas/staff-photos.ts';
import { type Staff, StaffContext } from '../../../../web/staff/context.ts';
import { DraftsContext } from '../../../../web/staff/drafts/drafts-desk.ts';
import { isHeld } from '../../../../web/staff/offline/holds.ts';
import { startView } from '../../../../web/staff/paths.ts';
import { altFault } from '../../../../web/staff/photos/alt-fault.ts';
import { PhotosEditor } from '../../../../web/staff/photos/PhotosEditor.tsx';
import { useWaitingPhotos } from '../../../../web/staff/photos/waiting-photos.ts';
import { zh } from '../../../../web/staff/text/zh.ts';
import { noKeys } from '../drafts/desk.ts';

// a page without a browser draws no pictures: what drawing gives is what a browser would send
vi.mock('#ui/photo-encode.ts', () => ({
  encodePhoto: async (file: File) =>
    file.name.endsWith('.heic')
      ? { ok: false, error: 'HEIC' }
      : ok({ jpeg: new ArrayBuffer(3), width: 800, height: 600 }),
}));

const OWNER = 'st_0000000001';
const photo = (id: string, alt: string, part: Partial<StaffPhoto> = {}): StaffPhoto => ({
  ...{ id, alt, version: 1, width: 800, height: 600, size: 1, state: 'ATTACHED', addedAt: '2026-11-20T09:30:00+08:00' },
  ...part,
});

/** The API's photos, and what was sent. */
function portal(items: StaffPhoto[]) {
  const state = { items, sent: [] as unknown[], refusing: null as string | null, uploads: [] as string[] };
  const answer = async (path: string, init?: RequestInit): Promise<Response> => {
    if (init?.method !== 'POST') return Response.json({ items: state.items });
    const { key: _, version, ...body } = JSON.parse(String(init.body));
    const id = path.split('/').at(-1) ?? '';
    const own = state.items.find((each) => each.id === id);
    if (own === undefined) return new Response(null, { status: 404 });
    if (own.version !== version) {
      return Response.json({ error: { code: 'STALE_VERSION', message: '', requestId: 'r' } }, { status: 412 });
    }
    state.sent.push({ id, ...body });
    const others = state.items.filter((each) => each.id !== id);
    const at = body.place ?? state.items.indexOf(own);
    const next = { ...own, alt: body.alt ?? own.alt, state: body.state ?? own.state };
    state.items = [...others.slice(0, at), next, ...others.slice(at)];
    return Response.json({ id, version });
  };
  /** An upload that the browser makes: told half-way, then answered. */
  class Upload {
    upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
    onload?: () => void;
    onerror?: () => void;
    status = 201;
    responseText = '';
    #path = '';
    open(_: string, path: string) {
      this.#path = path;
    }
    setRequestHeader() {}
    async send() {
      state.uploads.push(this.#path);
      this.upload.onprogress?.({ loaded: 1, total: 2 });
      await new Promise((done) => setTimeout(done, 5));
      if (state.refusing === 'OFFLINE') return this.onerror?.();
      const query = new URL(this.#path, 'http://localhost').searchParams;
      if (state.refusing !== null) {
        this.status = 400;
        const details = [{ path: 'owner', value: null, expected: state.refusing }];
        this.responseText = JSON.stringify({ error: { code: 'VALIDATION', message: '', details, requestId: 'r' } });
      } else {
        state.items = [...state.items, photo('ph_new', query.get('alt') ?? '')];
        this.responseText = JSON.stringify({ id: 'ph_new', version: 1 });
      }
      this.onload?.();
    }
  }
  vi.stubGlobal('fetch', answer);
  vi.stubGlobal('XMLHttpRequest', Upload);
  return state;
}

beforeEach(() => {
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:photo');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function open(items: StaffPhoto[], canEdit = true) {
  const state = portal(items);
  await show({ canEdit });
  return state;
}

/** The photos of a site on the page of an account; gives the way to leave it. */
async function show({ canEdit = true, owner = OWNER, account = (): string => 'a1' } = {}) {
  const session = { me: () => ({ account: { id: account() } }) };
  const staff = {
    ...{ language: 'zh', text: zh, session, online: () => true, term: (words: { zh: string }) => words.zh },
    view: () => startView,
  };
  const Page = () => <PhotosEditor owner={owner} canEdit={canEdit} waiting={useWaitingPhotos(owner)} />;
  const { unmount } = render(() => (
    // the editor uses no more of it
    <StaffContext.Provider value={staff as unknown as Staff}>
      <DraftsContext.Provider value={noKeys()}>
        <Page />
      </DraftsContext.Provider>
    </StaffContext.Provider>
  ));
  await waitFor(() => expect(screen.queryByText('正在载入…')).toBeNull());
  return unmount;
}

const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const isAsked = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
const alts = () => screen.getAllByRole('img').map((picture) => picture.getAttribute('alt'));
const three = () => [photo('ph_1', '大门'), photo('ph_2', '大厅'), photo('ph_3', '会议室')];
const choose = (...names: string[]) => {
  const input = screen.getByLabelText('加照片');
  const files = names.map((name) => new File(['x'], name, { type: 'image/jpeg' }));
  Object.defineProperty(input, 'files', { value: files, configurable: true });
  fireEvent.change(input);
};

describe('photos of a site', () => {
  it('are moved one place at a time, and the button keeps the focus', async () => {
    const { sent } = await open(three());
    screen.getByRole('button', { name: '往后：大门' }).focus();
    click('往后：大门');
    await waitFor(() => expect(alts()).toEqual(['大厅', '大门', '会议室']));
    expect(sent).toEqual([{ id: 'ph_1', place: 1 }]);
    expect(screen.getByText('已移到第 2 张。')).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('往后：大门'));
    expect(screen.getByRole('button', { name: '往前：大厅' }).hasAttribute('disabled')).toBe(true);
    expect(screen.getByRole('button', { name: '往后：会议室' }).hasAttribute('disabled')).toBe(true);
  });

  it('get other words, and none that say nothing', async () => {
    const { sent } = await open(three());
    click('改文字：大门');
    const field = screen.getByLabelText(/照片上有什么/);
    fireEvent.input(field, { target: { value: '照片1' } });
    click('保存');
    expect(screen.getByText('这句话没有说出照片上有什么，请具体一点')).toBeTruthy();
    expect(sent).toEqual([]);
    fireEvent.input(field, { target: { value: ' 朝南的大门，门口有坡道 ' } });
    click('保存');
    await waitFor(() => expect(alts()[0]).toBe('朝南的大门，门口有坡道'));
    expect(screen.getByText('文字已改。')).toBeTruthy();
  });

  it('are no draft because somebody looks at their words, until a letter is typed', async () => {
    await open(three());
    const field = () => screen.queryByLabelText<HTMLTextAreaElement>(/照片上有什么/);
    click('改文字：大门');
    expect([field()?.value, isHeld()]).toEqual(['大门', false]);
    fireEvent.input(field() ?? document.body, { target: { value: '大门口' } });
    expect([field()?.value, isHeld()]).toEqual(['大门口', true]);
    click('取消');
    expect([field(), isHeld()]).toEqual([null, false]);
  });

  it('are withdrawn and come back by one press', async () => {
    const { sent } = await open(three());
    click('撤下：大厅');
    await screen.findByText('已撤下：大厅');
    expect(screen.getByText('已撤下的（1）')).toBeTruthy();
    click('撤销');
    await screen.findByText('重新展示：大厅', { selector: '[role=status]' });
    expect(sent).toEqual([
      { id: 'ph_2', state: 'WITHDRAWN' },
      { id: 'ph_2', state: 'ATTACHED' },
    ]);
  });

  it('that somebody else changed are read anew', async () => {
    const state = await open(three());
    state.items = [photo('ph_1', '北门', { version: 2 }), ...state.items.slice(1)];
    click('撤下：大门');
    await screen.findByText('别人刚改过这张照片，已经载入最新的，请再看一眼。');
    expect(alts()[0]).toBe('北门');
    expect(state.sent).toEqual([]);
  });

  it('are only looked at by who may not change them', async () => {
    await open(three(), false);
    expect(alts()).toEqual(['大门', '大厅', '会议室']);
    expect(screen.queryAllByRole('button')).toEqual([]);
    expect(screen.queryByLabelText('加照片')).toBeNull();
  });
});

describe('a new photo', () => {
  it('waits for words about what it shows, then goes up and is public', async () => {
    const { uploads } = await open([]);
    expect(screen.getByText(/还没有照片/)).toBeTruthy();
    choose('IMG_1.jpg');
    const card = within((await screen.findByRole('img', { name: '待上传的照片 1' })).closest('li') ?? document.body);
    fireEvent.click(card.getByRole('button', { name: '上传并公开' }));
    expect(card.getByText('请说出照片上有什么，2 到 100 个字')).toBeTruthy();
    expect(uploads).toEqual([]);
    fireEvent.input(card.getByLabelText(/照片上有什么/), { target: { value: '大厅正面，三个窗口' } });
    fireEvent.click(card.getByRole('button', { name: '上传并公开' }));
    expect(card.getByRole('progressbar').getAttribute('value')).toBe('0.5');
    await screen.findByText('已公开：大厅正面，三个窗口');
    await waitFor(() => expect(alts()).toEqual(['大厅正面，三个窗口']));
    const sent = new URL(uploads[0] ?? '', 'http://localhost').searchParams;
    expect([sent.get('owner'), sent.get('key')?.length]).toEqual([OWNER, 22]);
  });

  it('that waits keeps the page, and has the browser ask before it is left', async () => {
    await open([]);
    expect([isHeld(), isAsked()]).toEqual([false, false]);
    choose('a.jpg');
    await screen.findByRole('img', { name: '待上传的照片 1' });
    expect([isHeld(), isAsked()]).toEqual([true, true]);
    click('不要这张');
    await waitFor(() => expect([isHeld(), isAsked()]).toEqual([false, false]));
  });

  it('is there with its words when its tab or page is come back to, for its account and its site alone', async () => {
    const state = portal([]);
    const isWaiting = () => screen.queryByRole('img', { name: '待上传的照片 1' }) !== null;
    const leave = await show();
    choose('a.jpg');
    await screen.findByRole('img', { name: '待上传的照片 1' });
    fireEvent.input(screen.getByLabelText(/照片上有什么/), { target: { value: '大门' } });
    leave();
    expect(isHeld()).toBe(true);
    for (const other of [{ owner: 'st_0000000002' }, { account: () => 'a2' }]) {
      const leaveOther = await show(other);
      expect(isWaiting()).toBe(false);
      leaveOther();
    }
    await show();
    expect([isWaiting(), screen.getByLabelText<HTMLInputElement>(/照片上有什么/).value]).toEqual([true, '大门']);
    click('上传并公开');
    await screen.findByText('已公开：大门');
    expect([isHeld(), state.uploads.length]).toEqual([false, 1]);
  });

  it('of one account asks nothing of the next one at the same page', async () => {
    portal([]);
    const [account, setAccount] = createSignal('a1');
    const leave = await show({ account });
    choose('a.jpg');
    await screen.findByRole('img', { name: '待上传的照片 1' });
    leave();
    setAccount('a2');
    expect([isHeld(), isAsked()]).toEqual([false, false]);
    setAccount('a1');
    expect([isHeld(), isAsked()]).toEqual([true, true]);
    await show({ account });
    click('不要这张');
    await waitFor(() => expect(isHeld()).toBe(false));
  });

  it('stays with its words when it was not taken, and goes under the same key', async () => {
    const state = await open([]);
    state.refusing = 'OFFLINE';
    choose('a.jpg');
    await screen.findByRole('img', { name: '待上传的照片 1' });
    fireEvent.input(screen.getByLabelText(/照片上有什么/), { target: { value: '大门' } });
    click('上传并公开');
    await screen.findByText('网络连接不上，请检查网络后重试。');
    state.refusing = '照片不超过 12 张：请先撤下一张';
    click('上传并公开');
    await screen.findByText('照片不超过 12 张：请先撤下一张');
    state.refusing = null;
    click('上传并公开');
    await screen.findByText('已公开：大门');
    const keys = state.uploads.map((path) => new URL(path, 'http://localhost').searchParams.get('key'));
    expect([keys.length, new Set(keys).size]).toEqual([3, 1]);
  });

  it('that cannot be read, or for which there is no room, is named', async () => {
    await open(Array.from({ length: 11 }, (_, i) => photo(`ph_${i}`, `第 ${i} 张`)));
    choose('a.heic', 'b.jpg');
    await screen.findByText(/“a.heic”是 HEIC 格式/);
    expect(screen.getByText('还能加 1 张，多出来的没有加。')).toBeTruthy();
    choose('b.jpg');
    await screen.findByRole('img', { name: '待上传的照片 1' });
    expect(screen.getByText('已有 12 张，先撤下一张再加。')).toBeTruthy();
    click('不要这张');
    expect(screen.getByLabelText('加照片')).toBeTruthy();
  });
});

it.each([
  ['大厅正面，三个窗口', null],
  ['大门', null],
  ['图书角', null],
  ['图', 'altMissing'],
  ['  ', 'altMissing'],
  ['长'.repeat(101), 'altMissing'],
  ['图片1', 'altPoor'],
  ['IMG_20261120.jpg', 'altPoor'],
  ['现场照片', 'altPoor'],
  ['2026-11-20', 'altPoor'],
] as const)('%s as words about a photo: %s', (words, fault) => {
  expect(altFault(words)).toBe(fault);
});
