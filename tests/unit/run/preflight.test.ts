import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '#run/free-port.ts';
import { explain, ProgramFailed } from '#run/mend.ts';
import { checkDisk, checkPort } from '#run/preflight.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'park-atlas-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the disk', () => {
  it('is enough with room for a build', () => {
    expect(() => checkDisk(join(folder, 'a/b'), () => 10 ** 9)).not.toThrow();
  });

  it('is full below that, and the message says how much to free', () => {
    expect(() => checkDisk(folder, () => 50 * 1024 * 1024)).toThrow(/只剩 50 MB.*500 MB/);
  });

  it('can not be written where a file stands in the way', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => checkDisk(join(folder, 'file/state'))).toThrow(/无法写入/);
  });
});

describe('the port', () => {
  it('is free when nothing listens', async () => {
    await expect(checkPort('127.0.0.1', await freePort())).resolves.toBeUndefined();
  });

  it('is taken when something does, and the message names the next one', async () => {
    const port = await freePort();
    const server = createServer();
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    await expect(checkPort('127.0.0.1', port)).rejects.toThrow(`端口 ${port} 已被占用`);
    await expect(checkPort('127.0.0.1', port)).rejects.toThrow(`PORT=${port + 1} npm start`);
    await new Promise((done) => server.close(done));
  });

  it('can not be listened on at an address of another machine', async () => {
    await expect(checkPort('192.0.2.1', await freePort())).rejects.toThrow('请检查 HOST 和 PORT');
  });
});

describe('an explanation', () => {
  it('is one line in each language for what can be mended', () => {
    const text = explain(new Error('SQLITE_FULL: database or disk is full'));
    expect(text).toMatch(/^✗ 磁盘空间不足.*\n {2}The disk is full.*$/);
  });

  it('is what the program printed for a program that failed, without our own stack', () => {
    expect(explain(new ProgramFailed('构建失败', 'line 3: no'))).toBe('✗ 构建失败\nline 3: no');
  });
});
