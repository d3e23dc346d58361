import type { OrganisationDetail } from '#core/schemas/organisation.ts';
import { toIso } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { type OrganisationRow, organisationColumns, organisationJoins, toOrganisation } from './organisations.ts';
import { isPublic } from './public.ts';
import { readTogether, rows } from './read.ts';
import { aliasesColumn, brandsColumn, honoursColumn, toHonours } from './shared-columns.ts';
import { fromJson, joinSource, type SourceRow, sourceColumns, toSource } from './source.ts';
import { sql } from './sql.ts';
import type { View } from './view.ts';

interface DetailRow extends OrganisationRow, SourceRow {
  readonly version: number;
  readonly statusReason: string | null;
  readonly establishedOn: string | null;
  readonly revokedOn: string | null;
  readonly updatedAt: number;
  readonly aliases: string;
  readonly brands: string;
  readonly honours: string;
}

/** One public organisation with all that is public about it; null = there is none, or not for the public. */
export async function organisationDetail(
  db: SqlPort,
  publicId: string,
  view: View,
): Promise<OrganisationDetail | null> {
  const { organisation, sites } = await readTogether(db, {
    organisation: rows<DetailRow>(
      sql`SELECT ${organisationColumns}, ${sourceColumns('t')}, t.version, t.status_reason AS statusReason,
          t.established_on AS establishedOn, t.revoked_on AS revokedOn, t.updated_at AS updatedAt,
          ${aliasesColumn('ORGANISATION')} AS aliases, ${brandsColumn('ORGANISATION')} AS brands,
          ${honoursColumn('ORGANISATION')} AS honours
        FROM organisation t ${organisationJoins} ${joinSource('t')} WHERE t.public_id = ${publicId} AND ${isPublic('t')}`,
    ),
    sites: rows<{ id: string; name: string }>(
      sql`SELECT p.public_id AS id, p.name FROM organisation o CROSS JOIN position p ON p.organisation_id = o.id
        WHERE o.public_id = ${publicId} AND p.is_illustrative <= o.is_illustrative AND ${isPublic('p')} ORDER BY p.id`,
    ),
  });
  const [row] = organisation;
  if (row === undefined) return null;
  return {
    ...toOrganisation(row, view),
    version: row.version,
    aliases: fromJson<string>(row.aliases),
    statusReason: row.statusReason,
    establishedOn: row.establishedOn,
    revokedOn: row.revokedOn,
    hostUnit: row.hostUnit,
    brands: fromJson<string>(row.brands),
    honours: toHonours(row.honours),
    sites,
    source: toSource(row),
    updatedAt: toIso(row.updatedAt),
  };
}
