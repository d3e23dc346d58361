import type { RegionChildren } from '#core/schemas/region-children.ts';
import type { Api } from '#web-api/create-api.ts';
import type { Below } from '../charts/compare.ts';
import { HOME_PROVINCES } from '../home-provinces.ts';
import type { Scope } from '../model/place-data.ts';
import type { Place } from '../paths.ts';

/** The places directly below one, and whether their counts make its own. */
export type BelowData = {
  below: Below[];
  /** Parks of the region; they lie inside the regions below and are compared on their own. */
  parks: Below[];
  sums: RegionChildren['sums'];
  notSummed: RegionChildren['notSummed'];
  asOf: string;
};

export type BelowQuestion = { place: Place; scope: Scope; date: string | null };

/** Reads what lies below a place. The three provinces are no region: they are compared, and nothing is said of a sum. */
export async function loadBelow(
  api: Api,
  { place, scope, date }: BelowQuestion,
  signal: AbortSignal,
): Promise<BelowData> {
  if (place.kind === 'home') {
    const all = await Promise.all(
      HOME_PROVINCES.map((code) =>
        api.get('/api/regions/:code/summary', { params: { code }, query: { date }, signal }),
      ),
    );
    return {
      below: all.map(({ region, counts, shares }) => ({
        place: { kind: 'region', code: region.code },
        name: region.name,
        isIllustrative: false,
        counts,
        shares,
      })),
      parks: [],
      sums: [],
      notSummed: [],
      asOf: all.map(({ asOf }) => asOf).sort()[0] ?? '',
    };
  }
  const answer = await api.get('/api/regions/:code/children', {
    params: { code: scope.region ?? '' },
    query: { date, park: scope.park },
    signal,
  });
  return {
    below: answer.children.map(belowOf),
    parks: answer.parks.map(belowOf),
    sums: answer.sums,
    notSummed: answer.notSummed,
    asOf: answer.asOf,
  };
}

function belowOf({ kind, code, name, isIllustrative, counts, shares }: RegionChildren['children'][number]): Below {
  const place: Place = kind === 'PARK' ? { kind: 'park', id: code } : { kind: 'region', code };
  return { place, name, isIllustrative, counts, shares };
}
