import { encodeShard } from '#core/snapshot/encode-shard.ts';
import { SCHEMA } from '#core/snapshot/layout.ts';
import { encodePyramid, pyramidFile } from '#core/snapshot/pyramid.ts';
import { openShard } from '#core/snapshot/shard.ts';
import { type BasePart, SHARD_SETS, type ShardSet } from '#core/snapshot/snapshot.ts';
import type { SnapshotRow } from '#core/snapshot/snapshot-row.ts';
import type { SqlPort } from '#db/port.ts';
import { siteNames } from '#db/queries/site-names.ts';
import { buildingText, freshness, noteBuilding, noteStep, pointToSnapshot } from '#db/queries/snapshot-base.ts';
import {
  FIRST_PLACE,
  nextProvince,
  type PartAsked,
  partFacts,
  partRows,
  type RowPlace,
} from '#db/queries/snapshot-rows.ts';
import { logError } from '../log.ts';
import { folderOf, gapsAfter, type Manifest, readManifest, SNAPSHOT_FOLDER } from './manifest.ts';
import { unchangedParts } from './unchanged.ts';

/** Keys listed, and deleted, in one call of R2. */
const LISTED_AT_ONCE = 1_000;
/** A part that still fails at the last try, a thirty-second of its size then, is left out of the base. */
const TRIES = 6;

/** How many sites a step takes: they are objects for a while, of which an isolate bears some tens of thousands. */
export interface StepSizes {
  readonly part: number;
  /** Rows read in one statement. */
  readonly chunk: number;
}
const SIZES: StepSizes = { part: 20_000, chunk: 1_000 };

/** How far a base has come; kept in the database between two steps. */
interface Building extends Omit<Manifest, 'follows' | 'gaps'> {
  readonly folder: string;
  /** The next part takes sites of this set after this place. */
  readonly set: ShardSet;
  readonly after: RowPlace;
  /** How often the next part was begun and not ended: each time it is made half as large, and grows again part by part. */
  readonly tries: number;
}

/** A building and its text in the database, which says whether it is still the one that counts. */
interface Noted {
  readonly building: Building;
  readonly text: string;
}

/**
 * Builds one part of the base beside the one in use, or names those of a province again in which nothing changed, and points to the base when it is whole; answers whether there is
 * more to do. A step that failed is done again, and what an earlier release or other data left half done is begun anew. What
 * becomes public meanwhile has a higher number than the base and reaches readers as its delta.
 */
export async function buildStep(db: SqlPort, bucket: R2Bucket, now: number, sizes = SIZES): Promise<boolean> {
  const { no, snapshot: before } = await freshness(db);
  const noted = await begunOr(db, no, now);
  const { set, after } = noted.building;
  const province = await nextProvince(db, set, after);
  if (province !== null) {
    if (await nameAgain(db, bucket, noted, { before, province })) return true;
    await (noted.building.tries < TRIES ? buildPart : leaveOut)(db, bucket, noted, { province, now, sizes });
    return true;
  }
  const next = SHARD_SETS[SHARD_SETS.indexOf(set) + 1];
  if (next !== undefined) {
    await note(db, noted, { set: next, after: FIRST_PLACE });
    return true;
  }
  return !(await finish(db, bucket, noted, before));
}

/** Names the parts of the base before again where a province begins in which nothing has changed; else false. */
async function nameAgain(
  db: SqlPort,
  bucket: R2Bucket,
  noted: Noted,
  { before, province }: { readonly before: string | null; readonly province: string },
): Promise<boolean> {
  const { set, after, parts, no } = noted.building;
  if (before === null || after.regionCode.startsWith(province)) return false;
  const base = await readManifest(bucket, before);
  const same = base === null || base.no > no ? null : await unchangedParts(db, bucket, base, { province, set });
  if (same === null) return false;
  await note(db, noted, { parts: [...parts, ...same], after: { regionCode: `${province}:`, key: 0 }, tries: 0 });
  return true;
}

/** Whether nothing is left to do for whoever found the base at `pointer` wanting: another is in its place, and none half done. */
export async function isReplaced(db: SqlPort, pointer: string | null): Promise<boolean> {
  return (await freshness(db)).snapshot !== pointer && (await buildingText(db)) === null;
}

async function begunOr(db: SqlPort, no: number, now: number): Promise<Noted> {
  const kept = await buildingText(db);
  // written below
  const begun = kept === null ? null : (JSON.parse(kept) as Building);
  if (kept !== null && begun?.schema === SCHEMA && begun.no <= no) return { building: begun, text: kept };
  const folder = `${SNAPSHOT_FOLDER}${no}-${crypto.randomUUID()}/`;
  const first = { set: SHARD_SETS[0], after: FIRST_PLACE, tries: 0 } as const;
  const building: Building = { schema: SCHEMA, no, at: now, parts: [], folder, ...first };
  const text = JSON.stringify(building);
  await noteBuilding(db, text);
  return { building, text };
}

async function note(db: SqlPort, { building, text }: Noted, changes: Partial<Building>): Promise<Noted> {
  const changed: Noted['building'] = { ...building, ...changes };
  const noted = { building: changed, text: JSON.stringify(changed) };
  await noteStep(db, text, noted.text);
  return noted;
}

/** False when the data was replaced while the base was built: then it is built anew. */
async function finish(
  db: SqlPort,
  bucket: R2Bucket,
  { building, text }: Noted,
  before: string | null,
): Promise<boolean> {
  const { schema, no, at, parts, folder } = building;
  const gaps = await gapsAfter(bucket, before, parts);
  const manifest: Manifest = { schema, no, at, follows: before, parts, ...gaps };
  await bucket.put(`${folder}manifest.json`, JSON.stringify(manifest));
  if (!(await pointToSnapshot(db, `${folder}manifest.json`, text))) return false;
  const replaced = before === null ? null : await readManifest(bucket, before);
  await forgetOthers(bucket, [folder, before ?? folder], [...parts, ...(replaced?.parts ?? [])]);
  return true;
}

interface Step {
  readonly province: string;
  readonly now: number;
  readonly sizes: StepSizes;
}

function askedOf({ set, after, tries }: Building, { province, sizes }: Step): PartAsked {
  return { set, province, after, most: Math.max(1, sizes.part >> tries) };
}

/** The try is noted before it is made: an isolate that grew too large notes nothing any more. */
async function buildPart(db: SqlPort, bucket: R2Bucket, noted: Noted, step: Step): Promise<void> {
  const { building } = noted;
  const tried = await note(db, noted, { tries: building.tries + 1 });
  const { set, no, folder, parts } = building;
  const { rows, names } = await rowsOf(db, askedOf(building, step), step);
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) {
    // all were withdrawn meanwhile: what comes next is looked for anew
    await note(db, tried, { tries: 0 });
    return;
  }
  const file = `${folder}${parts.length}-${step.province}-${set.toLowerCase()}`;
  const buffer = encodeShard(rows, names, { no, isIllustrative: isSample(set) });
  const opened = openShard(buffer);
  if (!opened.ok) throw new Error(`a base that was just built is ${opened.error}: ${file}`);
  const pyramid = encodePyramid(opened.value);
  try {
    await bucket.put(file, buffer);
    await bucket.put(pyramidFile({ file }), pyramid);
  } catch (error) {
    // no fault of the part
    await note(db, tried, { tries: building.tries });
    throw error;
  }
  const part: BasePart = {
    file,
    province: step.province,
    set,
    from: first.regionCode,
    to: last.regionCode,
    bytes: buffer.byteLength,
    pyramidBytes: pyramid.byteLength,
    rows: rows.length,
    box: opened.value.facts.box,
    parks: [...new Set(rows.flatMap(({ parkKey }) => parkKey ?? []))],
  };
  const after = { regionCode: last.regionCode, key: last.key };
  await note(db, tried, { parts: [...parts, part], after, tries: Math.max(0, building.tries - 1) });
}

/** The sites of a part, each once: of one that was changed between two readings the later state. */
async function rowsOf(db: SqlPort, asked: PartAsked, { now, sizes }: Step) {
  const rows = new Map<number, SnapshotRow>();
  const regions = new Map<string, string>();
  const parks = new Map<number, { id: string; name: string }>();
  for await (const chunk of partRows(db, asked, sizes.chunk, now)) {
    for (const row of chunk) {
      // deleted first, so that rows stay in the order in which they were read
      rows.delete(row.key);
      rows.set(row.key, row);
    }
    const names = await siteNames(db, chunk);
    for (const [code, name] of names.regions) regions.set(code, name);
    for (const [key, park] of names.parks) parks.set(key, park);
  }
  return { rows: [...rows.values()], names: { regions, parks } };
}

/** Goes past what failed at every try, so that it holds up no other part: the database answers where its sites may be in. */
async function leaveOut(db: SqlPort, _: R2Bucket, noted: Noted, step: Step): Promise<void> {
  const { building } = noted;
  const { set, folder, parts } = building;
  const facts = await partFacts(db, askedOf({ ...building, tries: TRIES - 1 }, step));
  if (facts === null) {
    await note(db, noted, { tries: 0 });
    return;
  }
  const { last, ...known } = facts;
  const file = `${folder}${parts.length}-missing`;
  const part: BasePart = {
    file,
    province: step.province,
    set,
    to: last.regionCode,
    bytes: 0,
    pyramidBytes: 0,
    isMissing: true,
    ...known,
  };
  logError(new Error(`a part of the snapshot fails at every try: ${set} ${known.from} to ${last.regionCode}`), {
    requestId: 'snapshot',
    method: 'ALARM',
    path: file,
  });
  await note(db, noted, { parts: [...parts, part], after: last, tries: 0 });
}

export function isSample(set: ShardSet): boolean {
  return set === 'SAMPLE';
}

/** Deletes what is neither of this base nor of the one before, which others may still be reading, nor named by one of them. */
async function forgetOthers(bucket: R2Bucket, kept: readonly string[], named: readonly BasePart[]): Promise<void> {
  const folders = kept.map(folderOf);
  const files = new Set(named.flatMap((part) => [part.file, pyramidFile(part)]));
  for (let cursor: string | undefined, isMore = true; isMore; ) {
    const found = await bucket.list({ prefix: SNAPSHOT_FOLDER, limit: LISTED_AT_ONCE, cursor });
    const old = found.objects
      .map(({ key }) => key)
      .filter((key) => !files.has(key) && !folders.some((folder) => key.startsWith(folder)));
    if (old.length > 0) await bucket.delete(old);
    isMore = found.truncated;
    cursor = found.truncated ? found.cursor : undefined;
  }
}
