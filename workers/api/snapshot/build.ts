import { encodeShard } from '#core/snapshot/encode-shard.ts';
import { SCHEMA } from '#core/snapshot/layout.ts';
import { openShard } from '#core/snapshot/shard.ts';
import { type BasePart, SHARD_SETS, type ShardSet } from '#core/snapshot/snapshot.ts';
import type { SnapshotRow } from '#core/snapshot/snapshot-row.ts';
import type { SqlPort } from '#db/port.ts';
import { siteNames } from '#db/queries/site-names.ts';
import { freshness, nextProvince, pointToSnapshot, provinceRows } from '#db/queries/snapshot-rows.ts';
import { type Manifest, SNAPSHOT_FOLDER } from './manifest.ts';

/** Keys deleted in one call of R2. */
const DELETED_AT_ONCE = 1_000;

/**
 * Builds the base of all provinces beside the one in use and points to it when it is whole. What becomes public meanwhile
 * has a higher number than the base and reaches readers as its delta. Throws when anything fails: the old base stays.
 */
export async function buildSnapshot(db: SqlPort, bucket: R2Bucket, now: number): Promise<Manifest> {
  const { no, snapshot: before } = await freshness(db);
  const folder = `${SNAPSHOT_FOLDER}${no}-${crypto.randomUUID()}/`;
  const parts: BasePart[] = [];
  for (const set of SHARD_SETS) {
    for (let province = await nextProvince(db, set, ''); province !== null; ) {
      const file = `${folder}${province}-${set.toLowerCase()}`;
      parts.push(await buildPart(db, bucket, { file, province, set, no, now }));
      province = await nextProvince(db, set, province);
    }
  }
  const manifest: Manifest = { schema: SCHEMA, no, parts };
  await bucket.put(`${folder}manifest.json`, JSON.stringify(manifest));
  await pointToSnapshot(db, `${folder}manifest.json`);
  await forgetOthers(bucket, [folder, before ?? folder]);
  return manifest;
}

interface PartAsked extends Pick<BasePart, 'file' | 'province' | 'set'> {
  readonly no: number;
  readonly now: number;
}

async function buildPart(
  db: SqlPort,
  bucket: R2Bucket,
  { file, province, set, no, now }: PartAsked,
): Promise<BasePart> {
  const rows: SnapshotRow[] = [];
  const regions = new Map<string, string>();
  const parks = new Map<number, { id: string; name: string }>();
  for await (const chunk of provinceRows(db, province, set, now)) {
    rows.push(...chunk);
    const names = await siteNames(db, chunk);
    for (const [code, name] of names.regions) regions.set(code, name);
    for (const [key, park] of names.parks) parks.set(key, park);
  }
  const buffer = encodeShard(rows, { regions, parks }, { no, isIllustrative: isSample(set) });
  const opened = openShard(buffer);
  if (!opened.ok) throw new Error(`a base that was just built is ${opened.error}: ${file}`);
  await bucket.put(file, buffer);
  return { file, province, set, bytes: buffer.byteLength, rows: rows.length, box: opened.value.facts.box };
}

export function isSample(set: ShardSet): boolean {
  return set === 'SAMPLE';
}

/** Deletes bases that are neither this one nor the one before, which others may still be reading. */
async function forgetOthers(bucket: R2Bucket, kept: readonly string[]): Promise<void> {
  const folders = kept.map((key) => key.slice(0, key.lastIndexOf('/') + 1));
  const { objects } = await bucket.list({ prefix: SNAPSHOT_FOLDER, limit: DELETED_AT_ONCE });
  const old = objects.map(({ key }) => key).filter((key) => !folders.some((folder) => key.startsWith(folder)));
  if (old.length > 0) await bucket.delete(old);
}
