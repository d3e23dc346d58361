// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@solidjs/testing-library';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ShownRecordLink } from '#core/schemas/access.ts';
import type { StaffRecord } from '#core/schemas/staff.ts';
import { type Staff, StaffContext } from '../../../../web/staff/context.ts';
import { linkRoleOf, RecordLinks } from '../../../../web/staff/record-page/RecordLinks.tsx';
import { zh } from '../../../../web/staff/text/zh.ts';

const village = { kind: 'VILLAGE', id: 'vl_0000000001', isIllustrative: false, mergedInto: null };
// the section looks at no more of a record than this
const record = village as unknown as StaffRecord;
const words = zh.record.links;

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** The section on a portal that keeps links; null: it says that there is nothing. */
function open(links: ShownRecordLink[] | null) {
  let kept = links;
  const portal = vi.fn(async (path: string, init?: RequestInit) => {
    if (kept === null) return Response.json({ error: { code: 'NOT_FOUND' } }, { status: 404 });
    if (init?.method === 'DELETE') kept = kept.filter(({ id }) => !path.endsWith(`/${id}`));
    if (init?.method === 'DELETE') return new Response(null, { status: 204 });
    if (init?.method !== 'POST') return Response.json({ items: kept });
    kept = [...kept, link(kept.length + 1)];
    return Response.json({ path: '/staff/record-link#t0ken', expiresAt: '2026-11-27T09:00:00+08:00' }, { status: 201 });
  });
  vi.stubGlobal('fetch', portal);
  const staff = { language: 'zh', text: zh, term: (term: { zh: string }) => term.zh };
  render(() => (
    // and uses no more of the console than this
    <StaffContext.Provider value={staff as unknown as Staff}>
      <RecordLinks record={record} bearer="VILLAGE_REP" />
    </StaffContext.Provider>
  ));
  return portal;
}

function link(id: number, openedAt: string | null = null): ShownRecordLink {
  const times = { createdAt: '2026-11-20T09:00:00+08:00', expiresAt: '2026-11-27T09:00:00+08:00', openedAt };
  return { id, role: 'VILLAGE_REP', record: { id: village.id, name: '东街村' }, ...times };
}

describe('one-time links of a record', () => {
  it('are issued, told once, listed with the newest first, and withdrawn', async () => {
    open([link(1, '2026-11-20T10:00:00+08:00')]);
    fireEvent.click(await screen.findByRole('button', { name: words.issue }));
    const address = await screen.findByLabelText<HTMLInputElement>(words.address);
    expect(address.value).toBe(`${location.origin}/staff/record-link#t0ken`);
    const rows = async (count: number) => {
      await vi.waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(count));
      return screen.getAllByRole('listitem');
    };
    const [newest, older] = await rows(2);
    expect([newest?.textContent, older?.textContent]).toEqual([
      expect.stringContaining('还没有打开'),
      expect.stringContaining('2026-11-20 10:00 打开'),
    ]);
    fireEvent.click(within(newest ?? document.body).getByRole('button', { name: words.revoke }));
    // asked first, with what it is about
    const dialog = screen.getByRole('dialog', { name: words.revokeTitle('东街村') });
    expect(dialog.textContent).toContain('还没有打开');
    fireEvent.click(within(dialog).getByRole('button', { name: zh.flow.cancel }));
    await rows(2);
    fireEvent.click(within(newest ?? document.body).getByRole('button', { name: words.revoke }));
    fireEvent.click(screen.getByRole('button', { name: words.revokeSure }));
    const [left] = await rows(1);
    expect(left?.textContent).toContain('打开');
    expect(screen.queryByLabelText(words.address)).toBeNull();
  });

  it('are not shown to whom the portal shows none', async () => {
    const portal = open(null);
    await vi.waitFor(() => expect(portal.mock.settledResults[0]?.type).toBe('fulfilled'));
    expect(screen.queryByText(words.lead)).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('are for villages and enterprises, and for no sample', () => {
    const roleOf = (part: object) => linkRoleOf({ ...village, ...part } as unknown as StaffRecord); // as above
    expect([roleOf({}), roleOf({ kind: 'ENTERPRISE' })]).toEqual(['VILLAGE_REP', 'ENTERPRISE_REP']);
    expect([roleOf({ kind: 'SITE' }), roleOf({ isIllustrative: true }), roleOf({ mergedInto: 'vl_2' })]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
