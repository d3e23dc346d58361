import type { SqlPort } from '../port.ts';
import { isPublic } from './public.ts';
import { readTogether, rows } from './read.ts';
import type { SiteNames, SiteRow } from './site-row.ts';
import { sql } from './sql.ts';

/** Names that were read; what is asked for more may be put together of several. */
export interface ReadNames extends SiteNames {
  readonly regions: ReadonlyMap<string, string>;
  readonly parks: ReadonlyMap<number, { readonly id: string; readonly name: string }>;
}

/**
 * Names of the regions and parks of some sites. Apart from the sites themselves: a page of them lies in few regions and
 * parks, and each name is then read once.
 */
export async function siteNames(
  db: SqlPort,
  sites: readonly Pick<SiteRow, 'regionCode' | 'parkKey'>[],
): Promise<ReadNames> {
  if (sites.length === 0) return { regions: new Map(), parks: new Map() };
  const codes = JSON.stringify([...new Set(sites.map((site) => site.regionCode))]);
  const keys = JSON.stringify([...new Set(sites.flatMap((site) => site.parkKey ?? []))]);
  const { regions, parks } = await readTogether(db, {
    regions: rows<{ code: string; name: string }>(
      sql`SELECT r.code, r.full_name AS name FROM json_each(${codes}) j CROSS JOIN region r ON r.code = j.value`,
    ),
    parks: rows<{ key: number; id: string; name: string }>(
      sql`SELECT k.id AS key, k.public_id AS id, k.name FROM json_each(${keys}) j CROSS JOIN park k ON k.id = j.value
        WHERE ${isPublic('k')}`,
    ),
  });
  return {
    regions: new Map(regions.map(({ code, name }) => [code, name])),
    parks: new Map(parks.map(({ key, id, name }) => [key, { id, name }])),
  };
}
