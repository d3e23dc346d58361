import type { PortalConfig } from '#core/schemas/portal.ts';
import type { RegionDetail } from '#core/schemas/region.ts';
import type { WithdrawnSite } from '#core/schemas/site.ts';
import { type ApiGet, readOrNull } from './api-reader.ts';
import { type Neighbours, neighboursOf } from './neighbours.ts';

/** A site that was public once: named, because whoever held its address should know which one it was. */
export interface WithdrawnData {
  readonly page: 'withdrawn';
  readonly name: string;
  readonly regionName: string | null;
  /** Its county, for the way on. */
  readonly region: RegionDetail | null;
  readonly others: Neighbours;
  readonly config: PortalConfig | null;
}

/** The page of a withdrawn site from the body of the 410; null where the body names none. */
export async function loadWithdrawn(
  api: ApiGet,
  id: string,
  body: unknown,
  config: Promise<PortalConfig>,
): Promise<WithdrawnData | null> {
  const was = wasOf(body);
  if (was === null) return null;
  const [region, others] = await Promise.all([
    readOrNull<RegionDetail>(api, `/api/regions/${was.regionCode.slice(0, 6)}`),
    neighboursOf(api, { id, regionCode: was.regionCode, point: was.point }),
  ]);
  return { page: 'withdrawn', name: was.name, regionName: was.regionName, region, others, config: await config };
}

function wasOf(body: unknown): WithdrawnSite | null {
  const was = typeof body === 'object' && body !== null && 'was' in body ? body.was : null;
  if (typeof was !== 'object' || was === null || !('name' in was) || !('regionCode' in was)) return null;
  if (typeof was.name !== 'string' || typeof was.regionCode !== 'string') return null;
  return was as WithdrawnSite; // the API's own contract; name and region code were just seen
}
