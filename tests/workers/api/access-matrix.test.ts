/// <reference types="vite/client" />
import { beforeAll, describe, expect, it } from 'vitest';
import { app } from '#api/app.ts';
import { kindOfSlug, recordCatalogue, staffKinds } from '#core/records/catalogue.ts';
import type { ExportReceipt } from '#core/schemas/staff-export.ts';
import type { SqlPort } from '#db/port.ts';
import { insertDisplay } from '#db/queries/displays.ts';
import { insertRecordLink } from '#db/queries/record-access-links.ts';
import { newToken, tokenHash } from '#db/token.ts';
import { openDatabase } from '../db/database.ts';
import { type Actor, actors, isInReach, type Level } from './access-actors.ts';
import matrix from './access-matrix.txt?raw';
import { putImport, putRecords } from './access-records.ts';
import { BODIES, HERE_ONLY, LISTED, QUERIES, RECORDS, SITE_BODIES, TARGETS, VILLAGE } from './access-requests.ts';
import { type Browser, browser, putAccount } from './session.ts';

/** What a role may do at a route: how far its right goes, and whether the answer is a list of what lies there. */
interface Right {
  readonly level: Level;
  readonly lists: boolean;
}

/** What a line of the matrix says. */
interface Line {
  readonly route: string;
  readonly open: 'everyone' | 'signed in' | 'roles';
  readonly roles: ReadonlyMap<string, Right>;
}

const LEVELS: readonly Level[] = ['own', 'park', 'region', 'mine'];

function rightOf(words: readonly string[]): Right {
  const lists = words.includes('lists');
  return { lists, level: LEVELS.find((level) => words.includes(level)) ?? (lists ? 'own' : 'all') };
}

const written = matrix.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));

const lines: Line[] = written
  .filter((line) => !line.startsWith('KIND'))
  .map((line) => {
    const [, method = '', path = '', who = ''] = /^(\S+)\s+(\S+)\s+(.+?)\s*$/.exec(line) ?? [];
    const open = who === 'everyone' || who === 'signed in' ? who : 'roles';
    const named = open === 'roles' ? who.split(/,\s*/).map((each) => each.split(' ')) : [];
    const roles = new Map(named.map(([name = '', ...words]) => [name, rightOf(words)] as const));
    return { route: `${method} ${path}`, open, roles };
  });

/** How far a right to a record goes, by the word for its kind in addresses. */
const kinds = written.flatMap((line) => {
  const [, slug = '', word = ''] = /^KIND\s+(\S+)\s+(\S+)$/.exec(line) ?? [];
  return slug === '' ? [] : [[slug, rightOf([word]).level] as const];
});

const routes = [
  ...new Set(app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)),
];

let db: SqlPort;
const browsers = new Map<string, Browser>();
let link = 0;

async function putLink(kind: 'VILLAGE_REP' | 'ENTERPRISE_REP', record: string, at: number): Promise<string> {
  const token = newToken();
  await db.batch([
    insertRecordLink({ hash: await tokenHash(token), role: kind, record, by: 'system', at, expiresAt: at + 1e6 }),
  ]);
  return token;
}

/** A screen that was granted internal figures: a public one can do less. */
async function putDisplay(regionCode: string, at: number): Promise<string> {
  const token = newToken();
  const id = `dt_${regionCode.padStart(10, '0')}`;
  const display = { id, hash: await tokenHash(token), label: '一楼大厅', regionCode, view: '/leader/wall' };
  await db.batch([insertDisplay({ ...display, level: 'INTERNAL', by: 'system', at, expiresAt: at + 1e6 })]);
  return token;
}

beforeAll(async () => {
  db = await openDatabase();
  const at = Date.now();
  await putRecords(db);
  for (const actor of actors) {
    const { role, scope } = actor;
    const own = browser();
    browsers.set(actor.name, own);
    if (role === null) continue;
    if (role === 'VILLAGE_REP' || role === 'ENTERPRISE_REP') {
      const token = await putLink(role, scope.record?.id ?? '', at);
      expect(await own.outcome('POST', '/api/record-links/open', { token })).toBe(200);
      continue;
    }
    if (role === 'DISPLAY') {
      const token = await putDisplay(scope.regionCode ?? '', at);
      expect(await own.outcome('POST', '/api/displays/open', { token })).toBe(200);
      continue;
    }
    const login = actor.name.toLowerCase().replace(/[^a-z]+/g, '-');
    const id = await putAccount(db, login, [{ role, scope }]);
    expect(await own.signIn(login)).toBe('DONE');
    if (actor.pending === undefined) await db.query('UPDATE auth_user SET two_factor_enabled = 1 WHERE id = ?', [id]);
    if (actor.owner === true) await putImport(db, id);
  }
  await putLink('VILLAGE_REP', VILLAGE, at);
  const [last] = await db.query<{ id: number }>('SELECT max(id) AS id FROM record_link');
  link = last?.id ?? 0;
});

interface Answer {
  readonly status: number;
  readonly code: string | null;
  readonly text: string;
}

/** The kind that an actor is asked about: who works at a site knows of nothing but sites. */
const slugFor = ({ scope }: Actor) => (scope.record?.kind === 'SITE' ? 'sites' : 'organisations');

/** Sends the request of a route; sessions it may have ended are put back. */
async function send(actor: Actor, route: string, slug = slugFor(actor)): Promise<Answer> {
  const [method = '', path = ''] = route.split(' ');
  const filled = path
    .replace(/(\/staff\/(?:records|exports|import-ground))\/:kind/, `$1/${slug}`)
    .replace(/^\/api(.*?)\/:id/, (all, before) => {
      const target = TARGETS[path] ?? TARGETS[before];
      return target === undefined ? all : `/api${before}/${target}`;
    })
    .replace('/record-links/:id', `/record-links/${link}`)
    .replace(/:grant/, '0')
    .replace(/:\w+(\{.*?\})?/g, 'nothing');
  const given = slug === 'sites' ? (SITE_BODIES[route] ?? BODIES[route]) : BODIES[route];
  const body = method === 'GET' || method === 'DELETE' ? undefined : (given ?? {});
  const own = browsers.get(actor.name);
  if (own === undefined) throw new Error(`no browser for ${actor.name}`);
  const cookies = [...own.jar];
  const sessions = method === 'GET' ? [] : await db.query('SELECT * FROM auth_session');
  const query = route === 'GET /api/staff/exports/:kind' ? await receiptFor(own, filled) : QUERIES[route];
  const response = await own.ask(method, `${filled}${query ?? ''}`, body);
  for (const [name, value] of cookies) own.jar.set(name, value);
  if (method !== 'GET') await putBack(sessions);
  const text = await response.text();
  const code = response.ok ? null : (/"code":"(\w+)"/.exec(text)?.[1] ?? null);
  return { status: response.status, code, text };
}

/** An export is read under the number of the line that says so. */
async function receiptFor(own: Browser, path: string): Promise<string> {
  const announced = await own.post(path, BODIES['POST /api/staff/exports/:kind']);
  return announced.ok ? `?receipt=${(await announced.json<ExportReceipt>()).receipt}` : '';
}

/** Undoes what signing out and revoking did, so that the next actor finds everything as before. */
async function putBack(sessions: unknown[]): Promise<void> {
  const columns = ['id', 'expires_at', 'token', 'created_at', 'updated_at', 'ip_address', 'user_agent', 'user_id'];
  await db.query(
    `INSERT INTO auth_session (${columns.join(', ')}) SELECT ${columns.map((column) => `value->>'${column}'`).join(', ')}
     FROM json_each(?) WHERE true ON CONFLICT DO NOTHING`,
    [JSON.stringify(sessions)],
  );
  await db.query('UPDATE record_link SET revoked_at = NULL');
  await db.query('UPDATE display_token SET revoked_at = NULL');
}

const REFUSALS = ['UNAUTHENTICATED', 'FORBIDDEN', 'SECOND_FACTOR_NEEDED', 'PASSWORD_EXPIRED'];

/** What the matrix says of an actor at a route, and what was answered, in the same words. */
function expected(actor: Actor, { open, roles, route }: Line, kindLevel?: Level): string {
  const { role: held, pending } = actor;
  const isAccount = held !== null && held !== 'VILLAGE_REP' && held !== 'ENTERPRISE_REP' && held !== 'DISPLAY';
  // a screen writes nothing, not even what everyone may
  if (held === 'DISPLAY' && !/^GET |\/displays\/(open|leave)$/.test(route)) return '403 FORBIDDEN';
  if (open === 'everyone') return 'yes';
  if (open === 'signed in') return isAccount ? 'yes' : '401 UNAUTHENTICATED';
  if (held === null) return '401 UNAUTHENTICATED';
  if (pending === true) return '403 SECOND_FACTOR_NEEDED';
  const right = roles.get(held);
  if (right === undefined) return '403 FORBIDDEN';
  const isReached = isInReach(actor, kindLevel ?? right.level);
  if (right.lists) return isReached ? 'a list with it' : 'a list without it';
  return right.level === 'all' ? 'yes' : isReached ? 'yes, here' : '404 NOT_FOUND';
}

function answered(actor: Actor, { status, code, text }: Answer, wanted: string, listed: readonly string[]): string {
  const refusal = `${status} ${code}`;
  if (status >= 500) return refusal;
  if (status < 300 && !actor.here && actor.variant && HERE_ONLY.some((id) => text.includes(id)))
    return 'a look elsewhere';
  if (wanted.startsWith('a list')) {
    if (status >= 300) return refusal;
    return listed.some((id) => text.includes(id)) ? 'a list with it' : 'a list without it';
  }
  // what is refused for another reason than who asks was let in
  const isIn = status < 300 || (code !== null && ![...REFUSALS, 'NOT_FOUND'].includes(code));
  if (wanted === 'yes, here') return isIn ? wanted : refusal;
  if (wanted === '404 NOT_FOUND' && status === 404) return wanted;
  return code !== null && REFUSALS.includes(code) ? refusal : 'yes';
}

const recordOf = (slug: string) => RECORDS[kindOfSlug(slug) ?? 'SITE'];

it('lists every route of the API once, and no other', () => {
  expect(lines.map(({ route }) => route).sort()).toEqual([...routes].sort());
});

describe.each(lines.map((line) => [line.route, line] as const))('%s', (route, line) => {
  it('is open to whom the matrix says, and to nobody else', async () => {
    const seen: Record<string, string> = {};
    const wanted: Record<string, string> = {};
    for (const actor of actors) {
      if (actor.variant && !line.roles.has(actor.role ?? '')) continue;
      const listed = LISTED[route] ?? [recordOf(slugFor(actor))];
      wanted[actor.name] = expected(actor, line);
      seen[actor.name] = answered(actor, await send(actor, route), wanted[actor.name] ?? '', listed);
    }
    expect(seen).toEqual(wanted);
  });
});

it('names every kind of record once', () => {
  expect(kinds.map(([slug]) => slug).sort()).toEqual(staffKinds.map((kind) => recordCatalogue[kind].slug).sort());
});

/** A list, a look and an edit: the rest of the routes of a kind ask for its records in the same way. */
const OF_A_KIND = [
  'GET /api/staff/records/:kind',
  'GET /api/staff/records/:kind/:id',
  'POST /api/staff/records/:kind/:id',
];

describe.each(kinds)('the records of %s', (slug, level) => {
  it('are in reach of whose grant is for where they lie, and of nobody else', async () => {
    const seen: Record<string, string> = {};
    const wanted: Record<string, string> = {};
    for (const line of lines.filter(({ route }) => OF_A_KIND.includes(route))) {
      for (const actor of actors.filter(({ role }) => line.roles.has(role ?? ''))) {
        const key = `${line.route}, ${actor.name}`;
        wanted[key] = expected(actor, line, level);
        seen[key] = answered(actor, await send(actor, line.route, slug), wanted[key] ?? '', [recordOf(slug)]);
      }
    }
    expect(seen).toEqual(wanted);
  });
});
