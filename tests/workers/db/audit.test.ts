import { beforeAll, expect, test } from 'vitest';
import { auditHead, verifyAudit, writeAudit } from '#db/queries/audit.ts';
import { applyChange } from '#db/queries/change.ts';
import { openDatabase } from './database.ts';
import { by, newSite, write } from './records.ts';

let db: Awaited<ReturnType<typeof openDatabase>>;

/** Someone with the database file in their hands. */
async function tamper(statement: string): Promise<void> {
  const triggers = await db.query<{ name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit_log'",
  );
  for (const trigger of triggers) await db.query(`DROP TRIGGER ${trigger.name}`);
  await db.query(statement);
  for (const trigger of triggers) await db.query(trigger.sql);
}

beforeAll(async () => {
  db = await openDatabase();
  for (let i = 0; i < 6; i++) await write(db, newSite(`st_${i}`), 1000 + i, `u${i}`);
  const event = { at: 2000, who: 'u1', action: 'SIGN_IN', kind: null, publicId: null, regionCode: null };
  await writeAudit(db, { ...event, result: 'OK', ip: '192.0.2.1', detail: {} });
});

test('a chain that nobody touched verifies', async () => {
  const head = await auditHead(db);
  expect(await verifyAudit(db)).toEqual({ ok: true, lines: 7, head });
  const [line] = await db.query<{ detail: string }>("SELECT detail FROM audit_log WHERE public_id = 'st_3'");
  expect(JSON.parse(line?.detail ?? '')).toMatchObject({ why: '新增', version: 1 });
});

test('events that come at once form one chain', async () => {
  const event = {
    at: 3000,
    who: 'u1',
    action: 'EXPORT',
    kind: null,
    publicId: null,
    regionCode: null,
    result: 'OK',
    ip: null,
  };
  await Promise.all(Array.from({ length: 6 }, (_, i) => writeAudit(db, { ...event, detail: { i } })));
  expect(await verifyAudit(db)).toMatchObject({ ok: true, lines: 13 });
});

test.each([
  ['a changed line', "UPDATE audit_log SET who = 'someone else' WHERE seq = 4", { seq: 4, problem: 'HASH' }],
  ['a changed reason', `UPDATE audit_log SET detail = '{}' WHERE seq = 2`, { seq: 2, problem: 'HASH' }],
  ['a line that was taken out', 'DELETE FROM audit_log WHERE seq = 1', { seq: 1, problem: 'GAP' }],
  [
    'a line with a hash of its own making',
    "UPDATE audit_log SET hash = printf('%064d', 7) WHERE seq = 3",
    { seq: 3, problem: 'HASH' },
  ],
  ['a chain cut and joined', 'UPDATE audit_log SET prev_hash = hash WHERE seq = 5', { seq: 5, problem: 'CHAIN' }],
])('%s is found', async (_, statement, expected) => {
  const rows = await db.query<Record<string, string | number | null>>('SELECT * FROM audit_log ORDER BY seq');
  await tamper(statement);
  expect(await verifyAudit(db)).toEqual({ ok: false, ...expected });
  const names = Object.keys(rows[0] ?? {});
  await tamper('DELETE FROM audit_log');
  await db.query(
    `INSERT INTO audit_log (${names.join(', ')}) SELECT ${names.map((name) => `value->>'${name}'`).join(', ')} FROM json_each(?)`,
    [JSON.stringify(rows)],
  );
  expect(await verifyAudit(db)).toMatchObject({ ok: true });
});

test('a change carries the address it came from and the hash of the state it made', async () => {
  await applyChange(db, newSite('st_ip'), { ...by('u9', 9000), ip: '192.0.2.9' });
  const [line] = await db.query<{ ip: string; detail: string; state: string }>(
    `SELECT a.ip, a.detail, v.state FROM audit_log a JOIN revision v ON v.audit_seq = a.seq WHERE a.public_id = 'st_ip'`,
  );
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(line?.state));
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  expect(line?.ip).toBe('192.0.2.9');
  expect(JSON.parse(line?.detail ?? '')).toMatchObject({ stateHash: hex });
});
