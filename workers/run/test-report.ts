/** How many tests of a stage did what. */
export type Counts = { passed: number; failed: number; skipped: number };

type VitestReport = {
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
};

/** Counts in vitest's JSON report; a file that could not even be loaded is one failure. */
export function countVitest(report: VitestReport): Counts {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of report.testResults) {
    const statuses = file.assertionResults.map(({ status }) => status);
    const failed = statuses.filter((status) => status === 'failed').length;
    counts.passed += statuses.filter((status) => status === 'passed').length;
    counts.failed += failed === 0 && file.status === 'failed' ? 1 : failed;
    counts.skipped += statuses.filter((status) => status !== 'passed' && status !== 'failed').length;
  }
  return counts;
}

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
};

/** Counts in Playwright's JSON report; an error outside any test is a failure too. */
export function countPlaywright({ stats, errors }: PlaywrightReport): Counts {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/** The counts that a stage stands for: what its report says, and never a success that nothing proves. */
export function judge(counts: Counts | null, code: number): Counts {
  if (!counts) return { passed: 0, failed: 1, skipped: 0 };
  const proved = counts.failed > 0 || (code === 0 && counts.passed > 0);
  return proved ? counts : { ...counts, failed: 1 };
}

/** The closing line, alone on its line. */
export function closingLine(all: readonly Counts[]): string {
  const sum = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0);
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped}`;
}
