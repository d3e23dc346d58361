/**
 * Lighthouse's own verdict on the residents' list and on a site page, for a mobile device. Its package is 176 MB and measures
 * nothing that a test asserts, so it is fetched aside on the first run. `ORIGIN=http://…` measures a portal that runs already,
 * `RUNS=5` more often; the median of each score is shown. Performance depends on the machine and on what else it does.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '#run/chromium.ts';
import { ROOT } from '#run/places.ts';
import { anySite, portal } from './support/own-portal.ts';

const VERSION = '13.5.0';
const TOOLS = join(ROOT, '.state', 'tools', `lighthouse-${VERSION}`);
const RUNS = Number(process.env.RUNS ?? 3);
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const FLAGS = '--headless=new --no-sandbox --disable-gpu --disable-quic --disable-background-networking';

/** What is used of Lighthouse's report. */
interface Report {
  readonly categories: Record<
    (typeof CATEGORIES)[number],
    { score: number; auditRefs: { id: string; weight: number }[] }
  >;
  readonly audits: Record<string, { score: number | null; title: string; displayValue?: string }>;
}

/** Path of Lighthouse's program, installed on the first run. */
function lighthouse(): string {
  const program = join(TOOLS, 'node_modules', 'lighthouse', 'cli', 'index.js');
  if (existsSync(program)) return program;
  mkdirSync(TOOLS, { recursive: true });
  writeFileSync(join(TOOLS, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', `lighthouse@${VERSION}`], {
    cwd: TOOLS,
  });
  return program;
}

function measure(program: string, url: string): Report {
  const folder = mkdtempSync(join(tmpdir(), 'park-atlas-lighthouse-'));
  const output = join(folder, 'report.json');
  const options = ['--quiet', '--output=json', `--output-path=${output}`, `--chrome-flags=${FLAGS}`];
  try {
    execFileSync(process.execPath, [program, url, ...options], {
      env: { ...process.env, CHROME_PATH: findChromium() },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return JSON.parse(readFileSync(output, 'utf8')) as Report; // of the version named above
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Audits that count and are not passed. */
function faults({ categories, audits }: Report): string[] {
  const counted = CATEGORIES.flatMap((name) => categories[name].auditRefs).filter(({ weight }) => weight > 0);
  const failed = counted.map(({ id }) => audits[id]).filter((audit) => audit?.score != null && audit.score < 0.9);
  return failed.map((audit) => `${audit?.title}${audit?.displayValue ? ` (${audit.displayValue})` : ''}`);
}

const program = lighthouse();
const { origin, stop } = await portal();
try {
  const rows: Record<string, string | number>[] = [];
  for (const path of ['/', '/?region=140702', await anySite(origin)]) {
    const reports = Array.from({ length: RUNS }, () => measure(program, new URL(path, origin).href));
    const scores = CATEGORIES.map((name) => {
      const score = median(reports.map(({ categories }) => categories[name].score));
      return [name, Math.round(score * 100)] as const;
    });
    rows.push({ page: path, ...Object.fromEntries(scores) });
    for (const fault of new Set(reports.flatMap(faults))) console.log(`${path}: ${fault}`);
  }
  console.log(`\nLighthouse ${VERSION}, mobile, medians of ${RUNS}`);
  console.table(rows);
} finally {
  await stop();
}
