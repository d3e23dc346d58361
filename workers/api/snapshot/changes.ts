import { encodeShard } from '#core/snapshot/encode-shard.ts';
import { openShard, type Shard } from '#core/snapshot/shard.ts';
import { type DeltaLayer, hiddenRows, SHARD_SETS, type Snapshot } from '#core/snapshot/snapshot.ts';
import type { SnapshotNames, SnapshotRow } from '#core/snapshot/snapshot-row.ts';
import type { PublicDelta } from '#db/queries/snapshot-rows.ts';
import { isSample } from './build.ts';

/** Sites whose last change is in the small layer above the large one: so much is encoded anew for a single edit at most. */
const RECENT = 64;

/** What became public, changed or was withdrawn after a number, up to another. */
export interface Changes {
  readonly since: number;
  readonly no: number;
  /** Of changed sites that are public. */
  readonly rows: ReadonlyMap<number, SnapshotRow>;
  /** Keys of changed and of withdrawn sites. */
  readonly gone: readonly number[];
  readonly parks: Snapshot['parks'];
  readonly names: Names;
  readonly layers: readonly DeltaLayer[];
  /** The large layer, and which keys have changed since it was made. */
  readonly settled: readonly DeltaLayer[];
  readonly recent: ReadonlySet<number>;
}

interface Names extends SnapshotNames {
  readonly regions: ReadonlyMap<string, string>;
  readonly parks: ReadonlyMap<number, { readonly id: string; readonly name: string }>;
}

export function noChanges(since: number): Changes {
  const none = { regions: new Map<string, string>(), parks: new Map<number, { id: string; name: string }>() };
  const empty = { rows: new Map(), gone: [], parks: new Map(), layers: [], settled: [], recent: new Set<number>() };
  return { since, no: since, names: none, ...empty };
}

/** Keys that a delta tells of. */
export function touchedBy({ sites, withdrawn }: PublicDelta): number[] {
  return [...sites.map(({ key }) => key), ...withdrawn];
}

/** The changes together with those that follow them. */
export function changesWith(before: Changes, delta: PublicDelta, names: Names): Changes {
  const touched = touchedBy(delta);
  const rows = new Map(before.rows);
  for (const key of delta.withdrawn) rows.delete(key);
  for (const row of delta.sites) rows.set(row.key, row);
  const all: Changes = {
    ...before,
    no: delta.no,
    rows,
    gone: touched.length === 0 ? before.gone : [...new Set([...before.gone, ...touched])],
    parks: new Map([
      ...before.parks,
      ...delta.parks.map(({ key, id, name }) => [key, name === null ? null : { id, name }] as const),
    ]),
    names: {
      regions: new Map([...before.names.regions, ...names.regions]),
      parks: new Map([...before.names.parks, ...names.parks]),
    },
    recent: new Set([...before.recent, ...touched]),
  };
  if (touched.length === 0) return all;
  if (all.recent.size > RECENT) {
    const settled = layersOf(all, rows.values());
    return { ...all, settled, layers: settled, recent: new Set() };
  }
  const recent = [...all.recent];
  const below = all.settled.map((layer) => ({ ...layer, hidden: hiddenRows(layer.shard, recent) }));
  const above = recent.flatMap((key) => rows.get(key) ?? []);
  return { ...all, layers: [...below, ...layersOf(all, above)] };
}

function layersOf({ names, no }: Changes, rows: Iterable<SnapshotRow>): DeltaLayer[] {
  const all = [...rows];
  return SHARD_SETS.flatMap((set) => {
    const own = all.filter((row) => (row.isIllustrative === 1) === isSample(set));
    const shard = own.length === 0 ? null : shardOf(own, names, { no, isIllustrative: isSample(set) });
    return shard === null ? [] : [{ set, shard }];
  });
}

function shardOf(...made: Parameters<typeof encodeShard>): Shard {
  const opened = openShard(encodeShard(...made));
  if (!opened.ok) throw new Error(`changes that were just encoded are ${opened.error}`);
  return opened.value;
}

/** What the changes hold of memory: their layers, and about so much a row beside them. */
const ROW_BYTES = 2_000;
export function bytesOf({ layers, rows }: Changes): number {
  return rows.size * ROW_BYTES + layers.reduce((sum, { shard }) => sum + shard.bytes, 0);
}
