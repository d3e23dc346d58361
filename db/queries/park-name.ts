import type { SqlPort } from '../port.ts';
import { isPublic } from './public.ts';
import { readRows, rows } from './read.ts';
import { sql } from './sql.ts';

/** Name of a public park; its id where there is none. */
export async function parkName(db: SqlPort, publicId: string): Promise<string> {
  const select = rows<{ name: string }>(
    sql`SELECT p.name FROM park p WHERE p.public_id = ${publicId} AND ${isPublic('p')}`,
  );
  return (await readRows(db, select))[0]?.name ?? publicId;
}
