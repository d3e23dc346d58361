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
      return to({ service: id });
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
