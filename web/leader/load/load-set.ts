import type { Api, WholeList } from '#web-api/create-api.ts';
import type { AnyRow, RecordSets, SetName } from '../model/layers.ts';
import { membersOf } from '../model/members.ts';
import { recordName } from '../model/record-name.ts';
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
  return set === 'pairings' ? read.then((list) => ({ ...list, items: [...list.items].sort(byName) })) : read;
}

const names = new Intl.Collator('zh', { numeric: true });

/** Pairings have no order of their own: by their first party, whoever reads them on paper finds a name. */
function byName(one: AnyRow, other: AnyRow): number {
  return names.compare(recordName(one), recordName(other));
}
