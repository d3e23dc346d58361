import { beforeAll, expect, it } from 'vitest';
import { issueCodes, serviceCode } from '#db/queries/service-codes.ts';
import { codeHash } from '#db/visitor-hashes.ts';
import { openDatabase } from './database.ts';
import { newSite, write } from './records.ts';

let db: Awaited<ReturnType<typeof openDatabase>>;
let siteKey = 0;
beforeAll(async () => {
  db = await openDatabase();
  siteKey = await write(db, newSite('st_0000000001'), 1000);
  await write(db, newSite('st_0000000002', { isIllustrative: 1 }), 1000);
  await write(db, newSite('st_0000000003', { publicationStatus: 'DRAFT' }), 1000);
});

const issue = (site: string, count = 3) => issueCodes(db, site, count, { now: 5000, by: 'system' });

it('codes are told once and kept as hashes', async () => {
  const codes = await issue('st_0000000001', 500);
  if (!codes.ok) throw new Error(codes.error);
  expect(new Set(codes.value).size).toBe(500);
  for (const code of codes.value) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
  const rows = await db.query('SELECT * FROM service_code');
  expect(rows).toHaveLength(500);
  expect(rows[0]).toMatchObject({ position_id: siteKey, created_at: 5000, used_at: null, issued_by: 'system' });
  const text = JSON.stringify(rows);
  for (const code of codes.value) expect(text).not.toContain(code);
  const hash = await codeHash(codes.value[0] ?? '');
  expect(await serviceCode(db, hash, siteKey)).toMatchObject({ isUsed: false });
  expect(await serviceCode(db, hash, siteKey + 1)).toBeNull();
});

it.each([
  ['st_0000000002', 'ILLUSTRATIVE'],
  ['st_0000000003', 'NOT_PUBLIC'],
  ['st_0000000009', 'NOT_FOUND'],
])('%s has none: %s', async (site, error) => {
  expect(await issue(site)).toEqual({ ok: false, error });
});
