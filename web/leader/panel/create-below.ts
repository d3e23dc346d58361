import { type Accessor, createMemo } from 'solid-js';
import { isWithinRegion } from '#core/codes/region-code.ts';
import type { RegionNode } from '#core/schemas/region.ts';
import { createLoad } from '#web-api/create-load.ts';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { HOME_PROVINCES } from '../home-provinces.ts';
import { renewWithPlace } from '../load/renew-with-place.ts';
import type { Place } from '../paths.ts';

export type Below = {
  /** Regions directly below that hold records or parks. */
  filled: Accessor<RegionNode[]>;
  /** Those that hold nothing yet. */
  empty: Accessor<RegionNode[]>;
};

/** The regions directly below the place, as far down as the map has outlines. */
export function createBelow(): Below {
  const { api, view } = useLeader();
  const { place, records } = useData();
  const tree = createLoad(
    () => {
      const root = rootOf(view().place);
      return root === null ? null : { root, date: view().date };
    },
    async ({ root, date }, signal) => {
      const query = root === 'home' ? { depth: 1 } : { root, depth: 1 };
      const { items } = await api.get('/api/regions/tree', { query, signal });
      const nodes = root === 'home' ? items.filter(({ code }) => isHome(code)) : items;
      if (date === null) return nodes;
      return (await import('../load/load-below-then.ts')).loadBelowThen(api, nodes, { root, date }, signal);
    },
  );
  renewWithPlace(place, tree);
  const nodes = () => (tree.stale() ? [] : (tree.data() ?? []));
  const holds = ({ code, sites }: RegionNode) =>
    sites.registered > 0 ||
    (view().samples && sites.illustrative > 0) ||
    (records.parks.data()?.items ?? []).some((park) => isWithinRegion(park.regionCode, code));
  return {
    filled: createMemo(() => nodes().filter(holds)),
    empty: createMemo(() => nodes().filter((node) => !holds(node))),
  };
}

/** What the tree of regions is asked for; counties and parks have nothing below that the map draws. */
function rootOf(place: Place): string | null {
  if (place.kind === 'home') return 'home';
  return place.kind === 'region' && place.code.endsWith('00') ? place.code : null;
}

function isHome(code: string): boolean {
  return (HOME_PROVINCES as readonly string[]).includes(code);
}
