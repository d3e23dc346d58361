import { expect, it } from 'vitest';
import { closingLine, countPlaywright, countVitest, judge } from '#run/test-report.ts';

const file = (status: string, ...statuses: string[]) => ({
  name: 'x.test.ts',
  status,
  assertionResults: statuses.map((each) => ({ status: each })),
});

it('counts the tests of every file', () => {
  const testResults = [file('passed', 'passed', 'passed', 'skipped'), file('failed', 'failed', 'passed', 'todo')];
  expect(countVitest({ testResults })).toEqual({ passed: 3, failed: 1, skipped: 2 });
});

it('counts a file that could not be loaded as a failure', () => {
  expect(countVitest({ testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

it('counts what Playwright expected, did not, and met outside a test', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
  expect(countPlaywright({ stats, errors: ['no server'] })).toEqual({ passed: 6, failed: 2, skipped: 2 });
});

it.each([
  ['no report at all', null, 0],
  ['no test run', { passed: 0, failed: 0, skipped: 0 }, 0],
  ['only skipped tests', { passed: 0, failed: 0, skipped: 4 }, 0],
  ['a runner that ended badly after its tests passed', { passed: 3, failed: 0, skipped: 0 }, 1],
] as const)('takes %s for a failure', (_, counts, code) => {
  expect(judge(counts && { ...counts }, code).failed).toBe(1);
});

it('leaves counts as they are when they say enough', () => {
  expect(judge({ passed: 3, failed: 0, skipped: 1 }, 0)).toEqual({ passed: 3, failed: 0, skipped: 1 });
  expect(judge({ passed: 3, failed: 2, skipped: 0 }, 1)).toEqual({ passed: 3, failed: 2, skipped: 0 });
});

it('closes with one line over all stages', () => {
  const one = { passed: 1, failed: 0, skipped: 0 };
  expect(closingLine([one, { passed: 40, failed: 2, skipped: 0 }])).toBe('41 passed, 2 failed');
  expect(closingLine([one, { passed: 1, failed: 0, skipped: 3 }])).toBe('2 passed, 0 failed, 3 skipped');
});
