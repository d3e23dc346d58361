import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { runCommand } from '#tests/support/run-command.ts';

const running = inject('stateDir');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'park-atlas-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a backup beside the running portal is restored elsewhere to the last row and hash; a file cut short changes nothing', {
  timeout: 240_000,
}, async () => {
  const file = join(folder, 'a.ndjson.gz');
  const made = await runCommand('backup', { STATE_DIR: running }, [file]);
  expect(made.output).toContain('已备份');
  expect(made.code).toBe(0);
  // accounts and what visitors wrote are in it
  expect(statSync(file).mode & 0o777).toBe(0o600);

  const state = join(folder, 'state');
  const restored = await runCommand('restore', { STATE_DIR: state }, [file]);
  // the command reads everything again and compares before it puts it in place
  expect(restored.output).toMatch(/已恢复：\d+ 张表 \d{5,} 行.*逐表核对一致/);
  expect(statSync(state).mode & 0o777).toBe(0o700);
  const holder = await runCommand('restore', { STATE_DIR: running }, [file]);
  expect([holder.code, holder.output]).toEqual([1, expect.stringContaining('已有一个正在运行的门户')]);

  truncateSync(file, 100_000);
  const cut = await runCommand('restore', { STATE_DIR: state }, [file]);
  expect([cut.code, cut.output]).toEqual([1, expect.stringContaining('原来的数据没有动')]);
  expect(readdirSync(state).filter((name) => name.startsWith('v3'))).toEqual(['v3']);
  expect(existsSync(join(state, 'restoring'))).toBe(false);
});
