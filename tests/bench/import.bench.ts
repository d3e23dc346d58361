/**
 * Reading and comparing a 台账 of 10,000 rows and 22 columns as the table worker does it: all rows new, then all of them
 * registered and unchanged. `ROWS=50000` measures another number. The browser's worker runs the same code.
 */
import type { ExistingRecord } from '#core/import/existing.ts';
import type { ImportData, Preview } from '#core/import/preview.ts';
import type { ImportSettings } from '#core/import/settings.ts';
import { readCountyFiles } from '#db/seed/regions/map-regions.ts';
import { readRegions } from '#db/seed/regions/read.ts';
import { decodeCounties } from '#map/basemap/decode.ts';
import { createTableDesk } from '../../web/staff/import/read/table-desk.ts';
import { areaEntries } from '../../web/staff/import/world/area-entries.ts';
import { madeLedger } from './support/made-ledger.ts';
import { commandOf, publish } from './support/results.ts';

const ROWS = Number(process.env.ROWS ?? 10_000);
const LIMIT_S = 10;
const times: { step: string; seconds: number }[] = [];

async function timed<T>(step: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  times.push({ step, seconds: Number(((performance.now() - start) / 1000).toFixed(2)) });
  return result;
}

const areas = [...readCountyFiles()].flatMap((file) => {
  const area = decodeCounties(file as unknown as Parameters<typeof decodeCounties>[0]); // one file format, described twice
  return area.regions.some(({ code }) => code === '140000') ? areaEntries(area) : [];
});
const data: ImportData = {
  existing: [],
  references: [{ kind: 'PARK', id: 'pk_0000000001', name: '定襄经济开发区', others: [], park: null, region: '140921' }],
  regions: [...readRegions()].filter(({ code }) => code.length === 6 || code.startsWith('140921')),
  areas,
  within: ['140921'],
  scope: { everywhere: true, regions: [], parks: [] },
  today: '2026-11-20',
};

const desk = createTableDesk();
const file = await madeLedger(ROWS);
const quiet = () => {};

const opened = await timed('read the workbook', () => desk.OPEN({ file }, quiet));
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const shaped = await timed('find the table, guess the mapping', () =>
  desk.SHAPE({ kind: 'SITE', sheet: 0, header: null }, quiet),
);
if (!shaped.ok) throw new Error(JSON.stringify(shaped.error));
const settings: ImportSettings = {
  columns: shaped.value.guess.columns,
  system: 'WGS84',
  precision: 'SURVEYED',
  defaults: {},
  regionFromPoint: false,
  chosen: {},
  rows: {},
  edits: {},
  seed: 'bench',
};
await timed('index regions and outlines', () => desk.DATA({ data }, quiet));
const fresh = await timed('preview, all new', () => desk.PREVIEW({ settings }, quiet));
const existing = fresh.rows.map(
  ({ id, title, patch }): ExistingRecord => ({ id: id ?? '', version: 1, title, values: patch }),
);
await timed('index the records', () => desk.DATA({ data: { ...data, existing } }, quiet));
const again = await timed('preview, all registered', () => desk.PREVIEW({ settings }, quiet));

const total = times.slice(0, 4).reduce((sum, { seconds }) => sum + seconds, 0);
publish({
  key: 'import',
  title: `A ledger of ${ROWS.toLocaleString('en')} rows (${(file.size / 1024 / 1024).toFixed(1)} MB), from file to preview`,
  command: commandOf('import'),
  told: [
    times,
    `All new: ${actions(fresh)}. All registered: ${actions(again)}. File to preview: ${total.toFixed(1)} s${total > LIMIT_S ? ` – more than ${LIMIT_S} s` : ''}.`,
  ],
});

function actions({ rows }: Preview): string {
  const counts = new Map<string, number>();
  for (const { action } of rows) counts.set(action, (counts.get(action) ?? 0) + 1);
  return Array.from(counts, ([action, count]) => `${action} ${count}`).join(', ');
}
