import { type Accessor, createContext, createEffect, createMemo, createSignal, useContext } from 'solid-js';
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
    const filters = createMemo(() => (view().page === name ? queryOf(view()) : null));
    const portion = createPortion(filters);
    // A whole list is sorted in the table, at once. Of a longer one the API gives the first part in the order asked for.
    const [tooLong, setTooLong] = createSignal<string>();
    const question = () => {
      const query = filters();
      if (query === null) return null;
      const sort = tooLong() === JSON.stringify(query) ? serverSort(name, view()) : 'region';
      return { query: { ...query, sort }, max: portion.max() };
    };
    const load = createLoad(question, ({ query, max }, signal) => read(query, max, signal));
    createEffect(() => {
      if (load.data()?.complete === false && !load.stale()) setTooLong(JSON.stringify(filters()));
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

export const DataContext = createContext<Data>();

export function useData(): Data {
  const data = useContext(DataContext);
  if (!data) throw new Error('useData outside of DataContext');
  return data;
}
