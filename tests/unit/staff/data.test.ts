// @vitest-environment happy-dom
import { createRoot, createSignal } from 'solid-js';
import { afterEach, describe, expect, it } from 'vitest';
import { createApi } from '#web-api/create-api.ts';
import { createData, type Data } from '../../../web/staff/data.ts';
import { PORTION } from '../../../web/staff/model/portion.ts';
import { startView, type View } from '../../../web/staff/paths.ts';

let dispose = () => {};
afterEach(() => dispose());

/** An API whose every list has `total` records, read in pages as the real one; what it was asked is kept. */
function setUp(total: number, first: Partial<View> = {}) {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (input) => {
    const url = new URL(String(input), 'https://atlas.test');
    const from = Number(url.searchParams.get('cursor') ?? 0);
    const to = Math.min(total, from + Number(url.searchParams.get('limit')));
    if (url.pathname !== '/api/config' && from === 0) asked.push(url.pathname + url.search);
    const items = Array.from({ length: to - from }, (_, index) => ({ id: `st_${from + index}` }));
    return Response.json({ items, nextCursor: to < total ? String(to) : null, asOf: '2026-11-20T09:30:00+08:00' });
  };
  const [view, setView] = createSignal<View>({ ...startView, ...first });
  const data = createRoot((end): Data => {
    dispose = end;
    return createData(createApi({ fetch, baseUrl: 'https://atlas.test' }), view);
  });
  return { asked, data, change: (part: Partial<View>) => setView((now) => ({ ...now, ...part })) };
}
const settle = () => new Promise((done) => setTimeout(done, 20));
const byName = { sort: { column: 'name', direction: 'ascending' } } as const;

describe('lists of 阵地管理', () => {
  it('are read only while their page is open', async () => {
    const { asked, data, change } = setUp(3);
    await settle();
    expect(asked).toEqual([`/api/sites?illustrative=exclude&sort=region&limit=${PORTION}`]);
    expect(data.current()).toBe(data.sites);
    change({ page: 'parks' });
    await settle();
    expect(asked[1]).toBe(`/api/parks?illustrative=exclude&sort=region&limit=${PORTION}`);
    expect(data.current()).toBe(data.parks);
    expect(data.sites.load.data()).toBeUndefined();
    change({ page: 'sign-in' });
    await settle();
    expect(asked).toHaveLength(2);
  });

  it('are asked for anew when a filter changes, not when a record is opened or the layout changes', async () => {
    const { asked, change } = setUp(3);
    await settle();
    change({ selected: 'st_0', stage: 'map' });
    await settle();
    expect(asked).toHaveLength(1);
    change({ type: 'MOBILE' });
    await settle();
    expect(asked[1]).toContain('kind=MOBILE');
  });

  it('are not asked for again to sort what is there as a whole', async () => {
    const { asked, change } = setUp(3);
    await settle();
    change(byName);
    await settle();
    expect(asked).toHaveLength(1);
  });

  it('come from the API in the order wanted when only a part is there', async () => {
    const { asked, data, change } = setUp(PORTION + 1);
    await settle();
    expect(data.sites.load.data()?.complete).toBe(false);
    change(byName);
    await settle();
    expect(asked[1]).toContain('sort=name');
  });

  it('grow by a portion, and are sorted here once they are whole', async () => {
    const { asked, data, change } = setUp(PORTION + 1);
    await settle();
    data.sites.more();
    await settle();
    expect(data.sites.load.data()).toMatchObject({ complete: true, items: { length: PORTION + 1 } });
    const calls = asked.length;
    change(byName);
    await settle();
    expect(asked).toHaveLength(calls);
  });

  it('begin with one portion again after another filter', async () => {
    const { data, change } = setUp(3 * PORTION);
    await settle();
    data.sites.more();
    await settle();
    change({ region: '140000' });
    await settle();
    expect(data.sites.load.data()?.items).toHaveLength(PORTION);
  });
});
