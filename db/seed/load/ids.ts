import type { RecordKind } from '#core/ids.ts';
import type { RecordSet, Subject } from '../documents/record.ts';
import { publicIdOf, rowIdOf } from './identity.ts';

interface Keyed {
  readonly key: string;
  readonly isIllustrative: boolean;
}

/** Row ids by the keys that records refer to one another with; an unknown key throws. */
export interface Ids {
  readonly of: (kind: RecordKind, key: string) => number;
  /** Null stays null. */
  readonly ofOptional: (kind: RecordKind, key: string | null) => number | null;
  readonly subject: (subject: Subject) => number;
}

/** Ids over named and generated records together, because either may refer to the other. */
export function idsOf(sets: readonly RecordSet[]): Ids {
  const ids = new Map<string, number>();
  const add = (kind: RecordKind, records: readonly Keyed[]) => {
    for (const { key, isIllustrative } of records) {
      ids.set(`${kind} ${key}`, rowIdOf(publicIdOf(kind, key, isIllustrative)));
    }
  };
  for (const set of sets) {
    add('PARK', set.parks);
    add('SITE', set.sites);
    add('CLUSTER', set.clusters);
    add('ORGANISATION', set.organisations);
    add('ENTERPRISE', set.enterprises);
    add('VILLAGE', set.villages);
    add('CAMPAIGN', set.campaigns);
    add('BRAND', set.brands);
    add('HONOUR', set.honours);
    add('ACTIVITY', set.activities);
    add('PAIRING', set.pairings);
    add('GRID', set.grids);
  }
  const of = (kind: RecordKind, key: string) => {
    const id = ids.get(`${kind} ${key}`);
    if (id === undefined) throw new Error(`no ${kind} has the key ${key}`);
    return id;
  };
  return {
    of,
    ofOptional: (kind, key) => (key === null ? null : of(kind, key)),
    subject: ({ kind, key }) => of(kind, key),
  };
}
