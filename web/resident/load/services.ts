import type { Page } from '#core/schemas/common.ts';
import type { ServiceItemSummary } from '#core/schemas/service.ts';
import type { Site, SiteDetail } from '#core/schemas/site.ts';
import type { HomeView } from '../paths.ts';
import { type ApiGet, readOrNull } from './api-reader.ts';

/** A service item that some place of the region offers. */
export type ServiceChoice = Pick<ServiceItemSummary, 'id' | 'name'>;

export interface ServiceChoices {
  readonly items: readonly ServiceChoice[];
  /** There are more than can be offered in a list. */
  readonly more: boolean;
  /** Name of the chosen one; null where none is chosen or no place offers it. */
  readonly chosen: string | null;
}

/** Service items offered to choose from: more would be a list that nobody reads, searching is quicker. */
const SERVICE_LIMIT = 40;

export async function readServices(api: ApiGet, view: HomeView): Promise<ServiceChoices> {
  const query = new URLSearchParams({
    limit: String(SERVICE_LIMIT),
    ...(view.region === null ? {} : { region: view.region }),
  });
  const here = await readOrNull<Page<ServiceItemSummary>>(api, `/api/services?${query}`);
  const items = (here?.items ?? []).filter(({ stationCount }) => stationCount > 0);
  const more = here !== null && here.nextCursor !== null;
  if (view.service === null) return { items, more, chosen: null };
  const known = items.find(({ id }) => id === view.service);
  if (known !== undefined) return { items, more, chosen: known.name };
  const chosen = await readChosen(api, view.service);
  return { items: [{ id: view.service, name: chosen ?? view.service }, ...items], more, chosen };
}

/** One of elsewhere, or beyond the first ones, is named by a place that offers it. */
async function readChosen(api: ApiGet, service: string): Promise<string | null> {
  const page = await readOrNull<Page<Site>>(api, `/api/sites?service=${service}&limit=1`);
  const [site] = page?.items ?? [];
  const detail = site === undefined ? null : await readOrNull<SiteDetail>(api, `/api/sites/${site.id}`);
  return detail?.services.find(({ id }) => id === service)?.name ?? null;
}
