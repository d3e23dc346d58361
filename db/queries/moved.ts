import type { SqlPort } from '../port.ts';
import { readRows, rows } from './read.ts';
import { sql } from './sql.ts';

/** The id that answers today for an old or merged one (printed QR codes keep working); null = never moved. */
export async function movedTo(db: SqlPort, publicId: string): Promise<string | null> {
  const [row] = await readRows(
    db,
    rows<{ id: string }>(sql`SELECT to_public_id AS id FROM redirect WHERE from_public_id = ${publicId}`),
  );
  return row?.id ?? null;
}
