import { env } from 'cloudflare:test';
import { beforeAll, describe, expect, it } from 'vitest';
import { EVERYWHERE } from '#core/access/scope.ts';
import { type CheckedBackup, checkLines, linesOf } from '#core/backup/check-lines.ts';
import type { BackupLine } from '#core/backup/lines.ts';
import { isSameTables } from '#core/backup/tally.ts';
import type { RestoreBegun, Restored } from '#core/schemas/backup.ts';
import type { SqlPort } from '#db/port.ts';
import { verifyAudit } from '#db/queries/audit.ts';
import { emptyStatements } from '#db/queries/backup-write.ts';
import { makeSetupLink } from '#db/seed/accounts/setup-link.ts';
import { sha256Hex } from '#db/sha256.ts';
import { newSite, write } from '../db/records.ts';
import { send } from './call.ts';
import { openSeeded } from './seeded.ts';
import { browser, putAccount } from './session.ts';

const PHOTO = new Uint8Array([0xff, 0xd8, 0xff, 0xd9]);
const KEY = 'staff/abc';
let db: SqlPort;
let admin: ReturnType<typeof browser>;

beforeAll(async () => {
  db = await openSeeded();
  const id = await putAccount(db, 'admin', [{ role: 'SYSADMIN', scope: EVERYWHERE }]);
  admin = browser();
  await admin.signIn('admin');
  await db.query('UPDATE auth_user SET two_factor_enabled = 1 WHERE id = ?', [id]);
  const site = await write(db, newSite('st_000000back'), Date.now());
  await env.PHOTOS.put(KEY, PHOTO);
  await db.query(
    `INSERT INTO photo (public_id, created_at, updated_at, owner_kind, owner_id, object_key, mime, size, width, height, sha256, alt,
      data_level, state) VALUES ('ph_0000000001', 1, 1, 'SITE', ?, ?, 'image/jpeg', 4, 1, 1, 'x', '门口', 'PUBLIC', 'ATTACHED')`,
    [site, KEY],
  );
});

async function* textOf(response: Response) {
  const stream = response.body?.pipeThrough(new DecompressionStream('gzip')).pipeThrough(new TextDecoderStream());
  for await (const piece of stream ?? []) yield piece;
}

async function download(): Promise<{ checked: CheckedBackup; lines: { line: BackupLine; text: string }[] }> {
  const response = await admin.ask('GET', '/api/staff/backup');
  expect(response.status).toBe(200);
  const lines: { line: BackupLine; text: string }[] = [];
  const checked = await checkLines(
    linesOf(textOf(response)),
    sha256Hex,
    (line, text) => void lines.push({ line, text }),
  );
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  return { checked: checked.value, lines };
}

describe('a backup by the page', () => {
  it('is whole, holds photos and no session, and leaves an audit line', async () => {
    const { checked, lines } = await download();
    expect(checked.end.photos).toBe(1);
    expect(checked.end.tables.position?.rows).toBeGreaterThan(10);
    expect(lines.some(({ text }) => text.includes('"auth_session","rows"'))).toBe(false);
    expect(await db.query("SELECT who FROM audit_log WHERE action = 'BACKUP'")).toHaveLength(1);
  });
});

describe('a restore by the set-up link', () => {
  const post = (path: string, token: string, body: BodyInit) =>
    send(path, { method: 'POST', body, headers: { 'x-setup-token': token } });
  const link = async () => (await makeSetupLink(db, 'https://x.example', Date.now())).split('#')[1] ?? '';

  it('is refused once there is an account, and without the link', async () => {
    const body = JSON.stringify({ file: 'a'.repeat(64) });
    expect((await post('/api/restore/begin', 'x', body)).status).toBe(410);
    expect((await post('/api/restore/begin', await link(), body)).status).toBe(409);
    expect((await post('/api/restore/finish', await link(), '{"schema":"x","tables":{}}')).status).toBe(409);
  });

  it('puts everything back in one go, resumes where it broke off, and refuses what does not add up', async () => {
    const { checked, lines } = await download();
    const site = await (await send('/api/sites/st_000000back')).text();
    await db.batch(await emptyStatements(db));
    await env.PHOTOS.delete(KEY);
    const token = await link();
    const file = 'b'.repeat(64);
    const begin = async (): Promise<RestoreBegun> =>
      (await post('/api/restore/begin', token, JSON.stringify({ file }))).json();
    expect(await begin()).toEqual({ schema: checked.head.schema, last: 0 });

    const finish = () =>
      post('/api/restore/finish', token, JSON.stringify({ schema: checked.head.schema, tables: checked.end.tables }));
    const sendLine = async ({ line }: (typeof lines)[number], no: number) => {
      if (line.is === 'ROWS') {
        const response = await post(`/api/restore/lines/${no}/${line.table}`, token, JSON.stringify(line.rows));
        expect(response.status).toBe(204);
      }
      if (line.is === 'PHOTO') {
        const query = `key=${encodeURIComponent(line.key)}`;
        expect((await post(`/api/restore/photos?${query}`, token, PHOTO)).status).toBe(204);
      }
    };
    const half = Math.floor(lines.length / 2);
    for (const [i, entry] of lines.slice(0, half).entries()) await sendLine(entry, i + 1);
    expect((await finish()).status).toBe(400);
    const { last } = await begin();
    expect(last).toBeGreaterThan(0);
    for (const [i, entry] of lines.entries()) if (i + 1 > last) await sendLine(entry, i + 1);
    expect((await post(`/api/restore/lines/9/nothing`, token, '[]')).status).toBe(400);
    expect((await post(`/api/restore/lines/9/park`, token, '[[1]]')).status).toBe(400);

    const done = await finish();
    const counted = Object.entries(checked.end.tables).map(([table, { rows }]) => [table, rows]);
    const restored = await done.json<Restored>();
    const filled = Object.fromEntries(Object.entries(restored.tables).filter(([, rows]) => rows > 0));
    expect({ rows: restored.rows, tables: filled }).toEqual({
      tables: Object.fromEntries(counted),
      rows: Object.values(checked.end.tables).reduce((sum, { rows }) => sum + rows, 0),
    });
    expect(await (await send('/api/sites/st_000000back')).text()).toBe(site);
    expect(new Uint8Array((await (await env.PHOTOS.get(KEY))?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(PHOTO);
    expect(await verifyAudit(db)).toMatchObject({ ok: true });
    expect(await db.query('SELECT no FROM restore_line')).toEqual([]);
    expect((await finish()).status).toBe(410);

    // the sessions are gone with the old data; the second factor of this made-up account is no real one
    await db.query('UPDATE auth_user SET two_factor_enabled = 0');
    expect(await admin.signIn('admin')).toBe('DONE');
    await db.query('UPDATE auth_user SET two_factor_enabled = 1');
    const again = await download();
    const { audit_log: before, invitation: linksBefore, auth_user: users, ...rest } = checked.end.tables;
    const { audit_log: after, invitation: linksAfter, auth_user: usersAfter, ...same } = again.checked.end.tables;
    expect(after?.rows).toBeGreaterThan(before?.rows ?? 0);
    expect([linksAfter, usersAfter]).toEqual([linksBefore, users]);
    expect(isSameTables({ tables: rest, photos: 0, sha256: '' }, { tables: same, photos: 0, sha256: '' })).toBe(true);
  });
});
