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
  /** How many bases right before this one had gaps too; only where it has some itself. */
  readonly gaps?: number;
}

/** Folder of all bases in the bucket. */
export const SNAPSHOT_FOLDER = 'snapshot/';

/** A base that has gaps is built anew after this time, and twice as long after each that did not close them. ms */
const GAPS_MS = 3_600_000;
const MOST_DOUBLINGS = 7;

/** The folder of a base that a manifest or a file of it lies in. */
export function folderOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/') + 1);
}

/** Reads a manifest; null for none of this release, or one that was damaged: the next build writes another. */
export async function readManifest(bucket: R2Bucket, key: string): Promise<Manifest | null> {
  const object = await bucket.get(key);
  // our own builder wrote it; the schema says by which release
  const manifest = object === null ? null : await object.json<Manifest>().catch(() => null);
  return manifest?.schema === SCHEMA ? manifest : null;
}

/** What a base says of its gaps: one that no build closes must not have everything built anew every hour. */
export async function gapsAfter(
  bucket: R2Bucket,
  before: string | null,
  parts: readonly BasePart[],
): Promise<Pick<Manifest, 'gaps'>> {
  if (!hasGaps(parts)) return {};
  const last = before === null ? null : await readManifest(bucket, before);
  return { gaps: last !== null && hasGaps(last.parts) ? (last.gaps ?? 0) + 1 : 0 };
}

/** Whether parts of a base could not be built, and it is time to try them again. */
export function hasOldGaps({ at, parts, gaps = 0 }: Manifest, now: number): boolean {
  return now - at > GAPS_MS * 2 ** Math.min(gaps, MOST_DOUBLINGS) && hasGaps(parts);
}

function hasGaps(parts: readonly BasePart[]): boolean {
  return parts.some(({ isMissing }) => isMissing);
}
