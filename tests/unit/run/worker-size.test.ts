import { expect, it } from 'vitest';
import { describeWorker, parseDryRun } from '#run/worker-size.ts';

const OUTPUT = `Total Upload: 106.04 KiB / gzip: 20.91 KiB
Your Worker has access to the following bindings:
Binding                       Resource
env.API (park-atlas-api)      Worker
env.MAP_HOSTS ("")            Environment Variable

--dry-run: exiting now.
`;

it('reads size and bindings out of a dry run', () => {
  expect(parseDryRun(OUTPUT)).toEqual({
    gzip: '20.91 KiB',
    bindings: ['env.API (park-atlas-api) Worker', 'env.MAP_HOSTS ("") Environment Variable'],
  });
});

it('does not take an output without a size for a small Worker', () => {
  expect(() => parseDryRun('✘ [ERROR] no')).toThrow('wrangler gave no size');
});

it('puts script, files and bindings on lines of their own', () => {
  const text = describeWorker({ name: 'resident', ...parseDryRun(OUTPUT), files: { count: 3, gzipBytes: 2048 } }, true);
  expect(text.split('\n')[0]).toBe('  resident  脚本  20.91 KiB gzip，文件 3 个 2 KiB');
  expect(text).toContain('env.API (park-atlas-api) Worker');
});
