import type { ContactPoint } from '#core/schemas/contact-point.ts';
import type { EnterpriseDetail } from '#core/schemas/enterprise.ts';
import type { Grid } from '#core/schemas/grid.ts';
import type { OrganisationDetail } from '#core/schemas/organisation.ts';
import type { Pairing, PairingDetail } from '#core/schemas/pairing.ts';
import type { SiteDetail } from '#core/schemas/site.ts';
import type { VillageDetail } from '#core/schemas/village.ts';
import { ApiError } from '#web-api/api-error.ts';
import type { Api } from '#web-api/create-api.ts';
import type { Item } from '#web-api/routes.ts';

/** A record with all that its panel says. */
export type OpenRecord =
  | { kind: 'site'; record: SiteDetail }
  | { kind: 'organisation'; record: OrganisationDetail }
  | { kind: 'pairing'; record: PairingDetail }
  | { kind: 'grid'; record: Grid }
  | { kind: 'contactPoint'; record: ContactPoint }
  | { kind: 'enterprise'; record: EnterpriseDetail; partners: Pairing[] }
  | { kind: 'village'; record: VillageDetail; partners: Pairing[] };

/** Reads a record by its public id, whose prefix names the kind. Rejects with `NOT_FOUND` for kinds that have no page here. */
export async function loadRecord(api: Api, id: string, signal: AbortSignal): Promise<OpenRecord> {
  const options = { params: { id }, signal };
  switch (id.slice(0, 2)) {
    case 'st':
      return { kind: 'site', record: await api.get('/api/sites/:id', options) };
    case 'og':
      return { kind: 'organisation', record: await api.get('/api/organisations/:id', options) };
    case 'pr':
      return { kind: 'pairing', record: await api.get('/api/pairings/:id', options) };
    case 'gr':
      return { kind: 'grid', record: await listed(api, '/api/grids', id, signal) };
    case 'cp':
      return { kind: 'contactPoint', record: await listed(api, '/api/contact-points', id, signal) };
    case 'en': {
      const [record, partners] = await Promise.all([
        api.get('/api/enterprises/:id', options),
        partnersOf(api, id, signal),
      ]);
      return { kind: 'enterprise', record, partners };
    }
    case 'vl': {
      const [record, partners] = await Promise.all([
        api.get('/api/villages/:id', options),
        partnersOf(api, id, signal),
      ]);
      return { kind: 'village', record, partners };
    }
    default:
      throw new ApiError('http', 'NOT_FOUND', 404);
  }
}

/** Pairings in force of a party. A sample party has sample pairings only, so both kinds are asked for. */
async function partnersOf(api: Api, party: string, signal: AbortSignal): Promise<Pairing[]> {
  const query = { party, status: 'ACTIVE', illustrative: 'include' };
  return (await api.getAll('/api/pairings', { query, signal, max: 200 })).items;
}

/** Records that have no address of their own in the API are found in their list. */
export async function listed<P extends '/api/grids' | '/api/contact-points'>(
  api: Api,
  path: P,
  id: string,
  signal: AbortSignal,
): Promise<Item<P>> {
  const { items } = await api.getAll(path, { query: { illustrative: 'include' }, signal, max: 5000 });
  const found = items.find((candidate) => (candidate as { id: string }).id === id); // both lists have ids
  if (!found) throw new ApiError('http', 'NOT_FOUND', 404);
  return found;
}
