import { isWithinRegion } from '#core/codes/region-code.ts';
import type { SearchHit } from '#core/schemas/search.ts';
import type { Facility } from '#core/terms/position.ts';
import { type HomeView, paths } from '../paths.ts';

/**
 * Where choosing a search hit leads: a place opens its page; a service or facility narrows the list; a region or village is
 * where the list goes. What was typed has then done its work. Null for kinds that residents have no page for.
 */
export function hitHref({ id, kind, regionCode }: SearchHit, view: HomeView): string | null {
  const to = (change: Partial<HomeView>) =>
    paths.home({ ...view, q: '', box: null, cursor: null, site: null, ...change });
  switch (kind) {
    case 'SITE':
      return paths.site(id);
    case 'SERVICE':
      return to({ service: id, region: regionFor(regionCode, view.region) });
    case 'FACILITY':
      return id === 'BARRIER_FREE'
        ? to({ barrier: true })
        : to({ facilities: [...new Set([...view.facilities, id as Facility])] }); // the API names no others
    case 'REGION':
      return to({ region: id });
    case 'VILLAGE':
      return regionCode === null ? null : to({ region: regionCode });
    default:
      return null;
  }
}

/** A service of elsewhere is done there; one of here, or of a region around or inside, where the visitor looks already. */
function regionFor(offered: string | null, here: string | null): string | null {
  if (offered === null || here === null) return here;
  return isWithinRegion(offered, here) || isWithinRegion(here, offered) ? here : offered;
}

/** Where a hit is, or how many places have it: `山西省晋中市 · 县级` without its level, which a resident does not ask for. */
export function hitDetail({ kind, subtitle }: SearchHit): string {
  return kind === 'REGION' ? (subtitle.split(' · ')[0] ?? subtitle) : subtitle;
}
