import type { Statement } from '../../port.ts';
import { rebuildStatements } from '../../queries/rollup-rebuild.ts';
import { documents, figures, namedRecords } from '../documents/all.ts';
import type { RecordSet } from '../documents/record.ts';
import { illustrativeRecords } from '../illustrative/all.ts';
import type { RegionRow } from '../regions/row.ts';
import { type Ids, idsOf } from './ids.ts';
import { raiseCounter } from './published-tables.ts';
import { fullNames } from './regions.ts';
import { clearSampleTombstones } from './remove-samples.ts';
import { recordCount } from './rows-sites.ts';
import { figureSearchRows, type Names, putSearchRows, recordSearchRows } from './search-rows.ts';
import { documentStatements, figureStatements, setStatements } from './set-statements.ts';
import { loadedStates } from './states.ts';

/** What building the statements of records needs. */
export interface RecordContext {
  readonly ids: Ids;
  readonly names: Names;
  readonly since: number;
  readonly now: number;
}

export function recordContext(
  regions: Iterable<RegionRow>,
  stamp: Pick<RecordContext, 'since' | 'now'>,
): RecordContext {
  const ids = idsOf([namedRecords, illustrativeRecords]);
  const regionNames = fullNames(regions);
  const parks = [...namedRecords.parks, ...illustrativeRecords.parks];
  const parkNames = new Map(parks.map(({ key, name }) => [ids.of('PARK', key), name]));
  return {
    ...stamp,
    ids,
    names: {
      region: (code) => regionNames.get(code) ?? '',
      park: (id) => (typeof id === 'number' ? (parkNames.get(id) ?? null) : null),
    },
  };
}

/** Documents, figures and everything they name. */
export function namedStatements(context: RecordContext): Statement[] {
  const { ids, names } = context;
  return [
    ...documentStatements(context),
    ...setStatements(namedRecords, ids, context),
    ...figureStatements(ids, context),
    ...searchStatements(namedRecords, context),
    ...putSearchRows(figureSearchRows(names)),
  ];
}

export function sampleStatements(context: RecordContext): Statement[] {
  return [
    ...setStatements(illustrativeRecords, context.ids, context),
    ...searchStatements(illustrativeRecords, context),
    ...clearSampleTombstones(),
  ];
}

function searchStatements(set: RecordSet, { ids, names, since }: RecordContext): Statement[] {
  return putSearchRows(recordSearchRows(loadedStates(set, ids, since), names));
}

/** The end of every batch that changes records: counts, roll-ups, publication number. */
export function closingStatements(now: number): Statement[] {
  return [...rebuildStatements(now), { text: raiseCounter, values: [] }];
}

export const namedCount = documents.length + figures.length + recordCount(namedRecords);
