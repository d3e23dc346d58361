import { encodeShard } from '#core/snapshot/encode-shard.ts';
import { openShard, type Shard } from '#core/snapshot/shard.ts';
import { SHARD_SETS, type Snapshot } from '#core/snapshot/snapshot.ts';
import type { SqlPort } from '#db/port.ts';
import type { SiteMemory } from '#db/queries/public-store.ts';
import { siteNames } from '#db/queries/site-names.ts';
import { freshness } from '#db/queries/snapshot-base.ts';
import { deltaSince, type PublicDelta } from '#db/queries/snapshot-rows.ts';
import { isSample } from './build.ts';
import { type Manifest, readManifest } from './manifest.ts';

/** Changes after which a base is built anew, and with how many the database answers until it is. */
export const REBUILD_AFTER = 2_000;
const MOST_CHANGES = 4_000;

/** What one isolate holds of the public sites. */
export interface Held {
  readonly pointer: string;
  readonly manifest: Manifest;
  readonly snapshot: Snapshot;
  readonly days: SiteMemory['days'];
  readonly changes: number;
}

/** Why there is nothing to answer from, or that a new base is due. */
export type HeldState = { readonly held: Held | null; readonly buildDue: boolean };

/** Brings what is held up to the latest publication; cheap when nothing has been published. */
export async function refreshed(
  db: SqlPort,
  bucket: R2Bucket,
  before: Held | null,
  shards: ReadonlyMap<string, Shard>,
  now: number,
): Promise<HeldState> {
  const { no, snapshot: pointer } = await freshness(db);
  if (pointer === null) return { held: null, buildDue: true };
  if (before?.pointer === pointer && before.snapshot.no === no) return { held: before, buildDue: false };
  const manifest = before?.pointer === pointer ? before.manifest : await readManifest(bucket, pointer);
  if (manifest === null || manifest.no > no) return { held: null, buildDue: true };
  const delta = await deltaSince(db, manifest.no, MOST_CHANGES, now);
  if (delta === null) return { held: null, buildDue: true };
  const changes = delta.sites.length + delta.withdrawn.length;
  const snapshot = await snapshotOf(db, manifest, delta, shards);
  return { held: { pointer, manifest, snapshot, days: delta.days, changes }, buildDue: changes > REBUILD_AFTER };
}

async function snapshotOf(
  db: SqlPort,
  manifest: Manifest,
  delta: PublicDelta,
  loaded: ReadonlyMap<string, Shard>,
): Promise<Snapshot> {
  const names = await siteNames(db, delta.sites);
  const layers = SHARD_SETS.flatMap((set) => {
    const rows = delta.sites.filter((row) => (row.isIllustrative === 1) === isSample(set));
    const opened =
      rows.length === 0 ? null : openShard(encodeShard(rows, names, { no: delta.no, isIllustrative: isSample(set) }));
    return opened?.ok ? [{ set, shard: opened.value }] : [];
  });
  return {
    no: delta.no,
    parts: manifest.parts,
    loaded,
    delta: layers,
    gone: [...delta.sites.map(({ key }) => key), ...delta.withdrawn],
    parks: new Map(delta.parks.map(({ key, id, name }) => [key, name === null ? null : { id, name }])),
    hidden: new Map(),
  };
}
