import { type Pyramid, pyramidFile } from '#core/snapshot/pyramid.ts';
import type { Shard } from '#core/snapshot/shard.ts';
import { type BasePart, hiddenAfter, type Snapshot } from '#core/snapshot/snapshot.ts';
import type { SqlPort } from '#db/port.ts';
import type { SiteMemory } from '#db/queries/public-store.ts';
import { siteNames } from '#db/queries/site-names.ts';
import { type Freshness, freshness } from '#db/queries/snapshot-base.ts';
import { deltaSince } from '#db/queries/snapshot-rows.ts';
import { type Changes, changesWith, noChanges, touchedBy } from './changes.ts';
import { hasOldGaps, type Manifest, readManifest } from './manifest.ts';

/** Changes after which a base is built anew, and with how many the database answers until it is. */
export const REBUILD_AFTER = 2_000;
const MOST_CHANGES = 4_000;

/** Files of bases that are in memory, by name. */
export interface FilesHere {
  readonly shards: ReadonlyMap<string, Shard>;
  readonly pyramids: ReadonlyMap<string, Pyramid>;
}

/** What one isolate holds of the public sites. */
export interface Held {
  readonly pointer: string;
  readonly epoch: string;
  /** Of the latest base. */
  readonly manifest: Manifest;
  /** What is answered from: of a province also the parts of the base before, until those of the latest are in memory. */
  readonly parts: readonly BasePart[];
  /** Since the oldest of the parts. */
  readonly changes: Changes;
  readonly snapshot: Snapshot;
  readonly days: SiteMemory['days'];
}

/** What there is to answer from, and whether a new base is due. */
export interface HeldState {
  readonly held: Held | null;
  /** The latest base, which is to be replaced where one is due; null = there is none. */
  readonly pointer: string | null;
  readonly epoch: string;
  readonly buildDue: boolean;
  /** More has changed since that base than is held: the database answers until there is another, and nothing is read before. */
  readonly isBeyond?: boolean;
}

/** Brings what is held up to the latest publication; cheap when nothing has been published. */
export async function refreshed(
  db: SqlPort,
  bucket: R2Bucket,
  before: HeldState | null,
  files: FilesHere,
  now: number,
): Promise<HeldState> {
  const latest = await freshness(db);
  const { snapshot: pointer, epoch } = latest;
  const state = { pointer, epoch };
  if (pointer === null) return { ...state, held: null, buildDue: true };
  if (before?.isBeyond && before.pointer === pointer && before.epoch === epoch) return before;
  const held = heldOf(before, latest);
  const isSame = held?.pointer === pointer;
  const manifest = isSame ? held.manifest : await readManifest(bucket, pointer);
  if (manifest === null || manifest.no > latest.no) return { ...state, held: null, buildDue: true };
  const follows = held !== null && manifest.follows === held.pointer;
  const parts = isSame ? held.parts : follows ? mixed(held, manifest, files) : manifest.parts;
  const base = { ...state, pointer, manifest, parts };
  const next = await withParts(db, base, isSame || follows ? held : null, { files, no: latest.no, now });
  if (next === null) return { ...state, held: null, buildDue: true, isBeyond: true };
  const isWhole = next.changes.since === manifest.no;
  return {
    ...state,
    held: next,
    buildDue: (isWhole && next.changes.gone.length > REBUILD_AFTER) || hasOldGaps(manifest, now),
  };
}

/** What was held, unless other data has come in its place. */
function heldOf(before: HeldState | null, { no, epoch }: Freshness): Held | null {
  const held = before?.held ?? null;
  return held !== null && held.epoch === epoch && held.changes.no <= no ? held : null;
}

/**
 * The parts of the latest base, but for provinces of which others are in memory: these answer until the new are here. What
 * the base before did not name is deleted, so that such a province has all of its files in memory or is not kept.
 */
function mixed(
  { parts: old, manifest: before }: Held,
  { parts: latest }: Manifest,
  { shards, pyramids }: FilesHere,
): readonly BasePart[] {
  const [inBefore, inLatest] = [before.parts, latest].map((parts) => new Set(parts.map(({ file }) => file)));
  const isLost = ({ file, isMissing }: BasePart) => !isMissing && !shards.has(file) && !inBefore?.has(file);
  const isHere = (part: BasePart) => shards.has(part.file) || pyramids.has(pyramidFile(part));
  const isOld = (part: BasePart) => isHere(part) && !inLatest?.has(part.file);
  const kept = new Set(old.filter(isOld).map(groupOf));
  for (const part of old) if (isLost(part)) kept.delete(groupOf(part));
  const known = new Set(latest.map(groupOf));
  return [
    ...old.filter((part) => kept.has(groupOf(part)) && known.has(groupOf(part))),
    ...latest.filter((part) => !kept.has(groupOf(part))),
  ];
}

/** Parts of one province and set are answered from together: where one ends the next begins, in the same base only. */
export function groupOf({ province, set }: BasePart): string {
  return `${province} ${set}`;
}

/** The first province that is not yet answered from the latest base. */
export function oldGroup({ parts, manifest }: Held): string | null {
  const old = parts.find((part) => !manifest.parts.includes(part));
  return old === undefined ? null : groupOf(old);
}

/** The same with a province out of the latest base: what changed since the one before is told by the changes in both. */
export function renewed(held: Held, group: string): Held {
  const isOther = (part: BasePart) => groupOf(part) !== group;
  const parts = [...held.parts.filter(isOther), ...held.manifest.parts.filter((part) => !isOther(part))];
  return { ...held, parts, snapshot: { ...held.snapshot, parts } };
}

type Base = Pick<Held, 'pointer' | 'epoch' | 'manifest' | 'parts'>;
interface Latest {
  readonly files: FilesHere;
  readonly no: number;
  readonly now: number;
}

/** Null when more has changed than is held. */
async function withParts(db: SqlPort, base: Base, before: Held | null, latest: Latest): Promise<Held | null> {
  const isMixed = base.parts.some((part) => !base.manifest.parts.includes(part));
  const known = isMixed || before?.changes.since === base.manifest.no ? before : null;
  if (known !== null && known.pointer === base.pointer && known.snapshot.no === latest.no) return known;
  const since = known?.changes ?? noChanges(base.manifest.no);
  const delta = await deltaSince(db, since.no, MOST_CHANGES, latest.now);
  if (delta === null || new Set([...since.gone, ...touchedBy(delta)]).size > MOST_CHANGES) {
    // since the latest base it may be less
    return isMixed ? withParts(db, { ...base, parts: base.manifest.parts }, null, latest) : null;
  }
  const changes = changesWith(since, delta, await siteNames(db, delta.sites));
  const { parts } = base;
  const { no, layers, gone, parks } = changes;
  const { shards: loaded, pyramids } = latest.files;
  const hidden = known === null ? new Map() : hiddenAfter(known.snapshot, touchedBy(delta));
  const snapshot: Snapshot = { no, parts, loaded, pyramids, delta: layers, gone, parks, hidden };
  return { ...base, changes, snapshot, days: sameDays(before?.days, delta.days) };
}

/** The days that are held where they are the same: what was worked out by them stays. */
function sameDays(before: Held['days'] | undefined, days: Held['days']): Held['days'] {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(days) ? before : days;
}
