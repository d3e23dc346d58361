import { createReadStream, existsSync, mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { BackupEnd } from '#core/backup/lines.ts';
import { runCommand } from '#tests/support/run-command.ts';

const running = inject('stateDir');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'park-atlas-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function endOf(file: string): Promise<BackupEnd> {
  let last = '';
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) last = line;
  return (JSON.parse(last) as { end: BackupEnd }).end; // the last line of a whole backup
}

it('a backup beside the running portal, restored elsewhere, gives the same rows and hashes; a file cut short changes nothing', {
  timeout: 240_000,
}, async () => {
  const file = join(folder, 'a.ndjson.gz');
  const made = await runCommand('backup', { STATE_DIR: running }, [file]);
  expect(made.output).toContain('已备份');
  expect(made.code).toBe(0);

  const state = join(folder, 'state');
  const restored = await runCommand('restore', { STATE_DIR: state }, [file]);
  expect(restored.output).toContain('逐表核对一致');
  const again = join(folder, 'b.ndjson.gz');
  expect((await runCommand('backup', { STATE_DIR: state }, [again])).code).toBe(0);
  const [before, after] = [await endOf(file), await endOf(again)];
  expect(before.tables.region?.rows).toBeGreaterThan(40_000);
  expect(after.tables).toEqual(before.tables);

  const holder = await runCommand('restore', { STATE_DIR: running }, [file]);
  expect([holder.code, holder.output]).toEqual([1, expect.stringContaining('已有一个正在运行的门户')]);

  truncateSync(file, 100_000);
  const cut = await runCommand('restore', { STATE_DIR: state }, [file]);
  expect([cut.code, cut.output]).toEqual([1, expect.stringContaining('原来的数据没有动')]);
  expect(readdirSync(state).filter((name) => name.startsWith('v3'))).toEqual(['v3']);
  expect(existsSync(join(state, 'restoring'))).toBe(false);
});
