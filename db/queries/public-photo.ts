import type { SqlPort } from '../port.ts';
import { isPublic } from './public.ts';
import { readRows, rows } from './read.ts';
import { sql } from './sql.ts';

export interface PublicPhoto {
  readonly objectKey: string;
  readonly mime: string;
  readonly version: number;
}

/** A photo that is public and belongs to something that is; null for any other. */
export async function publicPhoto(db: SqlPort, publicId: string): Promise<PublicPhoto | null> {
  const [row] = await readRows(
    db,
    rows<PublicPhoto>(
      sql`SELECT object_key AS objectKey, mime, version FROM photo
        WHERE public_id = ${publicId} AND data_level = 'PUBLIC' AND state = 'ATTACHED'
          AND (owner_kind <> 'SITE' OR EXISTS (SELECT 1 FROM position t WHERE t.id = owner_id AND ${isPublic('t')}))`,
    ),
  );
  return row ?? null;
}
