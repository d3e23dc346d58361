import type { SqlPort } from '../../port.ts';
import { illustrativeSets } from '../illustrative/all.ts';
import { setDemoData } from './facts.ts';
import type { Part } from './part.ts';
import { closingStatements, type RecordContext, sampleStatements } from './parts.ts';
import { illustrativeTables, removeSamples } from './remove-samples.ts';
import type { PartReport } from './report.ts';
import { recordCount } from './rows-sites.ts';

const sets = illustrativeSets.map(({ code, label, totals, records }) => ({
  code,
  label,
  rowCount: recordCount(records),
  // The first total is what the set is named for; all of them are held by the generator's tests.
  expectedTotal: totals[0]?.published ?? null,
}));

const about = {
  code: 'samples',
  label: '示例数据',
  rowCount: sets.reduce((sum, set) => sum + set.rowCount, 0),
} as const;

/** The illustrative records, in one batch with the counts that they change. */
export function samplePart(context: RecordContext): Part {
  return {
    ...about,
    isIllustrative: true,
    digest: null,
    statements: () => sampleStatements(context),
    closing: [...closingStatements(context.now), setDemoData(true)],
    sets,
  };
}

/** Takes every illustrative row out, in one batch with the counts that change by it. */
export async function withoutSamples(db: SqlPort, now: number): Promise<PartReport> {
  const started = performance.now();
  const [first] = await db.query<{ rows: number; off: number }>(
    `SELECT ${illustrativeTables.map((table) => `(SELECT count(*) FROM ${table} WHERE is_illustrative = 1)`).join(' + ')} AS rows,
      EXISTS (SELECT 1 FROM meta WHERE key = 'demo_data' AND value = 'off') AS off`,
  );
  const report = { code: about.code, label: about.label, rowCount: first?.rows ?? 0, digest: null };
  if (first?.rows === 0 && first.off === 1) return { ...report, outcome: 'UP_TO_DATE', seconds: 0 };
  await db.batch([...removeSamples(now), ...closingStatements(now), setDemoData(false)]);
  return { ...report, outcome: 'REMOVED', seconds: (performance.now() - started) / 1000 };
}
