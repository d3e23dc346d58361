import type { RankingRow, Rankings } from '#core/schemas/leader.ts';
import type { Ratio } from '#core/schemas/region.ts';
import { MIN_DENOMINATOR, rankByShare } from '#core/stats/ranking.ts';
import { type RankedPlaces, type RankedShare, rankRule } from '#core/terms/statistics.ts';
import type { SqlPort } from '#db/port.ts';
import { regionChildren, regionParks } from '#db/queries/region-children.ts';
import { ratio, sharesOf } from '#db/queries/shares.ts';
import { reviewsNow, timelyAt } from '#db/queries/steps.ts';
import { asOfDate } from './summary-answer.ts';

interface Asked {
  readonly region: string;
  readonly metric: RankedShare;
  readonly of: RankedPlaces;
  readonly date: string | undefined;
  readonly now: number;
  readonly today: string;
}

/** The regions directly below a region, or its parks, by one share. Null = there is no such region. */
export async function rankingsAnswer(
  db: SqlPort,
  { region, metric, of, date, now, today }: Asked,
): Promise<Rankings | null> {
  const found =
    of === 'PARKS'
      ? await regionParks(db, region, date)
      : await regionChildren(db, region, { date, metrics: undefined });
  if (found === null) return null;
  const kind = of === 'PARKS' ? 'PARK' : 'REGION';
  const codes = found.children.map(({ scope }) => scope.code);
  const timely =
    date === undefined
      ? new Map([...(await reviewsNow(db, kind, codes, today))].map(([code, reviews]) => [code, reviews.timely]))
      : await timelyAt(db, kind, codes, date);
  const rows = found.children.map(({ scope, name, counts }): RankingRow => {
    const timeliness = ratio(timely.get(scope.code) ?? 0, counts.SITES.registered);
    const share = sharesOf(counts).find(({ code }) => code === metric);
    const value: Ratio = share?.registered ?? timeliness;
    return { kind, code: scope.code, name, value, timeliness };
  });
  const { ranked, leftOut } = rankByShare(rows);
  return {
    region: found.region,
    metric,
    of,
    rule: { code: 'SHARE_DESC', minDenominator: MIN_DENOMINATOR, ...rankRule.SHARE_DESC },
    asOf: asOfDate(date, now),
    rows: ranked,
    leftOut,
  };
}
