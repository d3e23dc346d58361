import type { SiteCounts } from '#core/schemas/site-counts.ts';
import type { Api } from '#web-api/create-api.ts';
import { HOME_PROVINCES } from '../home-provinces.ts';
import type { RecordsQuestion } from './load-records.ts';

/** The server's counts of sites of a place by symbol and by 核实状态; those of the three provinces are added. */
export async function loadSiteCounts(
  api: Api,
  { region, park, samples, date }: Pick<RecordsQuestion, 'region' | 'park' | 'samples' | 'date'>,
  signal: AbortSignal,
): Promise<SiteCounts> {
  const illustrative = samples ? 'include' : 'exclude';
  const within = park === null ? (region === null ? HOME_PROVINCES : [region]) : [null];
  const all = await Promise.all(
    within.map((code) => api.get('/api/sites/counts', { query: { region: code, park, illustrative, date }, signal })),
  );
  const [first, ...others] = all;
  if (first === undefined) throw new Error('no place to count in');
  return others.reduce(addSiteCounts, first);
}

type Split = { registered: number; illustrative: number };

function added<Of extends Split>(a: Of, b: Split | undefined): Of {
  const { registered, illustrative } = b ?? { registered: 0, illustrative: 0 };
  return { ...a, registered: a.registered + registered, illustrative: a.illustrative + illustrative };
}

/** Of places that do not overlap. */
export function addSiteCounts(a: SiteCounts, b: SiteCounts): SiteCounts {
  return {
    symbols: a.symbols.map((one) =>
      added(
        one,
        b.symbols.find(({ symbol }) => symbol === one.symbol),
      ),
    ),
    verify: a.verify.map((one) =>
      added(
        one,
        b.verify.find(({ state }) => state === one.state),
      ),
    ),
    asOf: a.asOf < b.asOf ? a.asOf : b.asOf,
  };
}
