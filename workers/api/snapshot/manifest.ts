import { SCHEMA } from '#core/snapshot/layout.ts';
import type { BasePart } from '#core/snapshot/snapshot.ts';

/** What a base consists of, as JSON beside its files. */
export interface Manifest {
  readonly schema: string;
  /** Number of the last public change that is certainly in every part. */
  readonly no: number;
  readonly parts: readonly BasePart[];
}

/** Folder of all bases in the bucket. */
export const SNAPSHOT_FOLDER = 'snapshot/';

/** Reads a manifest; null for none of this release, or one that was damaged: the next build writes another. */
export async function readManifest(bucket: R2Bucket, key: string): Promise<Manifest | null> {
  const object = await bucket.get(key);
  // our own builder wrote it; the schema says by which release
  const manifest = object === null ? null : await object.json<Manifest>().catch(() => null);
  return manifest?.schema === SCHEMA ? manifest : null;
}
