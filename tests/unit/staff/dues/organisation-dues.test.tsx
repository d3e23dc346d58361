// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@solidjs/testing-library';
import { afterEach, expect, it, vi } from 'vitest';
import type { OrganisationDues as Found } from '#core/schemas/dues.ts';
import type { StaffRecord } from '#core/schemas/staff.ts';
import { OrganisationDues } from '../../../../web/staff/dues/OrganisationDues.tsx';
import { startView } from '../../../../web/staff/paths.ts';
import { InConsole, refusal } from '../in-console.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const held = { enteredAt: '2026-10-05T09:00:00+08:00', enteredBy: '位置维护岗' };
const found = {
  ...{ month: '2026-11', band: null, isCounted: true },
  items: [{ month: '2026-10', edition: 1, owed: 12, paid: 10, ...held }],
} as unknown as Found; // the form reads no more of it
const record = { kind: 'ORGANISATION', id: 'og_0000000001', title: '第一党支部' } as unknown as StaffRecord; // nor of this

it('no other month is opened while one is on its way, and what is typed meanwhile stays', async () => {
  let answer: (response: Response) => void = () => undefined;
  vi.stubGlobal('fetch', (_path: string, init?: RequestInit) =>
    init?.method === 'POST'
      ? new Promise<Response>((done) => {
          answer = done;
        })
      : Promise.resolve(Response.json(found)),
  );
  render(() => (
    <InConsole>
      <OrganisationDues record={record} />
    </InConsole>
  ));
  const [owed, paid] = [await screen.findByLabelText(/^应缴/), screen.getByLabelText(/^已缴/)] as HTMLInputElement[];
  const isHeld = () =>
    [screen.getByRole('combobox'), screen.getByRole('button', { name: /2026-10/ })].map((each) =>
      each.hasAttribute('disabled'),
    );
  const type = (field: HTMLInputElement | undefined, value: string) =>
    field && fireEvent.input(field, { target: { value } });
  type(owed, '12');
  type(paid, '11');
  expect(isHeld()).toEqual([false, false]);
  fireEvent.submit(screen.getByRole('form'));
  await waitFor(() => expect(isHeld()).toEqual([true, true]));
  type(paid, '9');
  answer(Response.json({ rows: [{ organisation: record.id, month: '2026-11', edition: 1 }] }));
  await waitFor(() => expect(isHeld()).toEqual([false, false]));
  expect([owed?.value, paid?.value]).toEqual(['12', '9']);
});

/** The form of October, as the list of drafts leads to it. */
function showOctober() {
  render(() => (
    <InConsole staff={{ view: () => ({ ...startView, own: { dues: '2026-10' } }) }}>
      <OrganisationDues record={record} />
    </InConsole>
  ));
  return screen.findByLabelText<HTMLInputElement>(/^已缴/);
}

it('opens the month that its address names', async () => {
  vi.stubGlobal('fetch', async () => Response.json(found));
  expect((await showOctober()).value).toBe('10');
});

it('takes back what somebody else changed meanwhile when that is pressed again', async () => {
  const sent: { rows: { edition: number }[] }[] = [];
  let now = found;
  vi.stubGlobal('fetch', async (_path: string, init?: RequestInit) => {
    if (init?.method !== 'POST') return Response.json(now);
    sent.push(JSON.parse(String(init.body)));
    now = { ...found, items: found.items.map((item) => ({ ...item, paid: 11, edition: 2 })) };
    return sent.length === 1
      ? refusal('STALE_VERSION', 412)
      : Response.json({ rows: [{ organisation: record.id, month: '2026-10', edition: 3 }] });
  });
  fireEvent.input(await showOctober(), { target: { value: '9' } });
  fireEvent.click(screen.getByRole('button', { name: '撤回登记' }));
  await screen.findByText(/别人刚改过这个月：应缴 12、已缴 11/);
  fireEvent.click(screen.getByRole('button', { name: '撤回登记' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent.map(({ rows }) => rows[0]?.edition)).toEqual([1, 2]);
});
