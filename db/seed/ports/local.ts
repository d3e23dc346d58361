import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare';
import { d1Port } from '../../d1.ts';
import type { SqlPort } from '../../port.ts';

const CONFIG = fileURLToPath(new URL('../../../workers/api/wrangler.toml', import.meta.url));

export interface OpenPort {
  readonly db: SqlPort;
  readonly close: () => Promise<void>;
}

/** A local portal's whole store: its database, and where its photos go. */
export interface OpenStore extends OpenPort {
  readonly putPhoto: (key: string, mime: string, bytes: Uint8Array) => Promise<void>;
}

/**
 * The database of a local portal: Miniflare's binding on the folder that `wrangler dev --persist-to` uses. Nothing else may
 * have the folder open, so the portal must be stopped.
 */
export async function openLocal(persistTo: string): Promise<OpenStore> {
  const miniflare = new Miniflare(convertV4MiniflareOptions(storeOnly(join(persistTo, 'v3'))));
  const [database, photos] = await Promise.all([
    miniflare.getD1Database('DB') as Promise<Parameters<typeof d1Port>[0]>, // Workers' types of the same thing
    miniflare.getR2Bucket('PHOTOS') as Promise<PhotoStore>,
  ]);
  const db = d1Port(database);
  return {
    db: {
      query: (text, values) => steadily(() => db.query(text, values)),
      batch: (statements) => steadily(() => db.batch(statements)),
    },
    putPhoto: async (key, mime, bytes) => {
      await photos.put(key, bytes, { httpMetadata: { contentType: mime } });
    },
    close: () => miniflare.dispose(),
  };
}

/** As much of R2 as is needed here. */
interface PhotoStore {
  put(key: string, bytes: Uint8Array, options: { httpMetadata: { contentType: string } }): Promise<unknown>;
}

/** A setting of the API Worker's own configuration, e.g. the name of its bucket. */
export function apiSetting(name: string): string | undefined {
  return new RegExp(`^${name} = "([^"]+)"`, 'm').exec(readFileSync(CONFIG, 'utf8'))?.[1];
}

/**
 * A Worker with the API's database and photos and nothing else: with its Durable Object the alarms of the portal would go
 * off here, where there is no such class.
 */
function storeOnly(folder: string): Parameters<typeof convertV4MiniflareOptions>[0] {
  return {
    name: 'park-atlas-data',
    modules: true,
    script: 'export default {};',
    compatibilityDate: apiSetting('compatibility_date'),
    d1Databases: { DB: apiSetting('database_id') ?? '' },
    r2Buckets: { PHOTOS: apiSetting('bucket_name') ?? '' },
    resourcePersistencePath: folder,
    log: new Log(LogLevel.NONE),
    cf: false,
  };
}

/**
 * Miniflare reaches its database over a kept connection, which the other side closes while we are busy building rows. A
 * turn of the event loop lets us notice before we write to it; where it closes at that very moment we ask again, which
 * the loader's statements bear.
 */
async function steadily<T>(ask: () => Promise<T>): Promise<T> {
  await setTimeout(1);
  try {
    return await ask();
  } catch (error) {
    if (!isClosedConnection(error)) throw error;
    await setTimeout(10);
    return ask();
  }
}

function isClosedConnection(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && cause.code === 'UND_ERR_SOCKET';
}
