import type { Api, WholeList } from '#web-api/create-api.ts';
import type { RecordSets, SetName } from '../model/layers.ts';
import { membersOf } from '../model/members.ts';
import { inOrder } from '../model/row-order.ts';
import { startView } from '../paths.ts';
import { loadClusters } from './load-clusters.ts';
import { loadRecords, type RecordsQuestion } from './load-records.ts';

/** The records of a set, read as a list of the API or made from several; what only one layer needs is fetched for it. */
export function loadSet<S extends SetName>(
  api: Api,
  set: S,
  question: RecordsQuestion,
  signal: AbortSignal,
): Promise<WholeList<RecordSets[S]>> {
  // each branch reads the records of its own set
  type Answer = Promise<WholeList<RecordSets[S]>>;
  if (set === 'gaps') {
    const { ring = startView.ring } = question;
    return import('./load-gaps.ts').then(({ loadGaps }) => loadGaps(api, { ...question, ring }, signal)) as Answer;
  }
  if (set === 'clusters') return loadClusters(api, question, signal).then(membersOf) as Answer;
  const read = loadRecords(api, set, question, signal) as Answer;
  return read.then((list) => ({ ...list, items: inOrder(list.items) }));
}
