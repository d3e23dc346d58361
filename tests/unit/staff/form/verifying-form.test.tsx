// @vitest-environment happy-dom
import { cleanup, render } from '@solidjs/testing-library';
import { createRoot } from 'solid-js';
import { afterEach, expect, it, vi } from 'vitest';
import type { StaffRecord } from '#core/schemas/staff.ts';
import { createOutbox } from '../../../../web/staff/drafts/create-outbox.ts';
import { DraftsContext } from '../../../../web/staff/drafts/drafts-desk.ts';
import { createRecordForm, type RecordForm } from '../../../../web/staff/form/create-record-form.ts';
import { makePc, openTab } from '../drafts/desk.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const record = {
  ...{ id: 'st_0000000001', kind: 'SITE', version: 3, title: '东镇', status: 'PUBLISHED' },
  ...{ values: { name: '东镇', phone: '0350-6021111' }, names: {}, changes: [] },
} as unknown as StaffRecord; // the form reads no more of it

it('a form that is a verification goes out of the queue as one, with its changes and under the day of the visit', async () => {
  const asked: { path: string; body: Record<string, unknown> }[] = [];
  vi.stubGlobal('fetch', async (path: string, { body }: RequestInit) => {
    asked.push({ path, body: JSON.parse(String(body)) });
    return Response.json({ id: record.id, version: 4, applied: ['phone'], change: null, warnings: [] });
  });
  // half past midnight in China
  vi.setSystemTime('2026-11-19T16:30:00Z');
  const pc = makePc();
  const tab = await openTab(pc);
  tab.setOnline(false);
  let form: RecordForm | undefined;
  const Page = () => {
    form = createRecordForm({
      ...{ kind: 'SITE', record: () => record, onSent: () => undefined },
      about: () => ({ kind: '阵地', name: '东镇', href: '/staff/' }),
      verifies: () => true,
    });
    return null;
  };
  const page = render(() => (
    <DraftsContext.Provider value={tab.desk}>
      <Page />
    </DraftsContext.Provider>
  ));
  await vi.waitFor(() => expect(form?.draft.ready()).toBe(true));
  form?.draft.set({ phone: '0350-6022222' });
  await form?.send.sendLater();
  page.unmount();
  vi.setSystemTime('2026-11-22T01:00:00Z');
  const again = await openTab(pc);
  createRoot(() => createOutbox(again.desk, () => undefined));
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]).toMatchObject({
    path: '/api/staff/records/sites/st_0000000001/verify',
    body: { version: 3, on: '2026-11-20', values: { phone: '0350-6022222' }, submit: true },
  });
});
