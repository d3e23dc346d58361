import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkRuntime } from '#run/serve/command.ts';

it('a runtime that does not start is told with its reason and the way round it', () => {
  expect(() => checkRuntime()).not.toThrow();
  const folder = mkdtempSync(join(tmpdir(), 'park-atlas-'));
  const program = join(folder, 'workerd');
  writeFileSync(program, '#!/bin/sh\necho "version \'GLIBC_2.35\' not found" >&2\nexit 1\n');
  chmodSync(program, 0o755);
  expect(() => checkRuntime(program)).toThrow(/启动不了（version 'GLIBC_2.35' not found）.*Containerfile/);
  rmSync(folder, { recursive: true });
});
