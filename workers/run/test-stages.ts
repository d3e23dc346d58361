import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { overBudget, readBudgets } from './budgets.ts';
import { buildPortal } from './build-portal.ts';
import { runProgram } from './children.ts';
import { ensureChromium } from './chromium.ts';
import { freePort } from './free-port.ts';
import { measureBuild } from './measure-build.ts';
import { explain } from './mend.ts';
import { BIN, ROOT } from './places.ts';
import { type Counts, countPlaywright, countVitest, judge } from './test-report.ts';
import { describeWorker, kibibytes, measureWorker } from './worker-size.ts';
import { WORKERS } from './workers.ts';

/** One step of `npm test`. `filters` narrow down which test files run. Never throws. */
export type Stage = { name: string; run: (filters: string[]) => Promise<Counts> };

const ARTIFACTS = join(ROOT, 'tests', '.artifacts');
const ONE_PASSED: Counts = { passed: 1, failed: 0, skipped: 0 };
const ONE_FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };

/**
 * All of them. Steps follow each other, what is quick to tell first; the lanes of a step run beside each other: the types are
 * one thread's work, and the flows wait for programs to start and stop most of the time. What is built is there for all after it.
 */
export const STEPS: readonly (readonly (readonly Stage[])[])[] = [
  [[{ name: 'lint', run: () => program('biome', ['ci', '.']) }]],
  [[{ name: 'types', run: () => program('tsc', ['-b']) }], [{ name: 'build', run: buildAndMeasure }]],
  [
    [
      { name: 'unit', run: (filters) => vitest('unit', filters) },
      { name: 'workers', run: (filters) => vitest('workers', filters) },
    ],
    [{ name: 'flows', run: (filters) => vitest('flows', filters) }],
  ],
  [[{ name: 'e2e', run: playwright }]],
];

async function program(name: string, args: string[]): Promise<Counts> {
  const { code, output } = await runProgram(join(BIN, name), args);
  if (code !== 0) console.log(output);
  return code === 0 ? ONE_PASSED : ONE_FAILED;
}

/** NODE_ENV is vitest's to set. */
async function vitest(project: string, filters: string[]): Promise<Counts> {
  const report = freshReport(project);
  const args = [
    'run',
    '-c',
    'tests/vitest.config.ts',
    '--project',
    project,
    '--silent=passed-only',
    '--maxWorkers=100%',
  ];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, output } = await runProgram(join(BIN, 'vitest'), [...args, ...reporters, ...filters], {
    env: { ...process.env, NODE_ENV: undefined },
  });
  const counts = judge(readReport(report, countVitest), code);
  if (counts.failed > 0) console.log(output);
  return counts;
}

async function playwright(filters: string[]): Promise<Counts> {
  const report = freshReport('e2e');
  try {
    await ensureChromium((line) => console.log(line));
  } catch (error) {
    console.log(explain(error));
    return ONE_FAILED;
  }
  // Journeys publish, freeze and count: each run begins with the documents' data.
  rmSync(join(ROOT, '.state', 'e2e'), { recursive: true, force: true });
  const args = ['test', '-c', 'tests/playwright.config.ts', ...filters];
  const { code, output } = await runProgram(join(BIN, 'playwright'), args, {
    env: { ...process.env, E2E_REPORT: report, E2E_PORT: String(await freePort()) },
  });
  const counts = judge(readReport(report, countPlaywright), code);
  if (counts.failed > 0) console.log(output);
  return counts;
}

async function buildAndMeasure(): Promise<Counts> {
  try {
    await buildPortal();
    const sizes = await Promise.all(WORKERS.map((worker) => measureWorker(worker)));
    console.log(sizes.map((size) => describeWorker(size, false)).join('\n'));
    const workerKiB = Object.fromEntries(sizes.map(({ name, gzip }) => [name, kibibytes(gzip)]));
    const over = overBudget(readBudgets(), measureBuild(), workerKiB);
    if (over.length > 0) console.log(over.join('\n'));
    return { passed: 2 - Math.sign(over.length), failed: Math.sign(over.length), skipped: 0 };
  } catch (error) {
    console.log(explain(error));
    return ONE_FAILED;
  }
}

function freshReport(name: string): string {
  mkdirSync(ARTIFACTS, { recursive: true });
  const file = join(ARTIFACTS, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

function readReport<T>(file: string, count: (report: T) => Counts): Counts | null {
  return existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8')) as T) : null; // written by the tool just run
}
