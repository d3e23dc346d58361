import type { ClusterDetail } from '#core/schemas/cluster.ts';
import type { Api } from '#web-api/create-api.ts';
import type { RecordsQuestion } from './load-records.ts';

/** Clusters of a place with their members. Only a handful of parks have one; more than this would not be read anyway. */
const MAX_CLUSTERS = 20;

export async function loadClusters(
  api: Api,
  { region, park, samples }: Omit<RecordsQuestion, 'date'>,
  signal: AbortSignal,
): Promise<ClusterDetail[]> {
  const { items } = await api.get('/api/clusters', { query: { region, park, limit: MAX_CLUSTERS }, signal });
  const illustrative = samples ? 'include' : 'exclude';
  return Promise.all(
    items.map(({ id }) => api.get('/api/clusters/:id', { params: { id }, query: { illustrative }, signal })),
  );
}
