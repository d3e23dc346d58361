import { regionPrefix, regionPrefixEnd } from '../codes/region-code.ts';
import type { MercatorBox } from '../geo/mercator.ts';
import { type Pyramid, pyramidFile } from './pyramid.ts';
import { boxesMeet, type Shard } from './shard.ts';

/** Registered sites and samples lie apart, as in the database's own trees. */
export type ShardSet = 'REGISTERED' | 'SAMPLE';
export const SHARD_SETS = ['REGISTERED', 'SAMPLE'] as const satisfies readonly ShardSet[];

/** A part of the base as the manifest names it: a province, or of a large one so many sites as follow each other. */
export interface BasePart {
  /** First two digits of its region codes. */
  readonly province: string;
  readonly set: ShardSet;
  /** Region codes of its first and its last site. */
  readonly from: string;
  readonly to: string;
  /** Name of the file. */
  readonly file: string;
  readonly bytes: number;
  /** Bytes of its pyramid. */
  readonly pyramidBytes: number;
  readonly rows: number;
  readonly box: MercatorBox | null;
  /** Keys of the parks that its sites lie in. */
  readonly parks: readonly number[];
  /** It could not be built: the database answers whatever its sites may be in. */
  readonly isMissing?: true;
}

/** A shard and which of its rows count: what was changed or withdrawn since is told by a later shard, or by none. */
export interface Layer {
  readonly shard: Shard;
  /** 1 for each row that does not count; null = all count. */
  readonly hidden: Uint8Array | null;
}

/** Rows that changed since the base was built; those that changed once more are hidden, a later one of these tells them. */
export interface DeltaLayer {
  readonly set: ShardSet;
  readonly shard: Shard;
  readonly hidden?: Uint8Array | null;
}

/** The sites as they are publicly at one publication number, as far as they are in memory. */
export interface Snapshot {
  readonly no: number;
  readonly parts: readonly BasePart[];
  /** By file name. */
  readonly loaded: ReadonlyMap<string, Shard>;
  /** Pyramids of parts, by their own file name. */
  readonly pyramids: ReadonlyMap<string, Pyramid>;
  /** Rows that changed since the base was built. */
  readonly delta: readonly DeltaLayer[];
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

/** The layers that hold the sites of a region, or of the province whose two digits are given. */
export function layersOfRegion(
  snapshot: Snapshot,
  sets: readonly ShardSet[],
  region: string,
  wanted: Wanted,
  holds: (part: BasePart) => boolean = () => true,
): Layer[] | null {
  const [first, end] = [regionPrefix(region), regionPrefixEnd(region)];
  return layersOf(snapshot, sets, wanted, (part) => part.from < end && part.to >= first && holds(part));
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

/** The pyramids of all parts of some sets that may hold points in a box; null when one of them is not in memory. */
export function pyramidsTouching(
  snapshot: Snapshot,
  sets: readonly ShardSet[],
  box: MercatorBox,
  wanted: Wanted,
): Pyramid[] | null {
  const found: Pyramid[] = [];
  let whole = true;
  for (const part of snapshot.parts) {
    if (!sets.includes(part.set) || part.box === null || !boxesMeet(part.box, box)) continue;
    const file = pyramidFile(part);
    if (!part.isMissing) wanted.add(file);
    const pyramid = part.isMissing ? undefined : snapshot.pyramids.get(file);
    if (pyramid === undefined) whole = false;
    else found.push(pyramid);
  }
  return whole ? found : null;
}

export function deltaLayers(snapshot: Snapshot, sets: readonly ShardSet[]): Layer[] {
  return snapshot.delta.filter(({ set }) => sets.includes(set)).map(({ shard, hidden = null }) => ({ shard, hidden }));
}

export function baseLayer(snapshot: Snapshot, { file, isMissing }: BasePart, wanted: Wanted): Layer | null {
  if (isMissing) return null;
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

/** Marks the rows of some keys besides those that are hidden already; the same marks where there is none. */
export function hiddenRows(shard: Shard, gone: readonly number[], before: Uint8Array | null = null): Uint8Array | null {
  const rows = gone.map(shard.rowOf).filter((row) => row >= 0 && before?.[row] !== 1);
  if (rows.length === 0) return before;
  const hidden = before?.slice() ?? new Uint8Array(shard.facts.rows);
  for (const row of rows) hidden[row] = 1;
  return hidden;
}

/** What is hidden of each file that was asked for, once more keys are gone. */
export function hiddenAfter({ hidden, loaded }: Snapshot, gone: readonly number[]): Map<string, Uint8Array | null> {
  return new Map(
    [...hidden].flatMap(([file, before]) => {
      const shard = loaded.get(file);
      return shard === undefined ? [] : [[file, hiddenRows(shard, gone, before)] as const];
    }),
  );
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
