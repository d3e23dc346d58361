// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@solidjs/testing-library';
import { afterEach, expect, it, vi } from 'vitest';
import type { StaffRecord } from '#core/schemas/staff.ts';
import { DraftsContext } from '../../../../web/staff/drafts/drafts-desk.ts';
import { createRecordForm, type RecordForm } from '../../../../web/staff/form/create-record-form.ts';
import { RecordFormView } from '../../../../web/staff/form/RecordFormView.tsx';
import { zh } from '../../../../web/staff/text/zh.ts';
import { makePc, openTab } from '../drafts/desk.ts';
import { InConsole } from '../in-console.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const record = {
  ...{ id: 'hn_0000000001', kind: 'HONOUR', version: 3, title: '先进', status: 'PUBLISHED', rights: { submit: true } },
  ...{ values: { name: '先进' }, names: {}, changes: [] },
} as unknown as StaffRecord; // the form reads no more of it

it('what the portal refused is shown with what is expected, wherever in the form it stands', async () => {
  const refused = { path: 'reason', value: null, expected: '原因：请写明为什么' };
  vi.stubGlobal('fetch', async () =>
    Response.json({ error: { code: 'VALIDATION', message: '', requestId: 'r', details: [refused] } }, { status: 400 }),
  );
  const tab = await openTab(makePc());
  let form: RecordForm | undefined;
  const Page = () => {
    const about = () => ({ kind: '荣誉', name: '先进', href: '/staff/' });
    form = createRecordForm({ kind: 'HONOUR', record: () => record, about, onSent: () => undefined });
    return <RecordFormView form={form} onReload={() => undefined} />;
  };
  render(() => (
    <InConsole staff={{ session: { me: () => undefined } }}>
      <DraftsContext.Provider value={tab.desk}>
        <Page />
      </DraftsContext.Provider>
    </InConsole>
  ));
  await waitFor(() => expect(form?.draft.ready()).toBe(true));
  form?.draft.set({ name: '先进集体' });
  await form?.sendAs(true);
  const reason = () => screen.getByLabelText(new RegExp(zh.form.sum.reason));
  await waitFor(() => expect(document.activeElement).toBe(reason()));
  expect(reason().getAttribute('aria-invalid')).toBe('true');
  form?.draft.set({ $reason: '换届' });
  expect(reason().getAttribute('aria-invalid')).toBeNull();
});
