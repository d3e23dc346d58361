import { type Accessor, createContext, createEffect, createMemo, useContext } from 'solid-js';
import type { Park } from '#core/schemas/park.ts';
import type { PortalConfig } from '#core/schemas/portal.ts';
import type { Site } from '#core/schemas/site.ts';
import type { Api, WholeList } from '#web-api/create-api.ts';
import { createLoad, type Load } from '#web-api/create-load.ts';
import { createPortion } from './model/portion.ts';
import { parksQuery, serverSort, sitesQuery } from './model/queries.ts';
import type { RecordsName, View } from './paths.ts';

export type Records<Row> = {
  load: Load<WholeList<Row>>;
  /** Asks for one portion more. */
  more: () => void;
};

/** What the table, the map and the line that counts show together. */
export type Data = {
  config: Load<PortalConfig>;
  sites: Records<Site>;
  parks: Records<Park>;
  /** The list of the page that is open; that of 阵地 where there is none. */
  current: Accessor<Records<Site | Park>>;
};

/** One call for each list, made only while its page is open. */
export function createData(api: Api, view: Accessor<View>): Data {
  function records<Q extends object, Row>(
    name: RecordsName,
    queryOf: (view: View) => Q,
    read: (query: Q & { sort: string }, max: number, signal: AbortSignal) => Promise<WholeList<Row>>,
  ): Records<Row> {
    const filters = createMemo(() => (view().page === name ? queryOf(view()) : null), null, { equals: isSame });
    const portion = createPortion(filters);
    // A whole list is sorted in the table, at once; of a part only the API knows the order.
    let isWhole = false;
    const question = createMemo<{ query: Q; sort: string; max: number } | null>((before) => {
      const query = filters();
      const wanted = serverSort(name, view());
      const max = portion.max();
      if (query === null) return null;
      return { query, sort: isWhole && before?.query === query ? before.sort : wanted, max };
    }, null);
    const load = createLoad(question, ({ query, sort, max }, signal) => read({ ...query, sort }, max, signal));
    createEffect(() => {
      isWhole = !load.stale() && load.data()?.complete === true;
    });
    return { load, more: portion.more };
  }

  const config = createLoad(
    () => 'config',
    (_, signal) => api.get('/api/config', { signal }),
  );
  const sites = records('sites', sitesQuery, (query, max, signal) => api.getAll('/api/sites', { query, max, signal }));
  const parks = records('parks', parksQuery, (query, max, signal) => api.getAll('/api/parks', { query, max, signal }));
  return { config, sites, parks, current: () => (view().page === 'parks' ? parks : sites) };
}

/** Filters are small plain values: equal text, equal filters. */
function isSame(a: object | null, b: object | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export const DataContext = createContext<Data>();

export function useData(): Data {
  const data = useContext(DataContext);
  if (!data) throw new Error('useData outside of DataContext');
  return data;
}
