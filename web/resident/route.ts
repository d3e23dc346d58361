import { parseBbox } from '#core/geo/bbox.ts';
import type { Bbox } from '#core/geo/lng-lat.ts';
import { facility, positionFunction, positionLevel, positionType } from '#core/terms/position.ts';
import { type HomeView, purposes, thousandths } from './paths.ts';

/**
 * Reads the URLs that paths.ts prints. On the server only, which knows every code: what it does not know it drops, so that
 * an old link or a typing error narrows the list to less, never to nothing.
 */

/** Longest search text a URL may carry, in characters; longer ones are cut, as the API refuses them. */
export const MAX_QUERY = 100;

const REGION = /^\d{6}(\d{3}){0,2}$/;
/** More characters than a ticket number can be written with. */
const MAX_TICKET = 40;

const SITE = /^st_[0-9a-z]{10}$/;
const SERVICE = /^sv_[0-9a-z]{10}$/;

export function parseHome(query: URLSearchParams): HomeView {
  const purpose = query.get('for');
  return {
    region: matching(query.get('region'), REGION),
    purpose: purposes.find((known) => known === purpose) ?? 'all',
    q: Array.from((query.get('q') ?? '').trim())
      .slice(0, MAX_QUERY)
      .join('')
      .trim(),
    open: query.get('open') === '1',
    kinds: codes(query, 'kind', positionType),
    levels: codes(query, 'level', positionLevel),
    service: matching(query.get('service'), SERVICE),
    facilities: codes(query, 'facility', facility),
    functions: codes(query, 'function', positionFunction),
    barrier: query.get('barrier') === '1',
    verified: query.get('verified') === '1',
    box: box(query.get('box')),
    near: query.get('sort') === 'near',
    map: query.get('view') === 'map',
    site: matching(query.get('site'), SITE),
    samples: query.get('samples') === '1',
    cursor: query.get('cursor'),
    kiosk: query.get('kiosk') === '1',
  };
}

function matching(value: string | null, form: RegExp): string | null {
  return value !== null && form.test(value) ? value : null;
}

/**
 * Known codes, each once, in the order of the enumeration: one choice has one URL. A form without script repeats the name
 * for every box that is ticked; our links put commas between the codes.
 */
function codes<Code extends string>(
  query: URLSearchParams,
  name: string,
  terms: Readonly<Record<Code, unknown>>,
): Code[] {
  const asked = new Set(query.getAll(name).flatMap((value) => value.split(',')));
  return (Object.keys(terms) as Code[]).filter((code) => asked.has(code)); // keys of a record of Code are Code
}

function box(text: string | null): Bbox | null {
  const [west, south, east, north] = (text ?? '').split(',').map((part) => thousandths(Number(part)));
  const rounded = parseBbox([west, south, east, north].join());
  return text !== null && rounded.ok ? rounded.value : null;
}

export type Route =
  | { readonly page: 'home'; readonly view: HomeView }
  | { readonly page: 'site'; readonly id: string; readonly samples: boolean }
  | { readonly page: 'door'; readonly id: string }
  | { readonly page: 'rate' | 'correct'; readonly id: string }
  | { readonly page: 'report' }
  | { readonly page: 'tickets'; readonly asked: string }
  | { readonly page: 'sitemap' }
  | { readonly page: 'offline' }
  | { readonly page: 'missing' };

/** The page a URL names; anything unknown is `missing`, which answers 404. */
export function route({ pathname: typed, searchParams }: URL): Route {
  const pathname = typed.replace(/(.)\/+$/, '$1'); // people and messengers add a slash
  if (pathname === '/') return { page: 'home', view: parseHome(searchParams) };
  if (pathname === '/sitemap') return { page: 'sitemap' };
  if (pathname === '/report') return { page: 'report' };
  if (pathname === '/tickets')
    return { page: 'tickets', asked: (searchParams.get('no') ?? '').trim().slice(0, MAX_TICKET) };
  const [, about, say] = /^\/sites\/([^/]+)\/(rate|correct)$/.exec(pathname) ?? [];
  if (about !== undefined && SITE.test(about)) return { page: say === 'rate' ? 'rate' : 'correct', id: about };
  if (pathname === '/offline') return { page: 'offline' };
  const [, name = null, sheet = ''] = /^\/sites\/([^/]+)(\/door)?$/.exec(pathname) ?? [];
  const id = matching(name, SITE);
  if (id !== null && sheet !== '') return { page: 'door', id };
  return id === null ? { page: 'missing' } : { page: 'site', id, samples: searchParams.get('samples') === '1' };
}
