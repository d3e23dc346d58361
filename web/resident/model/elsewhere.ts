import type { SiteDetail } from '#core/schemas/site.ts';

type Offer = SiteDetail['elsewhere'][number];

/** What one station above handles of what is not handled here. */
export interface StationOffers {
  readonly at: Offer['at'];
  /** Names of the things, in the order given. */
  readonly services: readonly string[];
}

/** The offers by station, the first named station first: who goes there wants to know all that can be done there. */
export function byStation(elsewhere: readonly Offer[]): StationOffers[] {
  const stations = new Map<string, { at: Offer['at']; services: string[] }>();
  for (const { at, service } of elsewhere) {
    const known = stations.get(at.id) ?? { at, services: [] };
    known.services.push(service.name);
    stations.set(at.id, known);
  }
  return [...stations.values()];
}
