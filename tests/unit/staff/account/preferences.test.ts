// @vitest-environment happy-dom
import { createRoot, createSignal } from 'solid-js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Me } from '#core/schemas/access.ts';
import { createPreferences, type Preferences } from '../../../../web/staff/account/create-preferences.ts';

/** What the portal keeps for each account, and whether it can be reached. */
let portal: Map<string, Map<string, unknown>>;
let reached = true;
let refuses = false;
let dispose = () => {};
const [me, setMe] = createSignal<Me>();
const [online, setOnline] = createSignal(true);

const is = (id: string | null) => setMe({ account: id === null ? null : { id, login: id, name: id } } as Me); // no more is looked at
const settled = () => new Promise((done) => setTimeout(done));

beforeEach(() => {
  portal = new Map();
  [reached, refuses] = [true, false];
  localStorage.clear();
  setOnline(true);
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    if (!reached) throw new TypeError('no network');
    const own = portal.get(me()?.account?.id ?? '') ?? new Map<string, unknown>();
    portal.set(me()?.account?.id ?? '', own);
    if (init?.method !== 'PUT') return Response.json({ items: Object.fromEntries(own) });
    if (refuses) return Response.json({ error: { code: 'CONFLICT' } }, { status: 409 });
    const { value } = JSON.parse(String(init.body));
    own.set(path.slice(path.lastIndexOf('/') + 1), value);
    return new Response(null, { status: 204 });
  });
});
afterEach(() => {
  dispose();
  vi.unstubAllGlobals();
});

/** A page of a PC. */
function open(): Preferences {
  dispose();
  return createRoot((done) => {
    dispose = done;
    return createPreferences({ me }, online);
  });
}

it('follow their account to another PC, and are not shown to the next one on this one', async () => {
  is('one');
  const page = open();
  page.set('columns.SITE', ['phone']);
  expect(page.get('columns.SITE')).toEqual(['phone']);
  await settled();
  expect(portal.get('one')?.get('columns.SITE')).toEqual(['phone']);
  is('two');
  expect(page.get('columns.SITE')).toBeUndefined();
  page.set('columns.SITE', ['region']);
  await settled();
  is('one');
  expect(page.get('columns.SITE')).toEqual(['phone']);
  is(null);
  expect(page.get('columns.SITE')).toBeUndefined();
  localStorage.clear();
  is('two');
  const elsewhere = open();
  await vi.waitFor(() => expect(elsewhere.get('columns.SITE')).toEqual(['region']));
});

it('are there before the portal answers, and told to it when it can be reached again', async () => {
  is('one');
  reached = false;
  open().set('columns.SITE', ['phone']);
  await settled();
  const later = open();
  expect(later.get('columns.SITE')).toEqual(['phone']);
  // an older value of the portal does not come back over what was chosen meanwhile
  portal.set('one', new Map([['columns.SITE', ['old']]]));
  reached = true;
  setOnline(false);
  setOnline(true);
  await vi.waitFor(() => expect(portal.get('one')?.get('columns.SITE')).toEqual(['phone']));
  expect(later.get('columns.SITE')).toEqual(['phone']);
});

it('hold on this PC though the portal refuses them', async () => {
  is('one');
  refuses = true;
  const page = open();
  page.set('columns.SITE', ['phone']);
  await settled();
  await settled();
  expect(page.get('columns.SITE')).toEqual(['phone']);
});

it('of nobody are kept nowhere', () => {
  is(null);
  const page = open();
  page.set('columns.SITE', ['phone']);
  expect([page.get('columns.SITE'), localStorage.length]).toEqual([undefined, 0]);
});
