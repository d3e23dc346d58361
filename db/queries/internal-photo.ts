import type { SqlPort } from '../port.ts';
import { readRows, rows } from './read.ts';
import { sql } from './sql.ts';

export interface InternalPhoto {
  readonly objectKey: string;
  readonly mime: string;
  /** The site that the visitor's correction is about: rights to the photo are those to it. */
  readonly site: string;
}

/** A photo that a visitor sent with a correction: shown to staff of the place only. */
export async function correctionPhoto(db: SqlPort, publicId: string): Promise<InternalPhoto | null> {
  const [row] = await readRows(
    db,
    rows<InternalPhoto>(
      sql`SELECT f.object_key AS objectKey, f.mime, s.public_id AS site FROM photo f
        JOIN correction c ON f.owner_kind = 'CORRECTION' AND c.id = f.owner_id JOIN position s ON s.id = c.position_id
        WHERE f.public_id = ${publicId} AND f.state = 'ATTACHED'`,
    ),
  );
  return row ?? null;
}
