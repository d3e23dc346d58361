import type { Kept, KeptList } from '#db/queries/public-store.ts';

/** Records that an isolate keeps of one list at most: a list that is longer is read anew for every answer. */
const MOST = 50_000;

const lists = new Map<KeptList, { readonly version: string; readonly list: readonly unknown[] }>();

/** What this isolate read whole of a version of the public data. */
export function keptAt(version: string): Kept {
  return {
    get<T>(what: KeptList) {
      const known = lists.get(what);
      // whoever puts a list under a name reads it under that name
      return known?.version === version ? (known.list as readonly T[]) : undefined;
    },
    put(what, list) {
      if (list.length <= MOST) lists.set(what, { version, list });
    },
  };
}
