import { encodeShard } from '#core/snapshot/encode-shard.ts';
import { SCHEMA } from '#core/snapshot/layout.ts';
import { openShard } from '#core/snapshot/shard.ts';
import { type BasePart, SHARD_SETS, type ShardSet } from '#core/snapshot/snapshot.ts';
import type { SnapshotRow } from '#core/snapshot/snapshot-row.ts';
import type { SqlPort } from '#db/port.ts';
import { siteNames } from '#db/queries/site-names.ts';
import { buildingText, freshness, noteBuilding, noteStep, pointToSnapshot } from '#db/queries/snapshot-base.ts';
import { nextProvince, provinceRows } from '#db/queries/snapshot-rows.ts';
import { type Manifest, SNAPSHOT_FOLDER } from './manifest.ts';

/** Keys deleted in one call of R2. */
const DELETED_AT_ONCE = 1_000;

/** How far a base has come; kept in the database between two steps. */
interface Building extends Manifest {
  readonly folder: string;
  /** The province that comes next is the first of this set after this one. */
  readonly set: ShardSet;
  readonly province: string;
}

/**
 * Builds one province of the base beside the one in use, and points to the base when it is whole; answers whether there is
 * more to do. A step that failed is done again, and what an earlier release or other data left half done is begun anew. What
 * becomes public meanwhile has a higher number than the base and reaches readers as its delta.
 */
export async function buildStep(db: SqlPort, bucket: R2Bucket, now: number): Promise<boolean> {
  const { no, snapshot: before } = await freshness(db);
  const { building, text } = await begunOr(db, no);
  const { set, province: after, parts } = building;
  const province = await nextProvince(db, set, after);
  if (province !== null) {
    const file = `${building.folder}${province}-${set.toLowerCase()}`;
    const part = await buildPart(db, bucket, { file, province, set, no: building.no, now });
    await noteStep(db, text, JSON.stringify({ ...building, parts: [...parts, part], province } satisfies Building));
    return true;
  }
  const next = SHARD_SETS[SHARD_SETS.indexOf(set) + 1];
  if (next !== undefined) {
    await noteStep(db, text, JSON.stringify({ ...building, set: next, province: '' } satisfies Building));
    return true;
  }
  return !(await finish(db, bucket, building, text, before));
}

async function begunOr(db: SqlPort, no: number): Promise<{ readonly building: Building; readonly text: string }> {
  const kept = await buildingText(db);
  // written below
  const begun = kept === null ? null : (JSON.parse(kept) as Building);
  if (kept !== null && begun?.schema === SCHEMA && begun.no <= no) return { building: begun, text: kept };
  const folder = `${SNAPSHOT_FOLDER}${no}-${crypto.randomUUID()}/`;
  const building: Building = { schema: SCHEMA, no, parts: [], folder, set: SHARD_SETS[0], province: '' };
  const text = JSON.stringify(building);
  await noteBuilding(db, text);
  return { building, text };
}

/** False when the data was replaced while the base was built: then it is built anew. */
async function finish(
  db: SqlPort,
  bucket: R2Bucket,
  { schema, no, parts, folder }: Building,
  text: string,
  before: string | null,
): Promise<boolean> {
  await bucket.put(`${folder}manifest.json`, JSON.stringify({ schema, no, parts } satisfies Manifest));
  if (!(await pointToSnapshot(db, `${folder}manifest.json`, text))) return false;
  await forgetOthers(bucket, [folder, before ?? folder]);
  return true;
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
  const parkNames = new Map<number, { id: string; name: string }>();
  for await (const chunk of provinceRows(db, province, set, now)) {
    rows.push(...chunk);
    const names = await siteNames(db, chunk);
    for (const [code, name] of names.regions) regions.set(code, name);
    for (const [key, park] of names.parks) parkNames.set(key, park);
  }
  const buffer = encodeShard(rows, { regions, parks: parkNames }, { no, isIllustrative: isSample(set) });
  const opened = openShard(buffer);
  if (!opened.ok) throw new Error(`a base that was just built is ${opened.error}: ${file}`);
  await bucket.put(file, buffer);
  const parks = [...new Set(rows.flatMap(({ parkKey }) => parkKey ?? []))];
  return { file, province, set, bytes: buffer.byteLength, rows: rows.length, box: opened.value.facts.box, parks };
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
