import { openPyramid, pyramidFile } from '#core/snapshot/pyramid.ts';
import { openShard } from '#core/snapshot/shard.ts';
import type { BasePart, ShardSet } from '#core/snapshot/snapshot.ts';
import type { SqlPort } from '#db/port.ts';
import { touchedSince } from '#db/queries/snapshot-rows.ts';
import type { FileBucket } from './shard-files.ts';

/** With more changes than this between two bases nearly every province has some: each is built. */
const MOST_CHANGES = 20_000;

/** A province of one set, in the base before. */
export interface Before {
  readonly no: number;
  readonly parts: readonly BasePart[];
}

/**
 * The parts of a province in the base before, when each is whole and nothing that is in them or comes into them has changed
 * since: they can be named again. Null = the province must be built.
 */
export async function unchangedParts(
  db: SqlPort,
  bucket: FileBucket,
  before: Before,
  asked: { readonly province: string; readonly set: ShardSet },
): Promise<readonly BasePart[] | null> {
  const parts = before.parts.filter(({ province, set }) => province === asked.province && set === asked.set);
  if (parts.length === 0 || parts.some(({ isMissing }) => isMissing)) return null;
  const touched = await touchedSince(db, before.no, MOST_CHANGES, asked);
  if (touched === null || touched.isInside || parts.some((part) => part.parks.some((key) => touched.parks.has(key)))) {
    return null;
  }
  for (const part of parts) {
    const isSame = (await isWithout(bucket, part.file, touched.sites)) && (await hasPyramid(bucket, part));
    if (!isSame) return null;
  }
  return parts;
}

/** Whether a file is whole and holds none of some sites: what was in a province may be in another now, or withdrawn. */
async function isWithout(bucket: FileBucket, file: string, sites: Iterable<number>): Promise<boolean> {
  const bytes = await bytesOf(bucket, file);
  const opened = bytes === null ? null : openShard(bytes);
  if (!opened?.ok) return false;
  for (const key of sites) if (opened.value.rowOf(key) !== -1) return false;
  return true;
}

async function hasPyramid(bucket: FileBucket, part: BasePart): Promise<boolean> {
  const bytes = await bytesOf(bucket, pyramidFile(part));
  return bytes !== null && openPyramid(bytes).ok;
}

/** Null also for what cannot be read: the province is built then, which needs no file of before. */
async function bytesOf(bucket: FileBucket, file: string): Promise<ArrayBuffer | null> {
  try {
    const object = await bucket.get(file);
    return object === null ? null : await object.arrayBuffer();
  } catch {
    return null;
  }
}
