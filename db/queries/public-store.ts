import type { CalendarDay } from '#core/hours/calendar.ts';
import type { ShardSet, Snapshot, Wanted } from '#core/snapshot/snapshot.ts';
import type { SqlPort } from '../port.ts';
import type { IllustrativeChoice } from './view.ts';

/** The snapshot of the public sites as one request uses it. */
export interface SiteMemory {
  readonly snapshot: Snapshot;
  /** The state calendar as it was at the snapshot's number. */
  readonly days: readonly CalendarDay[];
  /** Files that the request asked for, whether or not they were in memory. */
  readonly wanted: Wanted;
}

/** The database, with the snapshot of its public sites where there is one: public reads take whichever can answer. */
export interface PublicStore extends SqlPort {
  readonly memory?: SiteMemory;
  /** What was read whole at the snapshot's number, kept until something else is published. */
  readonly kept?: Kept;
}

export interface Kept {
  readonly get: <T>(what: KeptList | KeptCounts) => readonly T[] | undefined;
  readonly put: <T>(what: KeptList | KeptCounts, list: readonly T[]) => void;
}

/** Lists that are short enough to be kept whole. */
export type KeptList = 'parks' | 'pairings' | 'parkTree' | 'clusterMembers' | 'services';
/** Counts of sites, by what was asked. */
export type KeptCounts = `siteCounts ${string}`;

/** A list as it was kept, else as it is read now. */
export async function keptBy<T>(
  { kept }: PublicStore,
  what: KeptList | KeptCounts,
  read: () => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const known = kept?.get<T>(what);
  if (known !== undefined) return known;
  const list = await read();
  kept?.put(what, list);
  return list;
}

export function shardSetsOf(illustrative: IllustrativeChoice): readonly ShardSet[] {
  return setsOf[illustrative];
}

const setsOf = { exclude: ['REGISTERED'], only: ['SAMPLE'], include: ['REGISTERED', 'SAMPLE'] } as const;
