/// <reference types="vite/client" />
import { env } from 'cloudflare:test';
import { beforeAll, describe, expect, it } from 'vitest';
import { app } from '#api/app.ts';
import { EVERYWHERE, type Scope } from '#core/access/scope.ts';
import type { ActingRole, Role } from '#core/terms/access.ts';
import { role } from '#core/terms/access.ts';
import type { SqlPort } from '#db/port.ts';
import { insertDisplay } from '#db/queries/displays.ts';
import { insertRecordLink } from '#db/queries/record-access-links.ts';
import { sql } from '#db/queries/sql.ts';
import { newToken, tokenHash } from '#db/token.ts';
import { openDatabase } from '../db/database.ts';
import matrix from './access-matrix.txt?raw';
import {
  BODIES,
  CHANGE,
  CORRECTION,
  ENTERPRISE,
  PARK,
  PHOTO,
  PRESENTATION,
  QUERIES,
  RATING,
  REMOVED,
  SITE,
  SITE_PHOTO,
  TARGETS,
  VILLAGE,
} from './access-requests.ts';
import { type Browser, browser, putAccount } from './session.ts';

/** What a line of the matrix says. */
interface Line {
  readonly route: string;
  readonly open: 'everyone' | 'signed in' | 'roles';
  readonly roles: ReadonlyMap<string, 'own' | 'all'>;
}

const lines: Line[] = matrix
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => {
    const [, method = '', path = '', who = ''] = /^(\S+)\s+(\S+)\s+(.+?)\s*$/.exec(line) ?? [];
    const open = who === 'everyone' || who === 'signed in' ? who : 'roles';
    const named = open === 'roles' ? who.split(/,\s*/).map((each) => each.split(' ')) : [];
    const roles = new Map(named.map(([name = '', reach]) => [name, reach === 'own' ? 'own' : 'all'] as const));
    return { route: `${method} ${path}`, open, roles };
  });

const routes = [
  ...new Set(app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)),
];

const HERE: Scope = { regionCode: '140900', record: null };
const ELSEWHERE: Scope = { regionCode: '410000', record: null };

interface Actor {
  readonly name: string;
  readonly role: ActingRole | null;
  readonly scope: 'own' | 'other';
  readonly pending?: true;
}

const SCOPED = ['PARK_EDITOR', 'ORG_DEPT'] as const;
const actors: Actor[] = [
  { name: 'signed out', role: null, scope: 'own' },
  ...(Object.keys(role) as Role[]) // widened by Object.keys
    .filter((each) => each !== 'PUBLIC')
    .map((each): Actor => ({ name: each, role: each, scope: 'own' })),
  ...SCOPED.map((each): Actor => ({ name: `${each} elsewhere`, role: each, scope: 'other' })),
  { name: 'DISPLAY', role: 'DISPLAY', scope: 'own' },
  { name: 'DISPLAY elsewhere', role: 'DISPLAY', scope: 'other' },
  { name: 'AUDITOR without a second factor', role: 'AUDITOR', scope: 'own', pending: true },
];

let db: SqlPort;
const browsers = new Map<string, Browser>();
let link = 0;

async function putLink(kind: 'VILLAGE_REP' | 'ENTERPRISE_REP', at: number): Promise<string> {
  const token = newToken();
  const record = kind === 'VILLAGE_REP' ? VILLAGE : ENTERPRISE;
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
  await db.query(
    `INSERT INTO village (public_id, created_at, updated_at, name, kind, region_code) VALUES (?, 1, 1, '示例村', 'VILLAGE', '140921400004')`,
    [VILLAGE],
  );
  await db.query(
    `INSERT INTO enterprise (public_id, created_at, updated_at, name, type, region_code) VALUES (?, 1, 1, '示例企业', 'NON_PUBLIC', '140921')`,
    [ENTERPRISE],
  );
  await db.query(
    `INSERT INTO park (public_id, created_at, updated_at, name, short_name, type, region_code) VALUES (?, 1, 1, '示例园区', '园区', 'DEV_ZONE', '140921')`,
    [PARK],
  );
  await db.query(
    `INSERT INTO pairing (public_id, created_at, updated_at, type, local_term, a_kind, a_id, b_kind, b_id, region_code)
     VALUES ('pr_0000000001', 1, 1, 'ENTERPRISE_VILLAGE', '结对包联', 'ENTERPRISE', 1, 'VILLAGE', 1, '140921')`,
  );
  await db.query(
    `INSERT INTO organisation (public_id, created_at, updated_at, name, type, region_code)
     VALUES ('og_0000000001', 1, 1, '示例党支部', 'BRANCH', '140921')`,
  );
  await db.query(
    `INSERT INTO change_request (public_id, created_at, updated_at, kind, record_public_id, title, region_code, action,
       status, seen_version, created_by, submitted_by)
     VALUES (?, 1, 1, 'ORGANISATION', 'og_0000000001', '示例党支部', '140921', 'UPDATE', 'SUBMITTED', 1, 'u0', 'u0')`,
    [CHANGE],
  );
  await db.batch([
    sql`INSERT INTO position (public_id, created_at, updated_at, name, type, region_code)
      VALUES ('st_0000000001', 1, 1, '示例阵地', 'ACTIVITY_POSITION', '140921')`,
    sql`INSERT INTO correction (public_id, created_at, updated_at, position_id, region_code, kind, status)
      SELECT ${CORRECTION}, 1, 1, id, '140921', 'OTHER', 'SUBMITTED' FROM position WHERE public_id = 'st_0000000001'`,
    sql`INSERT INTO rating (public_id, created_at, updated_at, position_id, event_key, region_code, level, channel, status,
        is_real_name, contact_sealed)
      SELECT ${RATING}, 1, 1, id, 'visit', '140921', 1, 'WEB', 'SUBMITTED', 1, 'v1.x' FROM position
      WHERE public_id = 'st_0000000001'`,
    sql`INSERT INTO photo (public_id, created_at, updated_at, owner_kind, owner_id, object_key, mime, size, width, height,
        sha256, alt, data_level, state)
      SELECT ${PHOTO}, 1, 1, 'CORRECTION', id, 'visitor/1', 'image/jpeg', 1, 1, 1, '', '照片', 'INTERNAL', 'ATTACHED'
      FROM correction`,
  ]);
  await db.query(
    `INSERT INTO presentation (public_id, created_at, updated_at, kind, title, region_code, audience, stops, owner_id,
       changed_by, deleted_at)
     SELECT value ->> 0, 1, 1, 'VIEW', '一个视图', '140921', 'REGION', '[]', 'u0', 'u0', value ->> 1 FROM json_each(?)`,
    [
      JSON.stringify([
        [PRESENTATION, null],
        [REMOVED, 1],
      ]),
    ],
  );
  await env.PHOTOS.put('visitor/1', 'x');
  await db.batch([
    sql`INSERT INTO photo (public_id, created_at, updated_at, owner_kind, owner_id, object_key, mime, size, width, height,
        sha256, alt, data_level, state)
      SELECT ${SITE_PHOTO}, 1, 1, 'SITE', id, 'staff/1', 'image/jpeg', 1, 1, 1, '', '大厅', 'PUBLIC', 'ATTACHED'
      FROM position WHERE public_id = ${SITE}`,
  ]);
  await env.PHOTOS.put('staff/1', 'x');
  for (const actor of actors) {
    const own = browser();
    browsers.set(actor.name, own);
    if (actor.role === null) continue;
    if (actor.role === 'VILLAGE_REP' || actor.role === 'ENTERPRISE_REP') {
      expect(await own.outcome('POST', '/api/record-links/open', { token: await putLink(actor.role, at) })).toBe(200);
      continue;
    }
    if (actor.role === 'DISPLAY') {
      const region = (actor.scope === 'own' ? HERE : ELSEWHERE).regionCode ?? '';
      expect(await own.outcome('POST', '/api/displays/open', { token: await putDisplay(region, at) })).toBe(200);
      continue;
    }
    const isScoped = SCOPED.some((each) => each === actor.role) || actor.role === 'SUPERVISOR';
    const scope = !isScoped ? EVERYWHERE : actor.scope === 'own' ? HERE : ELSEWHERE;
    const login = actor.name.toLowerCase().replace(/[^a-z]+/g, '-');
    const id = await putAccount(db, login, [{ role: actor.role, scope }]);
    expect(await own.signIn(login)).toBe('DONE');
    if (actor.pending === undefined) await db.query('UPDATE auth_user SET two_factor_enabled = 1 WHERE id = ?', [id]);
  }
  await putLink('VILLAGE_REP', at);
  const [last] = await db.query<{ id: number }>('SELECT max(id) AS id FROM record_link');
  link = last?.id ?? 0;
});

/** Sends the request of a route; sessions it may have ended are put back. */
async function send(actor: Actor, route: string): Promise<{ status: number; code: string | null }> {
  const [method = '', path = ''] = route.split(' ');
  const filled = path
    .replace('/staff/records/:kind', '/staff/records/organisations')
    .replace(/^\/api(.*?)\/:id/, (all, before) => {
      const target = TARGETS[path] ?? TARGETS[before];
      return target === undefined ? all : `/api${before}/${target}`;
    })
    .replace('/record-links/:id', `/record-links/${link}`)
    .replace(/:grant/, '0')
    .replace(/:\w+(\{.*?\})?/g, 'nothing');
  const body = method === 'GET' || method === 'DELETE' ? undefined : (BODIES[route] ?? {});
  const own = browsers.get(actor.name);
  if (own === undefined) throw new Error(`no browser for ${actor.name}`);
  const cookies = [...own.jar];
  const sessions = method === 'GET' ? [] : await db.query('SELECT * FROM auth_session');
  const response = await own.ask(method, `${filled}${QUERIES[route] ?? ''}`, body);
  for (const [name, value] of cookies) own.jar.set(name, value);
  if (method !== 'GET') await putBack(sessions);
  const text = response.ok ? '' : await response.text();
  return { status: response.status, code: /"code":"(\w+)"/.exec(text)?.[1] ?? null };
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
function expected({ role: held, scope, pending }: Actor, { open, roles, route }: Line): string {
  const isAccount = held !== null && held !== 'VILLAGE_REP' && held !== 'ENTERPRISE_REP' && held !== 'DISPLAY';
  // a screen writes nothing, not even what everyone may
  if (held === 'DISPLAY' && !/^GET |\/displays\/(open|leave)$/.test(route)) return '403 FORBIDDEN';
  if (open === 'everyone') return 'yes';
  if (open === 'signed in') return isAccount ? 'yes' : '401 UNAUTHENTICATED';
  if (held === null) return '401 UNAUTHENTICATED';
  if (pending === true) return '403 SECOND_FACTOR_NEEDED';
  const reach = roles.get(held);
  if (reach === undefined) return '403 FORBIDDEN';
  return reach === 'own' ? (scope === 'own' ? 'yes, here' : '404 NOT_FOUND') : 'yes';
}

function answered({ status, code }: { status: number; code: string | null }, wanted: string): string {
  if (status >= 500) return `${status} ${code}`;
  // what is refused for another reason than who asks was let in
  const isIn = status < 300 || (code !== null && ![...REFUSALS, 'NOT_FOUND'].includes(code));
  if (wanted === 'yes, here') return isIn ? wanted : `${status} ${code}`;
  if (wanted === '404 NOT_FOUND' && status === 404) return wanted;
  return code !== null && REFUSALS.includes(code) ? `${status} ${code}` : 'yes';
}

it('lists every route of the API once, and no other', () => {
  expect(lines.map(({ route }) => route).sort()).toEqual([...routes].sort());
});

describe.each(lines.map((line) => [line.route, line] as const))('%s', (route, line) => {
  it('is open to whom the matrix says, and to nobody else', async () => {
    const seen: Record<string, string> = {};
    const wanted: Record<string, string> = {};
    for (const actor of actors) {
      wanted[actor.name] = expected(actor, line);
      seen[actor.name] = answered(await send(actor, route), wanted[actor.name] ?? '');
    }
    expect(seen).toEqual(wanted);
  });
});
