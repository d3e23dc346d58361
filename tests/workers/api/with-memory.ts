import { env } from 'cloudflare:test';
import { refreshed } from '#api/snapshot/held.ts';
import { openPyramid, type Pyramid, pyramidFile } from '#core/snapshot/pyramid.ts';
import { openShard, type Shard } from '#core/snapshot/shard.ts';
import type { SqlPort } from '#db/port.ts';
import type { PublicStore } from '#db/queries/public-store.ts';

type Opened<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

async function fileOf<T>(file: string, open: (buffer: ArrayBuffer) => Opened<T>): Promise<T> {
  const opened = open((await (await env.PHOTOS.get(file))?.arrayBuffer()) ?? new ArrayBuffer());
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

/** The database with a snapshot that has every shard or every pyramid in memory, all unless told. */
export async function withMemory(
  db: SqlPort,
  now: number,
  only: { readonly shards?: false; readonly pyramids?: false } = {},
): Promise<PublicStore & Required<Pick<PublicStore, 'memory'>>> {
  const shards = new Map<string, Shard>();
  const pyramids = new Map<string, Pyramid>();
  const { held } = await refreshed(db, env.PHOTOS, null, { shards, pyramids }, now);
  if (held === null) throw new Error('no snapshot');
  for (const part of held.manifest.parts) {
    if (part.isMissing) continue;
    const pyramid = pyramidFile(part);
    if (only.shards !== false) shards.set(part.file, await fileOf(part.file, openShard));
    if (only.pyramids !== false) pyramids.set(pyramid, await fileOf(pyramid, openPyramid));
  }
  return { ...db, memory: { snapshot: held.snapshot, days: held.days, wanted: new Set() } };
}
