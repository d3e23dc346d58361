import type { MercatorBox } from '../geo/mercator.ts';
import { boxesMeet, type Shard } from './shard.ts';

/** Registered sites and samples lie apart, as in the database's own trees. */
export type ShardSet = 'REGISTERED' | 'SAMPLE';
export const SHARD_SETS = ['REGISTERED', 'SAMPLE'] as const satisfies readonly ShardSet[];

/** A base of one province as the manifest names it. */
export interface BasePart {
  /** First two digits of its region codes. */
  readonly province: string;
  readonly set: ShardSet;
  /** Name of the file. */
  readonly file: string;
  readonly bytes: number;
  readonly rows: number;
  readonly box: MercatorBox | null;
  /** Keys of the parks that its sites lie in. */
  readonly parks: readonly number[];
}

/** A shard and which of its rows count: what was changed or withdrawn since is told by a later shard, or by none. */
export interface Layer {
  readonly shard: Shard;
  /** 1 for each row that does not count; null = all count. */
  readonly hidden: Uint8Array | null;
}

/** The sites as they are publicly at one publication number, as far as they are in memory. */
export interface Snapshot {
  readonly no: number;
  readonly parts: readonly BasePart[];
  /** By file name. */
  readonly loaded: ReadonlyMap<string, Shard>;
  /** Rows that changed since the base was built. */
  readonly delta: readonly { readonly set: ShardSet; readonly shard: Shard }[];
  /** Keys of base rows that were changed or withdrawn since. */
  readonly gone: readonly number[];
  /** Parks that changed since: their public id and name, null = not public any more. */
  readonly parks: ReadonlyMap<number, { readonly id: string; readonly name: string } | null>;
  /** Rows of a base that do not count, by file, filled as they are asked for. */
  readonly hidden: Map<string, Uint8Array | null>;
}

/** Says which files a question needed that were not in memory. */
export type Wanted = Set<string>;

/** The layers of some sets that may hold points in a box; null when one of them is not in memory, which `wanted` then names. */
export function layersTouching(
  snapshot: Snapshot,
  sets: readonly ShardSet[],
  box: MercatorBox,
  wanted: Wanted,
): Layer[] | null {
  return layersOf(snapshot, sets, wanted, ({ box: own }) => own !== null && boxesMeet(own, box));
}

/** The layers that hold the sites of a province. */
export function layersOfProvince(
  snapshot: Snapshot,
  sets: readonly ShardSet[],
  province: string,
  wanted: Wanted,
  holds: (part: BasePart) => boolean = () => true,
): Layer[] | null {
  return layersOf(snapshot, sets, wanted, (part) => part.province === province && holds(part));
}

/** The layers that may hold what is asked for, wherever it is. */
export function layersHolding(
  snapshot: Snapshot,
  sets: readonly ShardSet[],
  wanted: Wanted,
  holds: (part: BasePart) => boolean,
): Layer[] | null {
  return layersOf(snapshot, sets, wanted, holds);
}

function layersOf(
  snapshot: Snapshot,
  sets: readonly ShardSet[],
  wanted: Wanted,
  fits: (part: BasePart) => boolean,
): Layer[] | null {
  const layers: Layer[] = deltaLayers(snapshot, sets);
  let whole = true;
  for (const part of snapshot.parts) {
    if (!sets.includes(part.set) || !fits(part)) continue;
    const layer = baseLayer(snapshot, part, wanted);
    if (layer === null) whole = false;
    else layers.push(layer);
  }
  return whole ? layers : null;
}

export function deltaLayers(snapshot: Snapshot, sets: readonly ShardSet[]): Layer[] {
  return snapshot.delta.filter(({ set }) => sets.includes(set)).map(({ shard }) => ({ shard, hidden: null }));
}

export function baseLayer(snapshot: Snapshot, { file }: BasePart, wanted: Wanted): Layer | null {
  const shard = snapshot.loaded.get(file);
  wanted.add(file);
  if (shard === undefined) return null;
  let hidden = snapshot.hidden.get(file);
  if (hidden === undefined) {
    hidden = hiddenRows(shard, snapshot.gone);
    snapshot.hidden.set(file, hidden);
  }
  return { shard, hidden };
}

function hiddenRows(shard: Shard, gone: readonly number[]): Uint8Array | null {
  const rows = gone.map(shard.rowOf).filter((row) => row >= 0);
  if (rows.length === 0) return null;
  const hidden = new Uint8Array(shard.facts.rows);
  for (const row of rows) hidden[row] = 1;
  return hidden;
}

/** The park of a row under its name of now. */
export function parkOf(
  { parks }: Snapshot,
  shard: Shard,
  row: number,
): { readonly id: string; readonly name: string } | null {
  const key = shard.parkKey(row);
  if (key === null) return null;
  const changed = parks.get(key);
  return changed === undefined ? shard.park(row) : changed;
}
