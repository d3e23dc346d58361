import type { ClusterDetail } from '#core/schemas/cluster.ts';
import type { Api, WholeList } from '#web-api/create-api.ts';
import { inTurns } from './in-turns.ts';
import { listWithin } from './list-within.ts';
import type { RecordsQuestion } from './load-records.ts';

/** Only a handful of parks have a cluster; each is a request of its own. */
const MAX_CLUSTERS = 200;

/** Clusters of a place with their members, as they are now or were at the end of a day. */
export async function loadClusters(
  api: Api,
  { region, park, samples, date }: RecordsQuestion,
  signal: AbortSignal,
): Promise<WholeList<ClusterDetail>> {
  const list = await listWithin({ region, park }, (code) =>
    api.getAll('/api/clusters', { query: { region: code, park, date }, signal, max: MAX_CLUSTERS }),
  );
  const query = { illustrative: samples ? 'include' : 'exclude', date } as const;
  const items = await inTurns(list.items, ({ id }) => api.get('/api/clusters/:id', { params: { id }, query, signal }));
  return { ...list, items };
}
