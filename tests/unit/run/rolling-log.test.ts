import { closeSync, fstatSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rollingLog } from '#run/rolling-log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'park-atlas-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('begins anew when it is full and keeps the one before', () => {
  const file = join(folder, 'portal.log');
  const log = rollingLog(file, 20);
  for (let i = 0; i < 100; i++) log.line(`line ${i}`);
  expect(readFileSync(file, 'utf8').trim().split('\n').at(-1)).toBe('line 99');
  expect(statSync(file).size + statSync(`${file}.1`).size).toBeLessThan(60);
  const kept = readFileSync(`${file}.1`, 'utf8') + readFileSync(file, 'utf8');
  expect(kept).toContain('line 96\nline 97\n');
});

it('goes on where a line cannot be written', () => {
  const file = join(folder, 'portal.log');
  const log = rollingLog(file, 1);
  log.line('first');
  rmSync(folder, { recursive: true });
  expect(() => log.line('second')).not.toThrow();
  // what is opened now gets the number that the log had
  const other = openSync(tmpdir(), 'r');
  log.line('third');
  expect(fstatSync(other).isDirectory()).toBe(true);
  closeSync(other);
  mkdirSync(folder);
  log.line('fourth');
  expect(readFileSync(file, 'utf8')).toBe('fourth\n');
});
