import { env, reset } from 'cloudflare:test';

/**
 * One workerd serves many test files, and each begins with storage that nobody has written to. A database that is still
 * writing when it is deleted stays, so what is left is looked at.
 */
async function isEmpty(): Promise<boolean> {
  const tables = await env.DB.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').all();
  const { objects } = await env.PHOTOS.list({ limit: 1 });
  return tables.results.length === 0 && objects.length === 0;
}

const ATTEMPTS = 20;
let attempts = 0;
do {
  if (++attempts > ATTEMPTS) throw new Error(`Storage is not empty after ${ATTEMPTS} resets`);
  await reset();
} while (!(await isEmpty()));
