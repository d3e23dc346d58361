// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { closeFilterPanel } from '../../../web/resident/browser/filter-panel.ts';
import { readPage } from '../../../web/resident/map/swap-home.ts';

const PLACE = '<p class="place"></p>';
const FIND = '<div class="home__find"><details class="filters" open><summary>筛选</summary></details></div>';
const LIST = '<div class="home__list"></div>';
const DATA = '<script id="data" type="application/json">{"sites":[]}</script>';

function answer(html: string) {
  vi.stubGlobal('fetch', async () => new Response(html));
}
const read = (here: string) =>
  readPage('/?view=map', AbortSignal.timeout(1000), new DOMParser().parseFromString(here, 'text/html'));

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

describe('the list of another ground', () => {
  it('has what the present page has: a kiosk shows the list only', async () => {
    answer(LIST + DATA);
    await expect(read(LIST)).resolves.toMatchObject({ data: { sites: [] } });
    await expect(read(PLACE + FIND + LIST)).rejects.toThrow('no list page');
    answer(PLACE + FIND + LIST + DATA);
    await expect(read(PLACE + FIND + LIST)).resolves.toBeDefined();
    answer(PLACE + FIND + DATA);
    await expect(read(LIST)).rejects.toThrow('no list page');
  });
});

describe('the panel of filters', () => {
  it('goes away by a press beside it after the list was replaced too', () => {
    document.body.innerHTML = `<main>${FIND}</main>`;
    closeFilterPanel(document);
    const main = document.querySelector('main');
    if (main) main.innerHTML = FIND;
    document.body.click();
    expect(document.querySelector<HTMLDetailsElement>('details.filters')?.open).toBe(false);
  });
});
