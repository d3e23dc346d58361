import { SCHEMA } from '#core/snapshot/layout.ts';
import type { BasePart } from '#core/snapshot/snapshot.ts';

/** What a base consists of, as JSON beside its files. */
export interface Manifest {
  readonly schema: string;
  /** Number of the last public change that is certainly in every part. */
  readonly no: number;
  /** When it was begun, ms. */
  readonly at: number;
  /** The manifest of the base that this one replaced; null = there was none, or other data has come. */
  readonly follows: string | null;
  readonly parts: readonly BasePart[];
}

/** Folder of all bases in the bucket. */
export const SNAPSHOT_FOLDER = 'snapshot/';

/** A base that has gaps is built anew after this time. ms */
const GAPS_MS = 3_600_000;

/** Reads a manifest; null for none of this release, or one that was damaged: the next build writes another. */
export async function readManifest(bucket: R2Bucket, key: string): Promise<Manifest | null> {
  const object = await bucket.get(key);
  // our own builder wrote it; the schema says by which release
  const manifest = object === null ? null : await object.json<Manifest>().catch(() => null);
  return manifest?.schema === SCHEMA ? manifest : null;
}

/** Whether parts of a base could not be built, and it is time to try them again. */
export function hasOldGaps({ at, parts }: Manifest, now: number): boolean {
  return now - at > GAPS_MS && parts.some(({ isMissing }) => isMissing);
}
