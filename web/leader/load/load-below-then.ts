import type { RegionNode } from '#core/schemas/region.ts';
import type { Api } from '#web-api/create-api.ts';
import { type Place, placeKey } from '../paths.ts';
import { loadBelow } from './load-below.ts';

/** Regions with the positions that they had at the end of a past day: their tree speaks of now. `root`: code, or `home`. */
export async function loadBelowThen(
  api: Api,
  nodes: readonly RegionNode[],
  { root, date }: { root: string; date: string },
  signal: AbortSignal,
): Promise<RegionNode[]> {
  const isTop = root === 'home';
  const place: Place = isTop ? { kind: 'home' } : { kind: 'region', code: root };
  const { below } = await loadBelow(api, { place, scope: { region: isTop ? null : root, park: null }, date }, signal);
  return nodes.map((node) => {
    const then = below.find((one) => placeKey(one.place) === node.code);
    const { registered = 0, illustrative = 0 } = then?.counts.find(({ metric }) => metric === 'SITES') ?? {};
    return { ...node, sites: { registered, illustrative } };
  });
}
