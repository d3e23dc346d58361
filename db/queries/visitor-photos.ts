import type { SqlPort, Statement } from '../port.ts';
import { readRows, rows } from './read.ts';
import { joinSql, name, type Sql, sql } from './sql.ts';

/** A photo that a visitor uploaded before: its id, and the hash of the token that came back with it. */
export interface HeldPhoto {
  readonly id: string;
  readonly tokenHash: string;
}

export interface PhotoToKeep extends HeldPhoto {
  readonly objectKey: string;
  readonly size: number;
  readonly width: number;
  readonly height: number;
  /** Of the bytes that are kept, hex. */
  readonly sha256: string;
}

/** Keeps the row of a photo that nobody owns yet. INTERNAL: it becomes public with something public only. */
export async function keepPhoto(db: SqlPort, photo: PhotoToKeep, now: number): Promise<void> {
  await db.batch([
    sql`INSERT INTO photo (public_id, created_at, updated_at, object_key, mime, size, width, height, sha256, alt, data_level,
        state, token_hash)
      VALUES (${photo.id}, ${now}, ${now}, ${photo.objectKey}, 'image/jpeg', ${photo.size}, ${photo.width},
        ${photo.height}, ${photo.sha256}, '来访者的照片', 'INTERNAL', 'UPLOADED', ${photo.tokenHash})`,
  ]);
}

/** Condition of a batch: each of the photos is there, belongs to nobody, and is held by the sender. */
export function photosAreFree(photos: readonly HeldPhoto[]): Sql[] {
  return photos.map((photo) => sql`EXISTS (SELECT 1 FROM photo WHERE ${isHeld(photo)})`);
}

/** Gives the photos to their new owner, in the order in which they were sent. */
export function attachPhotos(
  photos: readonly HeldPhoto[],
  owner: { readonly kind: 'CORRECTION' | 'REPORT'; readonly id: string; readonly alt: string },
  now: number,
  gate: Sql,
): Statement[] {
  const ownerId = sql`(SELECT id FROM ${name(owner.kind === 'REPORT' ? 'report' : 'correction')} WHERE public_id = ${owner.id})`;
  return photos.map(
    (
      photo,
      i,
    ) => sql`UPDATE photo SET owner_kind = ${owner.kind}, owner_id = ${ownerId}, alt = ${owner.alt}, sort_no = ${i},
      state = 'ATTACHED', token_hash = NULL, updated_at = ${now}, version = version + 1 WHERE ${isHeld(photo)} AND ${gate}`,
  );
}

/** The ids of those that are not free: gone after a day, or sent with something else. */
export async function photosNotFree(db: SqlPort, photos: readonly HeldPhoto[]): Promise<string[]> {
  if (photos.length === 0) return [];
  const held = joinSql(
    photos.map((photo) => sql`(${isHeld(photo)})`),
    ' OR ',
  );
  const free = await readRows(db, rows<{ id: string }>(sql`SELECT public_id AS id FROM photo WHERE ${held}`));
  return photos.map(({ id }) => id).filter((id) => !free.some((row) => row.id === id));
}

function isHeld({ id, tokenHash }: HeldPhoto): Sql {
  return sql`public_id = ${id} AND token_hash = ${tokenHash} AND state = 'UPLOADED'`;
}
