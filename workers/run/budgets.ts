import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildSizes, FirstLoad } from './measure-build.ts';
import { ROOT } from './places.ts';

/** Where the limits stand; whoever has a reason to raise one changes it there, in the commit that needs it. */
export const BUDGET_FILE = 'tests/budgets.json';

/** Limits that do not depend on the machine. */
export type Budgets = {
  /** Script of each Worker as uploaded, KiB after gzip. */
  workers: Record<string, number>;
  /** Scripts and styles of each front end, bytes after brotli. */
  bundles: Record<string, number>;
  /** First load of each page: files it names, and their bytes after brotli. */
  pages: Record<string, FirstLoad>;
  /** What a page asks of the API until it is still (tests/e2e/page-calls.spec.ts). */
  calls: Record<string, number>;
  /** Rows of the database (tests/workers/api/row-budgets.test.ts): read by a request, written for one record. */
  rows: { read: Record<string, number>; written: Record<string, number> };
};

export function readBudgets(): Budgets {
  return JSON.parse(readFileSync(join(ROOT, BUDGET_FILE), 'utf8')) as Budgets; // its shape is held by its use here
}

/** One line for everything over its limit, or without one; none when all is well. */
export function overBudget(budgets: Budgets, sizes: BuildSizes, workerKiB: Readonly<Record<string, number>>): string[] {
  const pages = (of: Readonly<Record<string, FirstLoad>>, key: keyof FirstLoad) =>
    Object.fromEntries(Object.entries(of).map(([path, load]) => [path, load[key]]));
  return [
    ...compare('workers', 'KiB gzip', budgets.workers, workerKiB),
    ...compare('bundles', '字节 bytes br', budgets.bundles, sizes.bundles),
    ...compare('pages.requests', '个文件 files', pages(budgets.pages, 'requests'), pages(sizes.pages, 'requests')),
    ...compare('pages.bytes', '字节 bytes br', pages(budgets.pages, 'bytes'), pages(sizes.pages, 'bytes')),
  ];
}

function compare(
  what: string,
  unit: string,
  limits: Readonly<Record<string, number>>,
  sizes: Readonly<Record<string, number>>,
): string[] {
  const names = new Set([...Object.keys(limits), ...Object.keys(sizes)]);
  return [...names].flatMap((name) => {
    const [limit, size] = [limits[name], sizes[name]];
    if (limit === undefined)
      return [`✗ ${what} ${name}：没有预算，量得 no budget for ${size} ${unit}（${BUDGET_FILE}）`];
    if (size === undefined) return [`✗ ${what} ${name}：有预算而没有这一项 is not in the build（${BUDGET_FILE}）`];
    return size > limit
      ? [
          `✗ ${what} ${name}：${size} > ${limit} ${unit}，减下来或说明理由后改 reduce it, or raise it with a reason in ${BUDGET_FILE}`,
        ]
      : [];
  });
}
