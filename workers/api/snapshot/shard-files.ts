import { isPyramidFile, openPyramid, type Pyramid, pyramidFile } from '#core/snapshot/pyramid.ts';
import { openShard, type Shard } from '#core/snapshot/shard.ts';
import type { BasePart } from '#core/snapshot/snapshot.ts';

/** A file that was used within this time is not given up for another. ms */
export const KEEP_MS = 10_000;
/** Files that are fetched at a time: each is in memory before it is known whether all are needed still. */
const LOADED_AT_ONCE = 2;
/** What is not here after this time never comes: the request that fetched it has ended. ms */
export const LOST_MS = 60_000;

/** Where files of a base are read from. */
export type FileBucket = Pick<R2Bucket, 'get'>;

/** Bytes that all files may hold, and what other things hold of these already. */
export interface Room {
  readonly limit: number;
  readonly taken: number;
}

/** What became of a file that was to be loaded. `NO_ROOM`: all that is here is in use; `BUSY`: others come first. */
export type Loading = 'LOADED' | 'NO_ROOM' | 'BUSY' | 'REFUSED';

/** A file of a part, or its pyramid. */
export type FileToLoad = Pick<BasePart, 'file' | 'bytes'>;

/** A file that is being fetched, and since when (ms). */
interface Fetching {
  readonly bytes: number;
  readonly since: number;
}

/** Files of a base that are in memory, as many as there is room for. What is being fetched counts as if it were here. */
export class ShardFiles {
  readonly shards = new Map<string, Shard>();
  readonly pyramids = new Map<string, Pyramid>();
  readonly #usedAt = new Map<string, number>();
  readonly #loading = new Map<string, Fetching>();
  readonly #refused = new Set<string>();

  /** Notes that a file was asked for; false where it is not here. */
  use(file: string, now: number): boolean {
    const isHere = this.has(file);
    if (isHere) this.#usedAt.set(file, now);
    return isHere;
  }

  has(file: string): boolean {
    return this.shards.has(file) || this.pyramids.has(file);
  }

  isInUse(file: string, now: number): boolean {
    const used = this.#usedAt.get(file);
    return used !== undefined && isRecent(used, now);
  }

  /** Whether a file of a base was found damaged or missing: it is not tried again until another base comes. */
  isRefused(file: string): boolean {
    return this.#refused.has(file);
  }

  /** Fetches a file where there is room for it. Throws what the bucket throws; `told` hears why a file is refused. */
  async load(
    bucket: FileBucket,
    { file, bytes }: FileToLoad,
    room: Room,
    now: number,
    told: (why: string) => void,
  ): Promise<Loading> {
    if (this.has(file)) return 'LOADED';
    if (this.#refused.has(file)) return 'REFUSED';
    this.#forgetLost(now);
    if (this.#loading.has(file) || this.#loading.size >= LOADED_AT_ONCE) return 'BUSY';
    if (!this.#makeRoom(bytes, room, now)) return 'NO_ROOM';
    const own: Fetching = { bytes, since: now };
    this.#loading.set(file, own);
    try {
      const object = await bucket.get(file);
      const refusal = object === null ? 'MISSING' : this.#open(file, await object.arrayBuffer());
      if (refusal === null) {
        this.#usedAt.set(file, now);
        return 'LOADED';
      }
      this.#refused.add(file);
      told(`a file of the snapshot is refused: ${file} ${refusal}`);
      return 'REFUSED';
    } finally {
      if (this.#loading.get(file) === own) this.#loading.delete(file);
    }
  }

  /** Why a file cannot be used, or null. */
  #open(file: string, buffer: ArrayBuffer): string | null {
    if (isPyramidFile(file)) {
      const opened = openPyramid(buffer);
      if (opened.ok) this.pyramids.set(file, opened.value);
      return opened.ok ? null : opened.error;
    }
    const opened = openShard(buffer);
    if (opened.ok) this.shards.set(file, opened.value);
    return opened.ok ? null : opened.error;
  }

  /** Has what was refused tried once more: another base names it, whose builder found it whole. */
  forgetRefusals(): void {
    this.#refused.clear();
  }

  /** Forgets files of bases that were replaced. */
  keepOnly(parts: Iterable<Pick<BasePart, 'file'>>): void {
    const files = new Set(Array.from(parts, (part) => [part.file, pyramidFile(part)]).flat());
    for (const file of [...this.shards.keys(), ...this.pyramids.keys()]) if (!files.has(file)) this.#drop(file);
    for (const file of this.#refused) if (!files.has(file)) this.#refused.delete(file);
  }

  /** Gives up what was not used for the longest time; false when all that is here is in use. */
  #makeRoom(bytes: number, { limit, taken }: Room, now: number): boolean {
    const fits = () => this.#bytes() + taken + bytes <= limit;
    for (const [file, used] of [...this.#usedAt].sort((a, b) => a[1] - b[1])) {
      if (fits() || isRecent(used, now)) break;
      this.#drop(file);
    }
    return fits();
  }

  #forgetLost(now: number): void {
    for (const [file, { since }] of this.#loading) {
      // what lies ahead was begun before the clock was set back
      if (since > now || now - since > LOST_MS) this.#loading.delete(file);
    }
  }

  #bytes(): number {
    let sum = 0;
    for (const { bytes } of this.shards.values()) sum += bytes;
    for (const { bytes } of this.pyramids.values()) sum += bytes;
    for (const { bytes } of this.#loading.values()) sum += bytes;
    return sum;
  }

  #drop(file: string): void {
    this.shards.delete(file);
    this.pyramids.delete(file);
    this.#usedAt.delete(file);
  }
}

/** What lies ahead was noted before the clock was set back. */
function isRecent(used: number, now: number): boolean {
  return used <= now && now - used < KEEP_MS;
}
