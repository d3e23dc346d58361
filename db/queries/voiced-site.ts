import type { PublicationStatus } from '#core/terms/position.ts';
import type { SqlPort } from '../port.ts';
import { isPublic } from './public.ts';
import { readRows, rows } from './read.ts';
import { type Sql, sql } from './sql.ts';

/** A site as far as a visitor's word about it goes. */
export interface VoicedSite {
  readonly key: number;
  readonly id: string;
  readonly regionCode: string;
  readonly status: PublicationStatus;
  readonly isIllustrative: boolean;
  /** It was public once. */
  readonly wasPublic: boolean;
}

interface Row extends Omit<VoicedSite, 'isIllustrative' | 'wasPublic'> {
  readonly isIllustrative: 0 | 1;
  readonly wasPublic: 0 | 1;
}

/** Null = there is no such site, public or not. */
export async function voicedSite(db: SqlPort, publicId: string): Promise<VoicedSite | null> {
  const [row] = await readRows(
    db,
    rows<Row>(
      sql`SELECT t.id AS key, t.public_id AS id, t.region_code AS regionCode, t.publication_status AS status,
        t.is_illustrative AS isIllustrative,
        EXISTS (SELECT 1 FROM publication_tombstone WHERE kind = 'SITE' AND record_id = t.id) AS wasPublic
        FROM position t WHERE t.public_id = ${publicId}`,
    ),
  );
  return row === undefined
    ? null
    : { ...row, isIllustrative: row.isIllustrative === 1, wasPublic: row.wasPublic === 1 };
}

/** Condition of a batch: the site may be rated and corrected now. */
export function mayBeVoiced(siteKey: number): Sql {
  return sql`EXISTS (SELECT 1 FROM position t WHERE t.id = ${siteKey} AND t.is_illustrative = 0 AND ${isPublic('t')})`;
}
