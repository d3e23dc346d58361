import { expect, it } from 'vitest';
import { type Budgets, overBudget } from '#run/budgets.ts';
import { namedIn } from '#run/measure-build.ts';
import { kibibytes } from '#run/worker-size.ts';

const budgets: Budgets = {
  workers: { api: 700 },
  bundles: { leader: 1000 },
  pages: { '/': { requests: 3, bytes: 500 } },
  calls: {},
  rows: { read: {}, written: {} },
};
const fits = { bundles: { leader: 1000 }, pages: { '/': { requests: 3, bytes: 500 } } };

it('is content with what fits to the byte', () => {
  expect(overBudget(budgets, fits, { api: 700 })).toEqual([]);
});

it('names what is over, by how much, and where to change it', () => {
  const sizes = { bundles: { leader: 1001 }, pages: { '/': { requests: 4, bytes: 500 } } };
  const lines = overBudget(budgets, sizes, { api: 700.5 });
  expect(lines).toHaveLength(3);
  expect(lines[0]).toContain('workers api：700.5 > 700 KiB gzip');
  expect(lines[1]).toContain('bundles leader：1001 > 1000');
  expect(lines[2]).toContain('pages.requests /：4 > 3');
  for (const line of lines) expect(line).toContain('tests/budgets.json');
});

it('lets nothing pass that has no budget, nor a budget of nothing', () => {
  const [unknown, gone] = overBudget(budgets, { ...fits, bundles: { staff: 1 } }, { api: 1 });
  expect([unknown, gone]).toEqual([
    expect.stringContaining('bundles leader：有预算而没有这一项'),
    expect.stringContaining('bundles staff：没有预算'),
  ]);
});

it('finds the scripts and styles a page names, and nothing else', () => {
  const html = `<link rel="icon" href="data:,"><link rel="stylesheet" href="/shared/a.css"><link rel="modulepreload" href="/shared/b.js">
    <script type="module" crossorigin src="/leader/assets/c.js"></script><a href="/leader/">x</a>`;
  expect(namedIn(html)).toEqual(['/shared/a.css', '/shared/b.js', '/leader/assets/c.js']);
});

it('reads sizes in both units', () => {
  expect([kibibytes('20.91 KiB'), kibibytes('1.5 MiB')]).toEqual([20.91, 1536]);
});
