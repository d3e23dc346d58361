import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { migrate } from '#db/seed/migrate.ts';
import { openLocal } from '#db/seed/ports/local.ts';

const folder = mkdtempSync(join(tmpdir(), 'park-atlas-seed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the local port writes the database that wrangler dev reads, and finds it again', async () => {
  const first = await openLocal(folder);
  await migrate(first.db);
  await first.db.batch([{ text: 'INSERT INTO meta (key, value) VALUES (?, ?)', values: ['from', 'a test'] }]);
  await first.close();
  expect(readdirSync(join(folder, 'v3', 'd1')).join()).toContain('D1DatabaseObject');
  const second = await openLocal(folder);
  expect(await second.db.query("SELECT value FROM meta WHERE key = 'from'")).toEqual([{ value: 'a test' }]);
  await second.close();
}, 60_000);
