// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { suggest } from '../../../web/resident/browser/search-suggest.ts';
import { recentSearches, rememberSearch } from '../../../web/resident/browser/search-suggest-recent.ts';
import { homeDefault } from '../../../web/resident/paths.ts';
import { findZh } from '../../../web/resident/text/find-zh.ts';

const words = findZh.suggest;
const hits = (...titles: string[]) => ({
  items: titles.map((title, i) => ({
    kind: 'SITE',
    id: `st_000000000${i}`,
    title,
    subtitle: '榆次区',
    regionCode: '140702',
    isIllustrative: false,
  })),
});

/** Answers of the API by what was asked, to be given when the test says so. */
const waiting = new Map<string, (body: unknown, status?: number) => void>();
const assign = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  waiting.clear();
  vi.stubGlobal('fetch', (path: string, { signal }: RequestInit) => {
    const q = new URL(path, 'https://map.example.cn').searchParams.get('q') ?? '';
    return new Promise((done, fail) => {
      signal?.addEventListener('abort', () => fail(new DOMException('aborted', 'AbortError')));
      waiting.set(q, (body, status = 200) =>
        body === null ? fail(new TypeError('network')) : done(new Response(JSON.stringify(body), { status })),
      );
    });
  });
  vi.spyOn(location, 'assign').mockImplementation(assign);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  assign.mockClear();
});

function field(kiosk = false) {
  document.body.innerHTML =
    '<form data-suggest="place"><input type="search" name="q" aria-label="搜索服务点"><button>搜索</button></form>';
  const form = document.querySelector('form') as HTMLFormElement; // written above
  const input = document.querySelector('input') as HTMLInputElement; // written above
  form.addEventListener('submit', (event) => event.preventDefault());
  suggest({ form, input, view: { ...homeDefault, kiosk }, words });
  input.focus();
  return { form, input };
}
const type = (input: HTMLInputElement, text: string) => {
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
};
const answer = async (q: string, body: unknown, status?: number) => {
  waiting.get(q)?.(body, status);
  await vi.advanceTimersByTimeAsync(0);
};
const typed = async (input: HTMLInputElement, text: string) => {
  type(input, text);
  await vi.advanceTimersByTimeAsync(200);
};
const press = (input: HTMLInputElement, key: string, more: KeyboardEventInit = {}) =>
  input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
const options = () => Array.from(document.querySelectorAll('[role=option] .suggest__label'), (o) => o.textContent);
const popup = () => document.querySelector<HTMLElement>('.suggest');

describe('suggestions while one types', () => {
  it('wait for a pause and ask for the newest text alone', async () => {
    const { input } = field();
    type(input, '便');
    await vi.advanceTimersByTimeAsync(100);
    type(input, '便民');
    await vi.advanceTimersByTimeAsync(200);
    expect([...waiting.keys()]).toEqual(['便民']);
    await answer('便民', hits('皇台街道便民服务中心'));
    expect(options()).toEqual(['皇台街道便民服务中心']);
    expect(input.getAttribute('aria-expanded')).toBe('true');
    expect(document.querySelector('[role=status]')?.textContent).toBe('1 条建议，用上下键选择');
  });

  it('drop an answer that was overtaken', async () => {
    const { input } = field();
    await typed(input, '便');
    await typed(input, '定');
    await answer('定', hits('定襄'));
    await answer('便', hits('便民'));
    expect(options()).toEqual(['定襄']);
  });

  it('are chosen by keyboard, over the end and back', async () => {
    const { input } = field();
    await typed(input, '便民');
    await answer('便民', hits('一', '二'));
    press(input, 'ArrowDown');
    press(input, 'ArrowDown');
    expect(document.querySelector('[aria-selected=true] .suggest__label')?.textContent).toBe('二');
    expect(input.getAttribute('aria-activedescendant')).toBe(document.querySelector('[aria-selected=true]')?.id);
    press(input, 'ArrowDown');
    expect(document.querySelector('[aria-selected=true] .suggest__label')?.textContent).toBe('一');
    press(input, 'Enter');
    expect(assign).toHaveBeenCalledWith('/sites/st_0000000000');
    expect(popup()?.hidden).toBe(true);
  });

  it('leave Enter to the form, and keys to an input method at work', async () => {
    const { input } = field();
    await typed(input, '便民');
    await answer('便民', hits('一'));
    expect(press(input, 'Enter')).toBe(true);
    expect(press(input, 'ArrowDown', { isComposing: true })).toBe(true);
    expect(document.querySelector('[aria-selected=true]')).toBeNull();
    expect(press(input, 'Escape')).toBe(false);
    expect(popup()?.hidden).toBe(true);
  });

  it('are chosen by a press, which does not take the focus', async () => {
    const { input } = field();
    await typed(input, '便民');
    await answer('便民', hits('一'));
    const option = document.querySelector<HTMLElement>('[role=option]');
    expect(option?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }))).toBe(false);
    option?.click();
    expect(assign).toHaveBeenCalledWith('/sites/st_0000000000');
    expect(document.activeElement).toBe(input);
  });

  it('go with the focus', async () => {
    const { input } = field();
    await typed(input, '便民');
    input.blur();
    await answer('便民', hits('一'));
    expect(popup()?.hidden).toBe(true);
  });

  it.each([
    ['nothing was found', { items: [] }, 200, words.none],
    ['the network is gone', null, 200, words.offline],
    ['the portal is busy', {}, 503, words.failed],
  ])('say that %s', async (_what, body, status, said) => {
    const { input } = field();
    await typed(input, '便民');
    await answer('便民', body, status);
    expect(document.querySelector('.suggest__note')?.textContent).toBe(said);
    expect(document.querySelector('[role=status]')?.textContent).toBe(said);
    expect([popup()?.hidden, input.getAttribute('aria-expanded')]).toEqual([false, 'false']);
  });

  it('ask again once the network is back', async () => {
    const { input } = field();
    await typed(input, '便民');
    await answer('便民', null);
    waiting.clear();
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(200);
    await answer('便民', hits('一'));
    expect(options()).toEqual(['一']);
  });
});

describe('earlier searches', () => {
  it('are offered in an empty field, newest first, and can be forgotten', async () => {
    for (const text of ['一', '二', '三', '四', '五', '六', '二']) rememberSearch(text);
    const { input } = field();
    expect(options()).toEqual(['二', '六', '五', '四', '三', '清除记录']);
    press(input, 'ArrowUp');
    press(input, 'Enter');
    expect(recentSearches()).toEqual([]);
    expect(popup()?.hidden).toBe(true);
    expect(assign).not.toHaveBeenCalled();
  });

  it('are what was searched for, and nothing of a kiosk', () => {
    const { form, input } = field();
    input.value = ' 便民 ';
    form.dispatchEvent(new Event('submit', { cancelable: true }));
    expect(recentSearches()).toEqual(['便民']);
    const kiosk = field(true);
    expect(options()).toEqual([]);
    kiosk.input.value = '秘密';
    kiosk.form.dispatchEvent(new Event('submit', { cancelable: true }));
    expect(recentSearches()).toEqual(['便民']);
  });

  it.each(['{', '{"a":1}', '[1,null]'])('survive a storage that says %s', (kept) => {
    localStorage.setItem('recent-searches', kept);
    expect(recentSearches()).toEqual([]);
  });
});
