import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { loginToAddress } from '#core/access/login.ts';
import type { Scope } from '#core/access/scope.ts';
import { derivedId } from '#core/ids.ts';
import type { ImportPrepared, ImportRowSent, ShownImport } from '#core/schemas/staff-import.ts';
import type { Role } from '#core/terms/access.ts';
import { hashPassword } from '#db/node/password-hash.ts';
import type { SqlPort } from '#db/port.ts';
import { insertAccount } from '#db/queries/accounts.ts';
import { verifyAudit } from '#db/queries/audit.ts';
import { insertGrant } from '#db/queries/grants.ts';
import { openFile } from '#db/seed/ports/sqlite-file.ts';
import { newAuthId } from '#db/token.ts';
import { freePort } from '#run/free-port.ts';
import { copyState } from '#tests/support/copied-state.ts';
import { type Running, startCommand, untilSaid } from '#tests/support/run-command.ts';

const PASSWORD = 'Yuci-2026-first';
const HERE: Scope = { regionCode: '140921', record: null };
const ROWS = 2000;
const CHUNK = 500;

let stateDir: string;
let origin: string;
let portal: Running | undefined;
beforeAll(async () => {
  stateDir = mkdtempSync(join(tmpdir(), 'park-atlas-'));
  await copyState(inject('stateDir'), stateDir);
});
afterAll(async () => {
  portal?.kill();
  await portal?.ended;
  rmSync(stateDir, { recursive: true, force: true });
});

async function start(): Promise<void> {
  const port = String(await freePort());
  origin = `http://127.0.0.1:${port}`;
  portal = startCommand('start', { PORT: port, STATE_DIR: stateDir });
  await untilSaid(portal, 'Ctrl-C', 120_000);
}

async function inDatabase<T>(work: (db: SqlPort) => Promise<T>): Promise<T> {
  const { db, close } = openFile(stateDir);
  return work(db).finally(close);
}

/** Somebody with a role, signed in: their cookie. */
async function signedIn(login: string, role: Role): Promise<string> {
  const [id, passwordHash, at] = [newAuthId(), await hashPassword(PASSWORD), Date.now()];
  const account = { id, address: loginToAddress(login), name: login, passwordHash, at, invitation: null };
  const grant = { userId: id, role, regionCode: HERE.regionCode, scopeKind: null, scopeId: null, by: 'system', at };
  await inDatabase((db) => db.batch([...insertAccount(account), insertGrant(grant)]));
  const response = await fetch(`${origin}/api/auth/sign-in`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: PASSWORD }),
  });
  expect(response.status).toBe(200);
  await inDatabase((db) => db.query('UPDATE auth_user SET two_factor_enabled = 1 WHERE id = ?', [id]));
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

async function ask<T>(cookie: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${origin}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { cookie, origin, 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T); // as the route says
}

let keys = 0;
const key = () => `import-killed-${String(++keys).padStart(8, '0')}`;

const rows = Array.from({ length: ROWS }, (_, i): ImportRowSent => {
  const name = `断电测试阵地 ${i}`;
  return {
    rowNo: i + 2,
    action: 'CREATE',
    id: derivedId('SITE', 'import-killed', i),
    seenVersion: null,
    title: name,
    patch: { name, type: 'ACTIVITY_POSITION', region: '140921100', facilities: ['WIFI'] },
    before: {},
    warnings: [],
  };
});

const counts = () =>
  inDatabase(async (db) => {
    const [row] = await db.query<Record<string, number>>(`SELECT
      (SELECT count(*) FROM position WHERE name LIKE '断电测试阵地 %') AS sites,
      (SELECT count(*) FROM revision WHERE state LIKE '%断电测试阵地 %') AS revisions,
      (SELECT count(*) FROM search_doc WHERE title LIKE '断电测试阵地 %') AS found,
      (SELECT count(*) FROM audit_log WHERE action = 'IMPORT') AS lines,
      (SELECT count(*) FROM rollup_delta) AS scratch`);
    return row;
  });

it('killed in the middle of writing an import, the portal starts again with all of it or nothing, and goes on', {
  timeout: 300_000,
}, async () => {
  await start();
  const [editor, reviewer] = [await signedIn('editor', 'PARK_EDITOR'), await signedIn('reviewer', 'ORG_DEPT')];
  const begun = await ask<ShownImport>(editor, '/api/staff/imports', {
    kind: 'SITE',
    fileName: '断电.csv',
    fileSha256: 'd'.repeat(64),
    rowCount: ROWS,
    mapping: {},
  });
  const path = `/api/staff/imports/${begun.id}`;
  for (let from = 0; from < ROWS; from += CHUNK) {
    await ask(editor, `${path}/rows`, { rows: rows.slice(from, from + CHUNK) });
  }
  await ask(editor, `${path}/submit`, { key: key(), version: begun.version, reason: null });
  let { version } = await ask<ShownImport>(reviewer, path);
  for (let anew = true, ready = false; !ready; anew = false) {
    const prepared = await ask<ImportPrepared>(reviewer, `${path}/prepare`, { version, for: 'COMMIT', anew });
    version = prepared.version;
    ready = prepared.ready === prepared.total;
  }

  const commit = () => ask(reviewer, `${path}/commit`, { key: key(), version, reason: null });
  const cut = commit().then(
    () => 'written',
    () => 'cut',
  );
  await sleep(150);
  portal?.kill();
  await portal?.ended;
  await cut;

  await start();
  const all = { sites: ROWS, revisions: ROWS, found: ROWS, lines: 1, scratch: 0 };
  const { status } = await ask<ShownImport>(reviewer, path);
  if (status !== 'COMMITTED') {
    expect(await counts()).toEqual({ sites: 0, revisions: 0, found: 0, lines: 0, scratch: 0 });
    await commit();
  }
  expect(await counts()).toEqual(all);
  expect(await inDatabase(verifyAudit)).toMatchObject({ ok: true });
});
