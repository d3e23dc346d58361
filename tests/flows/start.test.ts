import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { databaseFiles } from '#run/database-check.ts';
import { freePort } from '#run/free-port.ts';
import { lockHolder } from '#run/lock.ts';
import { copyState } from '#tests/support/copied-state.ts';
import { runCommand, startCommand, untilSaid } from '#tests/support/run-command.ts';

const portal = { port: new URL(inject('origin')).port, stateDir: inject('stateDir') };

let stateDir: string;
beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'park-atlas-'));
});
afterEach(() => rmSync(stateDir, { recursive: true, force: true }));

const start = async (env: Record<string, string> = {}) =>
  runCommand('start', { PORT: String(await freePort()), STATE_DIR: stateDir, ...env });

describe('npm start says in one line what is wrong and how to mend it', () => {
  it('when the port is taken', async () => {
    const { code, output } = await start({ PORT: portal.port });
    expect(code).toBe(1);
    expect(output).toContain(`端口 ${portal.port} 已被占用`);
    expect(output.trim().split('\n')).toHaveLength(2);
  });

  it('when a portal already runs on the same data', async () => {
    const { code, output } = await start({ STATE_DIR: portal.stateDir });
    const holder = lockHolder(join(portal.stateDir, 'running.lock'));
    expect(code).toBe(1);
    expect(output).toContain(`已有一个正在运行的门户（进程 ${holder}）`);
  });

  it('when the local database is damaged, and reset mends it', async () => {
    const file = join(stateDir, 'v3/d1/objects/db.sqlite');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'no database');
    const damaged = await start();
    expect(damaged.code).toBe(1);
    expect(damaged.output).toMatch(/数据库已损坏.*npm run restore.*npm run reset/);

    const refused = await runCommand('reset', { STATE_DIR: stateDir });
    expect([refused.code, existsSync(file)]).toEqual([1, true]);
    expect(refused.output).toContain('--yes');

    const mended = await runCommand('reset', { STATE_DIR: stateDir }, ['--yes']);
    expect([mended.code, existsSync(file)]).toEqual([0, false]);
  });

  it('when reset would take the data from under a running portal', async () => {
    const { code, output } = await runCommand('reset', { STATE_DIR: portal.stateDir }, ['--yes']);
    expect(code).toBe(1);
    expect(output).toContain('门户正在运行');
    expect(databaseFiles(portal.stateDir).length).toBeGreaterThan(0);
  });
});

/** Programs of this machine that have our state folder on their command line. */
const programs = () =>
  spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((args) => args.includes(stateDir));

describe('Ctrl-C', () => {
  it('stops everything, and the next start has the same data', { timeout: 240_000 }, async () => {
    await copyState(portal.stateDir, stateDir);
    const port = String(await freePort());
    const health = async () =>
      (await fetch(`http://127.0.0.1:${port}/api/health`)).json() as Promise<{ publicationNo: number }>;

    const first = startCommand('start', { PORT: port, STATE_DIR: stateDir });
    await untilSaid(first, 'Ctrl-C', 120_000);
    for (const entrance of ['便民地图', '党建一张图', '阵地管理', 'API 文档'])
      expect(first.output()).toContain(entrance);
    const { publicationNo } = await health();
    expect(programs().length).toBeGreaterThan(0);

    first.interrupt();
    expect(await first.ended).toBe(0);
    expect(programs()).toEqual([]);
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();

    const second = startCommand('start', { PORT: port, STATE_DIR: stateDir });
    await untilSaid(second, 'Ctrl-C', 120_000);
    expect(second.output()).not.toContain('已装入');
    expect(second.output()).toContain('上次正常停止，数据库未变');
    expect((await health()).publicationNo).toBe(publicationNo);
    second.interrupt();
    expect(await second.ended).toBe(0);
    expect(programs()).toEqual([]);
  });
});
