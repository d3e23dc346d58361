import type { Statement } from '../../port.ts';
import type { RecordSet } from '../documents/record.ts';
import { aliasRows } from './aliases.ts';
import type { Ids } from './ids.ts';
import { syncLinks } from './links.ts';
import { firstRevisions } from './revisions.ts';
import { documentRows, figureRows } from './rows-documents.ts';
import { enterpriseRows, organisationRows, schemeRows, villageRows } from './rows-organisations.ts';
import { pairingRows } from './rows-pairings.ts';
import { gridRows, parkEventRows, parkRows } from './rows-parks.ts';
import { siteLinks } from './rows-site-links.ts';
import { clusterRows, serviceItemRows, siteRows } from './rows-sites.ts';
import { tagLinks, tagRows } from './rows-tags.ts';
import { loadedStates } from './states.ts';
import { upsert } from './upsert.ts';

interface Stamp {
  /** `created_at` of everything seeded, ms UTC. */
  readonly since: number;
  /** `updated_at` of rows that change in this run, ms UTC. */
  readonly now: number;
}

/** Documents and figures: before the records, which name them as their source. */
export function documentStatements({ since, now }: Stamp): Statement[] {
  return upsert(documentRows(since), now);
}

/** After the parks, which figures name. */
export function figureStatements(ids: Ids, { since, now }: Stamp): Statement[] {
  return upsert(figureRows(ids, since), now);
}

/** Rows, links and first revisions of a set, in an order in which every reference already exists. */
export function setStatements(set: RecordSet, ids: Ids, { since, now }: Stamp): Statement[] {
  const tables = [
    parkRows(set, ids, since),
    ...schemeRows(set, ids),
    organisationRows(set, ids, since),
    enterpriseRows(set, ids, since),
    villageRows(set, ids, since),
    siteRows(set, ids, since),
    serviceItemRows(set, since),
    clusterRows(set, ids, since),
    gridRows(set, ids, since),
    ...tagRows(set, ids, since),
    pairingRows(set, ids, since),
  ];
  const links = [parkEventRows(set, ids), ...siteLinks(set, ids), ...tagLinks(set, ids), ...aliasRows(set, ids)];
  return [
    ...tables.flatMap((rows) => upsert(rows, now)),
    ...links.filter(({ ownerIds }) => ownerIds.length > 0).flatMap(syncLinks),
    ...firstRevisions(loadedStates(set, ids, since)),
  ];
}
