import { isPublic } from '#core/machines/publication.ts';
import type { PublicationStatus } from '#core/terms/position.ts';
import type { SqlPort, Statement } from '../port.ts';
import { markPublished } from './publication.ts';
import { readRows, rows } from './read.ts';
import { sql } from './sql.ts';

/** A photo that staff gave to a site. */
export interface SitePhoto {
  readonly id: string;
  readonly version: number;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly state: 'ATTACHED' | 'WITHDRAWN';
  readonly objectKey: string;
  readonly createdAt: number;
}

/** Photos of a site: those shown in their order, then those withdrawn, the latest first. */
export async function sitePhotos(db: SqlPort, site: string): Promise<SitePhoto[]> {
  return readRows(
    db,
    rows<SitePhoto>(
      sql`SELECT public_id AS id, version, alt, width, height, size, state, object_key AS objectKey, created_at AS createdAt
        FROM photo WHERE owner_kind = 'SITE' AND owner_id = ${rowId(site)} AND data_level = 'PUBLIC'
        ORDER BY state, CASE state WHEN 'ATTACHED' THEN sort_no ELSE -updated_at END, id`,
    ),
  );
}

/** Public id of the site that a photo belongs to; null where there is no such photo of a site. */
export async function siteOfPhoto(db: SqlPort, photo: string): Promise<string | null> {
  const [row] = await readRows(
    db,
    rows<{ site: string }>(
      sql`SELECT s.public_id AS site FROM photo p CROSS JOIN position s ON s.id = p.owner_id
        WHERE p.public_id = ${photo} AND p.owner_kind = 'SITE' AND p.data_level = 'PUBLIC'`,
    ),
  );
  return row?.site ?? null;
}

/** What decides about the photos of a site. */
export interface PhotographedSite {
  readonly version: number;
  readonly status: PublicationStatus;
  readonly isIllustrative: 0 | 1;
}

export async function photographedSite(db: SqlPort, site: string): Promise<PhotographedSite | null> {
  const [row] = await readRows(
    db,
    rows<PhotographedSite>(
      sql`SELECT version, publication_status AS status, is_illustrative AS isIllustrative FROM position WHERE public_id = ${site}`,
    ),
  );
  return row ?? null;
}

interface ReceivedPhoto extends Pick<SitePhoto, 'id' | 'objectKey' | 'size' | 'width' | 'height' | 'alt'> {
  /** Of the bytes that are kept, hex. */
  readonly sha256: string;
}

/**
 * Keeps the row of a photo that is about to be stored. Nobody's yet: when it is never attached it is swept like any other
 * (sweep.ts), its object with it.
 */
export async function receivePhoto(db: SqlPort, photo: ReceivedPhoto, now: number): Promise<void> {
  await db.batch([
    sql`INSERT INTO photo (public_id, created_at, updated_at, object_key, mime, size, width, height, sha256, alt, data_level,
        state)
      VALUES (${photo.id}, ${now}, ${now}, ${photo.objectKey}, 'image/jpeg', ${photo.size}, ${photo.width},
        ${photo.height}, ${photo.sha256}, ${photo.alt}, 'PUBLIC', 'UPLOADED')`,
  ]);
}

/** Gives a received photo to a site, behind those that it has. Fails where it was swept meanwhile. */
export function attachPhoto(
  photo: string,
  {
    site,
    by,
    now,
    place,
  }: { readonly site: string; readonly by: string; readonly now: number; readonly place: number },
): Statement {
  return sql`UPDATE photo SET owner_kind = 'SITE', owner_id = ${rowId(site)}, state = 'ATTACHED', sort_no = ${place},
    uploaded_by = ${by}, updated_at = ${now} WHERE public_id = ${photo} AND state = 'UPLOADED'`;
}

/** Another text or state; the address of the picture gets another validator with it. */
export function changePhoto(
  photo: string,
  { alt, now, state }: { readonly alt: string; readonly state: SitePhoto['state']; readonly now: number },
): Statement {
  return sql`UPDATE photo SET alt = ${alt}, state = ${state}, updated_at = ${now}, version = version + 1
    WHERE public_id = ${photo}`;
}

/** Puts photos in an order. It changes none of them, so their versions stay. */
export function orderPhotos(photos: readonly string[]): Statement {
  return sql`UPDATE photo SET sort_no = (SELECT j.key FROM json_each(${JSON.stringify(photos)}) j WHERE j.value = public_id)
    WHERE public_id IN (SELECT value FROM json_each(${JSON.stringify(photos)}))`;
}

/** The site's public answers change with its photos: whoever keeps a copy asks anew. Nothing where it is not public. */
export function publishPhotos(site: string, { status }: PhotographedSite): Statement[] {
  return isPublic(status) ? markPublished('position', 'SITE', rowId(site)) : [];
}

function rowId(site: string) {
  return sql`(SELECT id FROM position WHERE public_id = ${site})`;
}
