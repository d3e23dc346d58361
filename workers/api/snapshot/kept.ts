import type { Kept, KeptCounts, KeptList } from '#db/queries/public-store.ts';

/** Records that an isolate keeps of one list at most: a list that is longer is read anew for every answer. */
const MOST = 50_000;
/** Counts that an isolate keeps: anybody may ask for those of any region. */
const MOST_COUNTS = 500;

type Lists<What> = Map<What, { readonly version: string; readonly list: readonly unknown[] }>;

const lists: Lists<KeptList> = new Map();
const counts: Lists<KeptCounts> = new Map();

/** What this isolate read whole of a version of the public data. */
export function keptAt(version: string): Kept {
  return {
    get<T>(what: KeptList | KeptCounts) {
      const known = isCounts(what) ? counts.get(what) : lists.get(what);
      // whoever puts a list under a name reads it under that name
      return known?.version === version ? (known.list as readonly T[]) : undefined;
    },
    put(what, list) {
      if (list.length > MOST) return;
      if (!isCounts(what)) {
        lists.set(what, { version, list });
        return;
      }
      if (counts.size >= MOST_COUNTS) counts.clear();
      counts.set(what, { version, list });
    },
  };
}

function isCounts(what: KeptList | KeptCounts): what is KeptCounts {
  return what.startsWith('siteCounts ');
}
