import type { SqlPort } from '../../port.ts';
import { writeAudit } from '../../queries/audit.ts';
import { forgetSnapshot } from '../../queries/snapshot-base.ts';
import type { BoundaryRow, RegionRow } from '../regions/row.ts';
import { firstLoadedAt, loadedDigests, setFirstLoadedAt } from './facts.ts';
import { holidayCount, holidayStatements } from './holidays.ts';
import { type Part, writePart } from './part.ts';
import { closingStatements, namedCount, namedStatements, recordContext } from './parts.ts';
import { boundaryStatements, fullNames, regionSearchStatements, regionStatements } from './regions.ts';
import { type LoadReport, type PartReport, partLine } from './report.ts';
import { samplePart, withoutSamples } from './samples.ts';

/** What comes from files. */
export interface Sources {
  /** Parents before their children. */
  readonly regions: Iterable<RegionRow>;
  readonly boundaries: Iterable<BoundaryRow>;
  /** Changes with anything that regions, boundaries and their search text are made from; null: not known. */
  readonly fingerprint: string | null;
}

export interface LoadOptions {
  /** Whether the illustrative records are there afterwards. */
  readonly demoData: boolean;
  /** Instant of the load, ms UTC. */
  readonly now: number;
  /** A line of Chinese for each part that is done. */
  readonly onProgress?: (line: string) => void;
  /** Writes also what is there already. Nothing changes by it; it only takes longer. */
  readonly force?: boolean;
}

/** Loads everything into a migrated database. What people have entered or edited since stays as it is. */
export async function loadFrom(db: SqlPort, sources: Sources, options: LoadOptions): Promise<LoadReport> {
  const { now, demoData, force = false, onProgress } = options;
  const since = (await firstLoadedAt(db)) ?? now;
  await db.batch([setFirstLoadedAt(since)]);
  const digests = await loadedDigests(db);
  const parts: PartReport[] = [];
  const note = (report: PartReport) => {
    parts.push(report);
    onProgress?.(partLine(report));
  };
  const write = async (part: Part) => {
    note(await writePart(db, part, { now, present: force ? undefined : digests.get(part.code) }));
  };
  const regions = Array.from(sources.regions);
  for (const part of basicParts(regions, sources, now)) await write(part);
  const context = recordContext(regions, { since, now });
  await write({
    code: 'named',
    label: '资料列名的记录与公布的数字',
    rowCount: namedCount,
    isIllustrative: false,
    digest: null,
    statements: () => namedStatements(context),
    closing: closingStatements(now),
  });
  if (demoData) await write(samplePart(context));
  else note(await withoutSamples(db, now));
  await auditChanges(db, parts, digests, now);
  return { demoData, parts };
}

/** Regions, their search text, boundaries and holidays: large, so built only where they are not there yet. */
function basicParts(regions: readonly RegionRow[], { boundaries, fingerprint }: Sources, now: number): Part[] {
  const names = fullNames(regions);
  const basic = { isIllustrative: false, closing: null, digest: fingerprint, rowCount: regions.length } as const;
  return [
    { ...basic, code: 'regions', label: '行政区划', statements: () => regionStatements(regions, names, now) },
    {
      ...basic,
      code: 'region-search',
      label: '行政区划检索',
      statements: () => regionSearchStatements(regions, names),
    },
    {
      ...basic,
      code: 'boundaries',
      label: '行政区划边界',
      rowCount: regions.filter(({ bbox }) => bbox !== null).length,
      statements: () => boundaryStatements(Array.from(boundaries), now),
    },
    {
      ...basic,
      code: 'holidays',
      label: '节假日安排',
      rowCount: holidayCount,
      digest: null,
      statements: () => holidayStatements(),
    },
  ];
}

/** One line of 审计日志 for what this load brought or took; none when everything was there. */
async function auditChanges(
  db: SqlPort,
  parts: readonly PartReport[],
  before: ReadonlyMap<string, string>,
  now: number,
): Promise<void> {
  const changed = parts
    .filter(({ code, digest, outcome }) => outcome !== 'UP_TO_DATE' && (digest === null || before.get(code) !== digest))
    .map(({ code, rowCount, digest, outcome }) => ({ code, rowCount, digest, outcome }));
  if (changed.length === 0) return;
  await db.batch([forgetSnapshot]);
  await writeAudit(db, {
    at: now,
    who: 'system',
    action: 'LOAD',
    kind: null,
    publicId: null,
    regionCode: null,
    result: 'OK',
    ip: null,
    detail: { parts: changed },
  });
}
