// @vitest-environment happy-dom
import { createRoot, createSignal } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '#web-api/api-error.ts';
import { createSeen } from '../../../../web/staff/drafts/create-seen.ts';
import { makePc, openTab } from './desk.ts';

type Site = { readonly id: string; readonly phone: string };
type Tab = Awaited<ReturnType<typeof openTab>>;

let pc: ReturnType<typeof makePc>;
let closing: (() => void)[];
beforeEach(() => {
  pc = makePc();
  closing = [];
});
afterEach(() => {
  for (const close of closing) close();
});

/** The page of a site, and what the portal answers or does not. */
function openPage(tab: Tab, id: string) {
  const [data, setData] = createSignal<Site>();
  const [error, setError] = createSignal<unknown>();
  const seen = createRoot((close) => {
    closing.push(close);
    return createSeen<Site>(
      {
        key: () => `SITE/${id}`,
        load: { data, error, stale: () => false },
        about: (site) => ({ kind: '阵地', name: site.id, href: '/staff/' }),
      },
      tab.desk,
    );
  });
  return { seen, setData, setError };
}
const site = { id: 'st_0000000001', phone: '0350-6020000' };
const offline = new ApiError('offline', 'OFFLINE');

describe('a record seen', () => {
  it('stands in where no answer comes, and says when it was seen', async () => {
    const online = openPage(await openTab(pc), site.id);
    online.setData(site);
    expect([online.seen.record(), online.seen.seenAt()]).toEqual([site, null]);
    await vi.waitFor(() => expect(pc.port.rows.size).toBe(1));
    const later = openPage(await openTab(pc), site.id);
    later.setError(offline);
    await vi.waitFor(() => expect(later.seen.record()).toEqual(site));
    expect(later.seen.seenAt()).toBeLessThanOrEqual(Date.now());
    later.setData({ ...site, phone: '新的' });
    expect([later.seen.record()?.phone, later.seen.seenAt()]).toEqual(['新的', null]);
  });

  it('never stands in for a refusal: what somebody may not see any more is not shown', async () => {
    const online = openPage(await openTab(pc), site.id);
    online.setData(site);
    await vi.waitFor(() => expect(pc.port.rows.size).toBe(1));
    const tab = await openTab(pc);
    const find = vi.spyOn(tab.desk.store, 'findSeen');
    const refused = openPage(tab, site.id);
    refused.setError(new ApiError('http', 'NOT_FOUND', 404));
    expect([refused.seen.record(), find.mock.calls.length]).toEqual([undefined, 0]);
  });

  it('is not shown to another account, nor in place of another record', async () => {
    const online = openPage(await openTab(pc), site.id);
    online.setData(site);
    await vi.waitFor(() => expect(pc.port.rows.size).toBe(1));
    for (const [account, key, id] of [
      ['u2', 'B'.repeat(43), site.id],
      ['u1', 'A'.repeat(43), 'st_0000000002'],
    ] as const) {
      const tab = await openTab(pc, account, key);
      const find = vi.spyOn(tab.desk.store, 'findSeen');
      const page = openPage(tab, id);
      page.setError(offline);
      await vi.waitFor(() => expect(find).toHaveResolvedWith(null));
      expect(page.seen.record()).toBeUndefined();
    }
  });
});
