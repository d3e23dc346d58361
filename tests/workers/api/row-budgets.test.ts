import { env } from 'cloudflare:test';
import { beforeAll, expect, it } from 'vitest';
import { EVERYWHERE } from '#core/access/scope.ts';
import { derivedId } from '#core/ids.ts';
import type { ImportPrepared, ImportRowSent, ShownImport } from '#core/schemas/staff-import.ts';
import type { SqlPort } from '#db/port.ts';
import { rebuildRollups } from '#db/queries/rollup-rebuild.ts';
import { type Meter, metered } from '#tests/support/metered-database.ts';
import budgets from '../../budgets.json';
import { send } from './call.ts';
import { addSites } from './many-sites.ts';
import { openSeeded } from './seeded.ts';
import { browser, putAccount } from './session.ts';

const ROWS = 60;
const meter: Meter = { rows: 0, written: 0, statements: 0 };
const METERED = { DB: metered(env.DB, meter), SNAPSHOT_MB: '0' };
let asked = 0;
let db: SqlPort;
let reviewerId = '';

beforeAll(async () => {
  db = await openSeeded();
  await addSites(db, 3_000);
  await rebuildRollups(db, Date.now());
  await putAccount(db, 'editor', [{ role: 'PARK_EDITOR', scope: EVERYWHERE }]);
  reviewerId = await putAccount(db, 'reviewer', [{ role: 'ORG_DEPT', scope: EVERYWHERE }]);
}, 60_000);

/** Rows of the database that some work read and wrote. */
async function spent(work: () => Promise<unknown>): Promise<Meter> {
  const before = { ...meter };
  await work();
  return {
    rows: meter.rows - before.rows,
    written: meter.written - before.written,
    statements: meter.statements - before.statements,
  };
}

it.each(Object.entries(budgets.rows.read))(
  '%s reads at most %i rows where the database answers',
  async (path, most) => {
    const { rows, statements } = await spent(async () => expect((await send(path, {}, METERED)).status).toBe(200));
    expect(statements).toBeGreaterThan(0);
    expect(rows).toBeLessThanOrEqual(most);
  },
);

it('writes no more rows for an imported site than there is a budget for', async () => {
  const [editor, reviewer] = [browser(METERED), browser(METERED)];
  expect(await editor.signIn('editor')).toBe('DONE');
  expect(await reviewer.signIn('reviewer')).toBe('DONE');
  // approving asks for a second factor, which signing in by it would only make longer
  await db.query('UPDATE auth_user SET two_factor_enabled = 1 WHERE id = ?', [reviewerId]);
  const ask = async <T>(from: typeof editor, path: string, body: unknown): Promise<T> => {
    const answer = await from.post(path, body);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (answer.status === 204 ? undefined : await answer.json()) as T; // as the route says
  };
  const key = () => `row-budget-key-0${String(++asked).padStart(6, '0')}`;
  const rows = Array.from({ length: ROWS }, (_, i): ImportRowSent => {
    const patch = { name: `新驿站 ${i}`, type: 'RED_COLLAR_STATION', region: '140921100', phone: '0350-6022000' };
    const point = { lng: 113 + i / 1_000, lat: 38.5, precision: 'GEOCODED', entered: null };
    const id = derivedId('SITE', 'budget', i);
    return {
      ...{ rowNo: i + 1, action: 'CREATE', id, seenVersion: null, title: patch.name, before: {}, warnings: [] },
      patch: { ...patch, point },
    };
  });
  const file = { fileName: '台账.xlsx', fileSha256: 'a'.repeat(64), rowCount: ROWS, mapping: { 名称: '阵地名称' } };
  const opened = await ask<ShownImport>(editor, '/api/staff/imports', { kind: 'SITE', ...file });
  const path = `/api/staff/imports/${opened.id}`;
  const { written } = await spent(async () => {
    await ask(editor, `${path}/rows`, { rows });
    const { version } = opened;
    await ask(editor, `${path}/submit`, { key: key(), version, reason: '季度更新' });
    const sent = await (await editor.get(path)).json<ShownImport>();
    const prepared = await ask<ImportPrepared>(reviewer, `${path}/prepare`, {
      version: sent.version,
      for: 'COMMIT',
      anew: true,
    });
    await ask(reviewer, `${path}/commit`, { key: key(), version: prepared.version, reason: null });
  });
  expect(written / ROWS).toBeGreaterThan(9);
  expect(written / ROWS).toBeLessThanOrEqual(budgets.rows.written.importedSite);
});
