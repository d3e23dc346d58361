import { MERCATOR_SIZE, type MercatorBox, type MercatorCell } from '../geo/mercator.ts';
import type { Shard } from './shard.ts';
import {
  baseLayer,
  deltaLayers,
  type Layer,
  layersTouching,
  type ShardSet,
  type Snapshot,
  type Wanted,
} from './snapshot.ts';

/** A site found by place: which row of which shard. */
export interface FoundSite extends MercatorCell {
  readonly id: number;
  readonly shard: Shard;
  readonly row: number;
}

export interface FoundNearest {
  /** Nearest first by distance in Mercator cells, equal distances by key. */
  readonly sites: FoundSite[];
  /** Every site within this many cells was looked at. */
  readonly radius: number;
  readonly complete: boolean;
}

/** How the database's own filtered search goes about it (db/queries/nearest-where.ts): both must say the same of how far they looked. */
export interface FilteredSteps {
  readonly start: number;
  readonly growth: number;
  /** Sites of any kind that are looked at. */
  readonly look: number;
}

export type RowTest = (row: number) => boolean;

export interface Place {
  readonly at: MercatorCell;
  readonly k: number;
  readonly sets: readonly ShardSet[];
}

interface Candidate extends FoundSite {
  /** Squared distance, and the larger of the distances in x and y. */
  readonly d: number;
  readonly c: number;
}

/** The k nearest sites; null when shards are wanted that are not in memory. */
export function nearestIn(snapshot: Snapshot, place: Place, wanted: Wanted): FoundNearest | null {
  const { at, k, sets } = place;
  const nearest = byTrees(snapshot, place, wanted);
  if (nearest === null) return null;
  const [last, next] = [nearest[k - 1], nearest[k]];
  if (last === undefined) return { sites: nearest, radius: MERCATOR_SIZE, complete: true };
  const radius = Math.min(Math.sqrt(last.d) + 1, MERCATOR_SIZE);
  if (next === undefined || last.d < next.d) return { sites: nearest.slice(0, k), radius, complete: true };
  // several lie as far away as the last: their keys decide which of them count
  const candidates = within(snapshot, at, Math.ceil(Math.sqrt(last.d)), sets, wanted);
  return candidates === null ? null : { sites: candidates.sort(byDistance).slice(0, k), radius, complete: true };
}

/** The k nearest and one more, by the trees, from the nearest province on; of those as far away as the last some may be missing. */
function byTrees(snapshot: Snapshot, { at, k, sets }: Place, wanted: Wanted): Candidate[] | null {
  let nearest: Candidate[] = [];
  const kth = () => nearest[k - 1]?.d ?? Number.POSITIVE_INFINITY;
  const look = ({ shard, hidden }: Layer) => {
    if (shard.tree === null) return;
    const { placed } = shard;
    const counts = hidden === null ? undefined : (i: number) => hidden[placed[i] ?? 0] !== 1;
    // the square of a root may be a little less than what it is the root of
    const found = shard.tree.neighbors(at.x, at.y, k + 1, Math.sqrt(kth()) + 1, counts);
    const sites = found.map((i) => candidate(shard, i, at));
    nearest = (nearest.length === 0 ? sites : [...nearest, ...sites]).sort(byDistance).slice(0, k + 1);
  };
  for (const layer of deltaLayers(snapshot, sets)) look(layer);
  const { parts } = snapshot;
  const away = new Float64Array(parts.length).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (part !== undefined && part.box !== null && sets.includes(part.set)) away[i] = awayFrom(part.box, at);
  }
  for (let next = nearestOf(away); away[next] !== Number.POSITIVE_INFINITY; next = nearestOf(away)) {
    const part = parts[next];
    if (part === undefined || (away[next] ?? 0) > kth()) break;
    const layer = baseLayer(snapshot, part, wanted);
    if (layer === null) return null;
    look(layer);
    away[next] = Number.POSITIVE_INFINITY;
  }
  return nearest;
}

/** Where the least is; few provinces are ever looked into, so that sorting them all would be for nothing. */
function nearestOf(away: Float64Array): number {
  let least = 0;
  for (let i = 1; i < away.length; i++) if ((away[i] ?? 0) < (away[least] ?? 0)) least = i;
  return least;
}

/**
 * The k nearest that pass a test. A box grows ring by ring until the ring inside it holds k of them, or until it holds more
 * sites than may be looked at; what is found then is everything within `radius`, and `complete` is false. So a test that
 * few pass never walks over a country, and the answer is the database's own.
 */
export function nearestWhere(
  snapshot: Snapshot,
  { at, k, sets }: Place,
  { start, growth, look }: FilteredSteps,
  testOf: (shard: Shard) => RowTest,
  wanted: Wanted,
): FoundNearest | null {
  const tests = new Map<Shard, RowTest>();
  const passes = (shard: Shard, row: number) => {
    const test = tests.get(shard) ?? testOf(shard);
    tests.set(shard, test);
    return test(row);
  };
  let [radius, met, looked] = [0, 0, 0];
  const seen: Candidate[] = [];
  for (let r = start; ; r *= growth) {
    // the cell of the point itself is in no ring
    const ring = ringOf(
      snapshot,
      { at, sets, inner: radius === 0 ? -1 : radius, outer: r, most: look - looked, passes },
      wanted,
    );
    if (ring === null) return null;
    if (ring === 'TOO_MANY') break;
    seen.push(...ring.passing);
    looked += ring.count;
    radius = r;
    if (met >= k || r >= 2 * MERCATOR_SIZE) break;
    met += ring.passing.filter(({ c }) => c > 0).length;
  }
  if (radius === 0) {
    const own = ringOf(snapshot, { at, sets, inner: -1, outer: 0, most: 0, passes }, wanted);
    if (own !== null && own !== 'TOO_MANY') seen.push(...own.passing);
  }
  const sites = seen
    .filter((site) => site.d <= radius * radius)
    .sort(byDistance)
    .slice(0, k);
  const reached = Math.min(radius, MERCATOR_SIZE);
  return { sites, radius: reached, complete: sites.length >= k || reached >= MERCATOR_SIZE };
}

interface RingAsked {
  readonly at: MercatorCell;
  readonly sets: readonly ShardSet[];
  /** The larger of the distances in x and y is more than `inner` and at most `outer`. */
  readonly inner: number;
  readonly outer: number;
  /** Sites of any kind that may be met, but those in the cell of the point. */
  readonly most: number;
  readonly passes: (shard: Shard, row: number) => boolean;
}

/** Thrown out of a walk through a tree, which has no other end. */
const ENOUGH = new Error('enough');

/**
 * The sites of a ring that pass, and how many there are of any kind. Beside a city a ring may hold tens of thousands: the walk
 * ends with the first that is too many, and only what passes is remembered at all.
 */
function ringOf(
  snapshot: Snapshot,
  { at, sets, inner, outer, most, passes }: RingAsked,
  wanted: Wanted,
): { readonly passing: Candidate[]; readonly count: number } | 'TOO_MANY' | null {
  const layers = layersTouching(snapshot, sets, around(at, outer), wanted);
  if (layers === null) return null;
  const passing: Candidate[] = [];
  let count = 0;
  const look = ({ shard, hidden }: Layer, place: number) => {
    const row = shard.placed[place] ?? 0;
    if (hidden !== null && hidden[row] === 1) return false;
    const c = Math.max(Math.abs((shard.x[place] ?? 0) - at.x), Math.abs((shard.y[place] ?? 0) - at.y));
    if (c <= inner) return false;
    if (c > 0 && ++count > most) throw ENOUGH;
    if (passes(shard, row)) passing.push(candidate(shard, place, at));
    return false;
  };
  try {
    for (const layer of layers) {
      layer.shard.tree?.search(at.x - outer, at.y - outer, at.x + outer, at.y + outer, (i) => look(layer, i));
    }
  } catch (thrown) {
    if (thrown === ENOUGH) return 'TOO_MANY';
    throw thrown;
  }
  return { passing, count };
}

/** The sites whose distance in x and in y is at most r. */
function within(
  snapshot: Snapshot,
  at: MercatorCell,
  r: number,
  sets: readonly ShardSet[],
  wanted: Wanted,
): Candidate[] | null {
  const layers = layersTouching(snapshot, sets, around(at, r), wanted);
  if (layers === null) return null;
  const found: Candidate[] = [];
  for (const layer of layers) {
    const { shard, hidden } = layer;
    shard.tree?.search(at.x - r, at.y - r, at.x + r, at.y + r, (i) => {
      if (hidden === null || hidden[shard.placed[i] ?? 0] !== 1) found.push(candidate(shard, i, at));
      return false;
    });
  }
  return found;
}

/** A place of a shard's tree. */
function candidate(shard: Shard, place: number, at: MercatorCell): Candidate {
  const row = shard.placed[place] ?? 0;
  const [x, y] = [shard.x[place] ?? 0, shard.y[place] ?? 0];
  const [dx, dy] = [x - at.x, y - at.y];
  return { id: shard.key[row] ?? 0, shard, row, x, y, d: squared(dx, dy), c: Math.max(Math.abs(dx), Math.abs(dy)) };
}

function around({ x, y }: MercatorCell, r: number): MercatorBox {
  return { x0: x - r, x1: x + r, y0: y - r, y1: y + r };
}

/** Squared distance from a box; 0 inside. */
function awayFrom({ x0, x1, y0, y1 }: MercatorBox, { x, y }: MercatorCell): number {
  return squared(Math.max(x0 - x, 0, x - x1), Math.max(y0 - y, 0, y - y1));
}

function squared(dx: number, dy: number): number {
  return dx * dx + dy * dy;
}

function byDistance(a: Candidate, b: Candidate): number {
  return a.d - b.d || a.id - b.id;
}
