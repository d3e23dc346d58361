import { createSignal } from 'solid-js';
import type { Site } from '#core/schemas/site.ts';
import { readJson } from '../browser/read-json.ts';

export interface OtherSites {
  of(id: string): Site | null;
  /** Reads the sites that are not known yet, then hands over the ids of all that are; nothing comes after a later call or `stop`. */
  after(ids: readonly string[], then: (ids: readonly string[]) => void): Promise<void>;
  stop(): void;
}

/** Sites that were chosen on the map and are in no list of the page: the map shows more than a list can. */
export function createOtherSites(isListed: (id: string) => boolean): OtherSites {
  const [sites, setSites] = createSignal<ReadonlyMap<string, Site>>(new Map());
  let turn = 0;
  return {
    of: (id) => sites().get(id) ?? null,
    async after(ids, then) {
      turn += 1;
      const mine = turn;
      const isKnown = (id: string) => isListed(id) || sites().has(id);
      const missing = ids.filter((id) => !isKnown(id));
      if (missing.length > 0) {
        const answers = await Promise.allSettled(missing.map((id) => readJson<Site>(`/api/sites/${id}`)));
        if (mine !== turn) return;
        const read = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
        setSites(new Map([...sites(), ...read.map((site) => [site.id, site] as const)]));
      }
      then(ids.filter(isKnown));
    },
    stop() {
      turn += 1;
    },
  };
}
