import type { WithdrawnSite } from '#core/schemas/site.ts';
import type { SqlPort } from '../port.ts';
import { type PointRow, toPoint } from './point.ts';
import { isPublic } from './public.ts';
import { readRows, rows } from './read.ts';
import { sql } from './sql.ts';
import type { View } from './view.ts';

interface WasRow extends PointRow {
  readonly name: string;
  readonly regionCode: string;
  readonly regionName: string | null;
}

/**
 * A registered site that was public and is no more, as its last public revision said it: what was changed after the
 * withdrawal was never public. Null = never public, or unknown.
 */
export async function withdrawnSite(db: SqlPort, publicId: string, { decimals }: View): Promise<WithdrawnSite | null> {
  const [was] = await readRows(
    db,
    rows<WasRow>(sql`SELECT v.state ->> 'name' AS name, v.state ->> 'regionCode' AS regionCode,
        v.state ->> 'lng' AS lng, v.state ->> 'lat' AS lat, v.state ->> 'precision' AS precision,
        (SELECT full_name FROM region WHERE code = v.state ->> 'regionCode') AS regionName
      FROM position t CROSS JOIN publication_tombstone x ON x.kind = 'SITE' AND x.record_id = t.id
      CROSS JOIN revision v ON v.kind = 'SITE' AND v.record_id = t.id
      WHERE t.public_id = ${publicId} AND NOT (${isPublic('t')}) AND t.is_illustrative = 0
        AND v.state ->> 'publicationStatus' IN ('PUBLISHED', 'SUSPENDED')
      ORDER BY v.version DESC LIMIT 1`),
  );
  if (was === undefined) return null;
  const { name, regionCode, regionName } = was;
  return { name, regionCode, regionName: regionName ?? regionCode, point: toPoint(was, decimals) };
}
