import type { WholeList } from '#web-api/create-api.ts';
import { HOME_PROVINCES, isAtHome } from '../home-provinces.ts';
import type { Scope } from '../model/place-data.ts';

/**
 * A list of a place. At home it is that of the three provinces, as the cards count them, whatever else is registered in the
 * country: read at once and narrowed, or province by province where it would be cut.
 */
export async function listWithin<Row extends { regionCode: string }>(
  { region, park }: Scope,
  read: (region: string | null) => Promise<WholeList<Row>>,
): Promise<WholeList<Row>> {
  if (park !== null || region !== null) return read(park === null ? region : null);
  const everywhere = await read(null);
  if (everywhere.complete) {
    return { ...everywhere, items: everywhere.items.filter(({ regionCode }) => isAtHome(regionCode)) };
  }
  const lists = await Promise.all(HOME_PROVINCES.map((code) => read(code)));
  return {
    items: lists.flatMap(({ items }) => items),
    complete: lists.every(({ complete }) => complete),
    asOf: lists.map(({ asOf }) => asOf).sort()[0] ?? '',
  };
}
