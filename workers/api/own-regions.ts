import { isStaffKind } from '#core/records/catalogue.ts';
import type { SqlPort } from '#db/port.ts';
import { resourceOf } from '#db/queries/resource-of.ts';
import type { Who } from './who.ts';

/** Codes of the regions that the caller's roles are bound to, of a role for one record the region in which that lies. */
export async function ownRegions(db: SqlPort, { grants }: Pick<Who, 'grants'>): Promise<string[]> {
  const found = await Promise.all(
    grants.map(async ({ scope: { record, regionCode } }) => {
      if (regionCode !== null || record === null || !isStaffKind(record.kind)) return regionCode;
      return (await resourceOf(db, record.kind, record.id))?.regionCode ?? null;
    }),
  );
  return [...new Set(found.filter((code) => code !== null))];
}
