import { env } from 'cloudflare:test';
import { refreshed } from '#api/snapshot/held.ts';
import { openShard, type Shard } from '#core/snapshot/shard.ts';
import type { SqlPort } from '#db/port.ts';
import type { PublicStore } from '#db/queries/public-store.ts';

/** The database with a snapshot that has every file in memory. */
export async function withMemory(
  db: SqlPort,
  now: number,
): Promise<PublicStore & Required<Pick<PublicStore, 'memory'>>> {
  const shards = new Map<string, Shard>();
  const { held } = await refreshed(db, env.PHOTOS, null, shards, now);
  if (held === null) throw new Error('no snapshot');
  for (const { file, isMissing } of held.manifest.parts) {
    if (isMissing) continue;
    const opened = openShard((await (await env.PHOTOS.get(file))?.arrayBuffer()) ?? new ArrayBuffer());
    if (!opened.ok) throw new Error(opened.error);
    shards.set(file, opened.value);
  }
  return { ...db, memory: { snapshot: held.snapshot, days: held.days, wanted: new Set() } };
}
