import { expect, it } from 'vitest';
import { worthShowing } from '#run/wrangler-noise.ts';

it('shows errors with what belongs to them, and nothing else', () => {
  const lines = [
    'park-atlas has access to the following bindings:',
    '[wrangler:info] GET / 200 OK (5ms)',
    '[park-atlas] {"level":"info","event":"request","path":"/"}',
    '[wrangler:error] Error: boom',
    '    at Object.fetch (index.ts:4:43)',
    'Caused by: Error: deeper',
    '[wrangler:info] GET /api 500 Internal Server Error (5ms)',
    '    indented, but below no error',
    '[park-atlas] {"level":"error","event":"upstream_failed"}',
    '✘ [ERROR] Could not resolve "./missing.ts"',
    '',
    '⎔ Starting local server...',
  ];
  expect(lines.filter(worthShowing())).toEqual([lines[3], lines[4], lines[5], lines[8], lines[9]]);
});
