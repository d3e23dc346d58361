import type { Link, Page, Point } from '#core/schemas/common.ts';
import type { NearSite, NearSites, Site } from '#core/schemas/site.ts';
import { type ApiGet, readOrNull } from './api-reader.ts';

/** Why the others on a page are its neighbours: a distance is only told from and to points that may be measured. */
export type Neighbourhood = 'NEAR' | 'PARK' | 'REGION';

export interface Neighbours {
  readonly by: Neighbourhood;
  readonly items: readonly (Site | NearSite)[];
}

/** What is known of the place whose neighbours are asked for; of a withdrawn one that is little. */
export interface Place {
  readonly id: string;
  readonly regionCode: string;
  readonly park?: Link | null;
  readonly point: Point | null;
}

const SHOWN = 5;

/** The registered sites around a place, itself left out. */
export async function neighboursOf(api: ApiGet, place: Place): Promise<Neighbours> {
  const { by, items } = await readNeighbours(api, place);
  return { by, items: items.filter((item) => item.id !== place.id).slice(0, SHOWN) };
}

async function readNeighbours(api: ApiGet, { park, point, regionCode }: Place): Promise<Neighbours> {
  const limit = SHOWN + 1;
  if (point !== null && !point.schematic) {
    const near = await readOrNull<NearSites>(api, `/api/sites/near?lat=${point.lat}&lng=${point.lng}&limit=${limit}`);
    return { by: 'NEAR', items: near?.items ?? [] };
  }
  const [by, filter] = park
    ? (['PARK', `park=${park.id}`] as const)
    : (['REGION', `region=${regionCode.slice(0, 6)}`] as const);
  const page = await readOrNull<Page<Site>>(api, `/api/sites?${filter}&limit=${limit}`);
  return { by, items: page?.items ?? [] };
}
