/**
 * An import of 10,000 new positions through the API, as staff send it and another person approves it: taken in, made ready,
 * written in one transaction, then all of it changed by a second import and taken back. Rows written are what D1 bills.
 * `ROWS=1000` measures another number. Over the local runtime's bridge, which a Worker does not cross.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getPlatformProxy } from 'wrangler';
import { app } from '#api/app.ts';
import type { Bindings } from '#api/env.ts';
import type { AuthService, SignedIn } from '#core/access/auth-service.ts';
import type { ImportPrepared, ImportRowSent, ShownImport } from '#core/schemas/staff-import.ts';
import { load } from '#db/seed/load.ts';
import { migrate } from '#db/seed/migrate.ts';
import { openLocal } from '#db/seed/ports/local.ts';
import { type Meter, metered } from '#tests/support/metered-database.ts';
import { newRows } from './support/http-import.ts';
import { commandOf, publish } from './support/results.ts';

const ROWS = Number(process.env.ROWS ?? 10_000);
const CHUNK = 500;
const CONFIG = fileURLToPath(new URL('../../workers/api/wrangler.toml', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'park-atlas-bench-'));
const store = await openLocal(folder);
await migrate(store.db);
await load(store.db, { demoData: true, now: Date.now() });
await store.close();

const proxy = await getPlatformProxy<Bindings>({
  configPath: CONFIG,
  persist: { path: join(folder, 'v3') },
  remoteBindings: false,
});
/** Some of the made rows lie outside of the county they name, which has to be explained. */
const REASON = '测量用的表';
const meter: Meter = { rows: 0, written: 0, statements: 0 };
const readings: { step: string; seconds: number; statements: number; read: number; written: number }[] = [];
let key = 0;

/** Somebody of a role for the whole of 山西; who it is makes no difference to what is measured. */
function signedIn(role: 'PARK_EDITOR' | 'ORG_DEPT'): SignedIn {
  return {
    account: { id: role, login: role, name: role },
    grants: [{ role, scope: { regionCode: '140000', record: null } }],
    pending: null,
    secondFactor: true,
    passwordChangedAt: 0,
    session: { id: role, createdAt: 0, expiresAt: Number.MAX_SAFE_INTEGER },
  };
}

async function ask<T>(role: 'PARK_EDITOR' | 'ORG_DEPT', path: string, body?: unknown): Promise<T> {
  // as much of the accounts Worker as a request asks for
  const AUTH = { who: async () => signedIn(role) } as unknown as AuthService;
  const HOUSEKEEPING = {
    idFromName: () => null,
    get: () => ({ wake: async () => undefined }),
  } as unknown as Bindings['HOUSEKEEPING']; // asleep
  const LIVE = {
    idFromName: () => null,
    get: () => ({ published: async () => undefined }),
  } as unknown as Bindings['LIVE']; // nobody listens
  const env: Bindings = { ...proxy.env, AUTH, HOUSEKEEPING, LIVE, DB: metered(proxy.env.DB, meter) };
  const response = await app.request(
    path,
    {
      method: body === undefined ? 'GET' : 'POST',
      headers: { cookie: 'atlas.session_token=x', 'sec-fetch-site': 'same-origin' },
      body: body === undefined ? undefined : JSON.stringify(body),
    },
    env,
  );
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T); // as the route says
}

async function timed<T>(step: string, work: () => Promise<T>): Promise<T> {
  const [start, before] = [performance.now(), { ...meter }];
  const result = await work();
  readings.push({
    step,
    seconds: Number(((performance.now() - start) / 1000).toFixed(1)),
    statements: meter.statements - before.statements,
    read: meter.rows - before.rows,
    written: meter.written - before.written,
  });
  return result;
}

const nextKey = () => `bench-import-${String(++key).padStart(9, '0')}`;

async function run(name: string, rows: readonly ImportRowSent[]): Promise<ShownImport> {
  const begun = await ask<ShownImport>('PARK_EDITOR', '/api/staff/imports', {
    kind: 'SITE',
    fileName: `${name}.xlsx`,
    fileSha256: String(++key).padStart(64, '0'),
    rowCount: rows.length,
    mapping: {},
  });
  const path = `/api/staff/imports/${begun.id}`;
  await timed(`${name}: taken in`, async () => {
    for (let from = 0; from < rows.length; from += CHUNK) {
      await ask('PARK_EDITOR', `${path}/rows`, { rows: rows.slice(from, from + CHUNK) });
    }
    await ask('PARK_EDITOR', `${path}/submit`, { key: nextKey(), version: begun.version, reason: REASON });
  });
  await finish(name, path, 'COMMIT', 'commit');
  return ask<ShownImport>('ORG_DEPT', path);
}

async function finish(name: string, path: string, purpose: 'COMMIT' | 'ROLL_BACK', act: string): Promise<void> {
  const { version } = await ask<ShownImport>('ORG_DEPT', path);
  const ready = await timed(`${name}: made ready (${act})`, async () => {
    for (let at = version, anew = true; ; anew = false) {
      const answer = await ask<ImportPrepared>('ORG_DEPT', `${path}/prepare`, { version: at, for: purpose, anew });
      if (answer.conflicts.length > 0) throw new Error(JSON.stringify(answer.conflicts[0]));
      if (answer.ready === answer.total) return answer.version;
      at = answer.version;
    }
  });
  await timed(`${name}: ${act}, one transaction`, () =>
    ask('ORG_DEPT', `${path}/${act}`, { key: nextKey(), version: ready, reason: '测量' }),
  );
}

try {
  const created = newRows(ROWS, 0);
  await run('new', created);
  const changed = created.map(
    (row): ImportRowSent => ({
      ...row,
      action: 'UPDATE',
      seenVersion: 1,
      patch: { phone: '0350-6022111', landmark: '村委会旁' },
    }),
  );
  const { id } = await run('changed', changed);
  await finish('changed', `/api/staff/imports/${id}`, 'ROLL_BACK', 'roll-back');
  publish({
    key: 'import-run',
    title: `An import of ${ROWS.toLocaleString('en')} rows: statements, rows read and written`,
    command: commandOf('import-run'),
    told: [readings],
  });
} finally {
  await proxy.dispose();
  rmSync(folder, { recursive: true, force: true });
}
