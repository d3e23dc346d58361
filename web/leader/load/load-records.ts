import type { RingMetres } from '#core/stats/rings.ts';
import type { Api, WholeList } from '#web-api/create-api.ts';
import type { ListPath } from '#web-api/routes.ts';
import type { RecordSets, SetName } from '../model/layers.ts';
import { type PairingFilter, usualPairings } from '../model/pairing-filter.ts';
import type { Scope } from '../model/place-data.ts';
import { listWithin } from './list-within.ts';

/** As many as a map can hold as single marks; beyond it the page says that not all are drawn. */
export const MAX_RECORDS = 5000;

/** Sets that are lists of the API. */
type ListedSet = Exclude<SetName, 'gaps' | 'clusters'>;

const pathOf = {
  sites: '/api/sites',
  parks: '/api/parks',
  organisations: '/api/organisations',
  pairings: '/api/pairings',
  grids: '/api/grids',
  enterprises: '/api/enterprises',
  villages: '/api/villages',
  contacts: '/api/contact-points',
  chains: '/api/chains',
} as const satisfies Record<ListedSet, ListPath>;

export type RecordsQuestion = Scope & {
  samples: boolean;
  /** At the end of that day, `YYYY-MM-DD`; null for now. */
  date: string | null;
  /** Concerns pairings only; what is in force unless told. */
  pairings?: PairingFilter;
  /** Concerns the units beyond the rings only. */
  ring?: RingMetres;
};

/** The records of a place that a map or a table shows. A park shows its sub-parks and all that lies in them. */
export function loadRecords<S extends ListedSet>(
  api: Api,
  set: S,
  { region, park, samples, date, pairings = usualPairings }: RecordsQuestion,
  signal: AbortSignal,
): Promise<WholeList<RecordSets[S]>> {
  const query = {
    [set === 'parks' ? 'parent' : 'park']: park,
    ...(set === 'pairings' ? { status: pairings.state, type: pairings.kind, campaign: pairings.camp } : {}),
    // What was revoked or merged is history: the map and its table show what there is.
    ...(set === 'organisations' ? { status: 'NORMAL,HALF_STOPPED,STOPPED,ZOMBIE' } : {}),
    illustrative: samples ? 'include' : 'exclude',
    date,
  };
  // the path decides what comes; the table of routes gives each its type
  const read = (code: string | null) =>
    api.getAll(pathOf[set], { query: { region: code, ...query }, signal, max: MAX_RECORDS }) as Promise<
      WholeList<RecordSets[S]>
    >;
  return listWithin({ region, park }, read);
}
