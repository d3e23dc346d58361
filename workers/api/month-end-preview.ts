import { monthOf } from '#core/month.ts';
import type { MonthEndPreview } from '#core/schemas/month-end.ts';
import { metric as metricTerms } from '#core/terms/metric.ts';
import type { FreezeBlock } from '#core/terms/statistics.ts';
import { codesOf } from '#core/terms/term.ts';
import { shanghaiDate, toIso } from '#core/time.ts';
import type { SqlPort } from '#db/port.ts';
import { frozenCounts, ownMonthEnd, toMonthEnd } from '#db/queries/month-ends.ts';
import { type ChildCounts, regionChildren } from '#db/queries/region-children.ts';
import type { Counts } from '#db/queries/rollups.ts';

/** What would be frozen of a region's month by a day, beside what was frozen last. Null = there is no such region. */
export async function monthEndPreview(
  db: SqlPort,
  region: string,
  { month, on }: { readonly month: string; readonly on: string },
  now: number,
): Promise<MonthEndPreview | null> {
  const found = await regionChildren(db, region, { date: on, metrics: undefined });
  if (found === null) return null;
  const own = { scope: { kind: 'REGION', code: region } as const, name: found.region.name, counts: found.total };
  const shown: readonly Pick<ChildCounts, 'scope' | 'name' | 'counts'>[] = [own, ...found.children, ...found.parks];
  const before = await ownMonthEnd(db, region, { month, orBefore: true });
  const codes = (kind: 'REGION' | 'PARK') =>
    shown.filter(({ scope }) => scope.kind === kind).map(({ scope }) => scope.code);
  const [regions, parks] =
    before === null
      ? [null, null]
      : await Promise.all([
          frozenCounts(db, before.key, 'REGION', codes('REGION')),
          frozenCounts(db, before.key, 'PARK', codes('PARK')),
        ]);
  return {
    regionCode: region,
    regionName: found.region.name,
    month,
    on,
    asOf: toIso(now),
    blocked: blockOf(month, before?.month ?? null, now),
    before: before === null ? null : toMonthEnd(before),
    rows: shown.map(({ scope, name, counts }) => ({
      ...scope,
      name,
      counts: comparedCounts(counts, (scope.kind === 'REGION' ? regions : parks)?.get(scope.code) ?? null),
    })),
  };
}

function blockOf(month: string, frozen: string | null, now: number): FreezeBlock | null {
  if (month >= monthOf(shanghaiDate(now))) return 'NOT_OVER';
  return frozen === month ? 'FROZEN' : null;
}

function comparedCounts(counts: Counts, before: Counts | null): MonthEndPreview['rows'][number]['counts'] {
  return codesOf(metricTerms)
    .map((metric) => ({ metric, ...counts[metric], before: before?.[metric] ?? null }))
    .filter(({ registered, illustrative, before: was }) =>
      [registered, illustrative, was?.registered ?? 0, was?.illustrative ?? 0].some((count) => count > 0),
    );
}
