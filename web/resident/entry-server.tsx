import { NoHydration, renderToString } from 'solid-js/web';
import type { HolidayCalendar } from '#core/hours/calendar.ts';
import type { PortalConfig } from '#core/schemas/portal.ts';
import { App, type AppData, type PageData } from './App.tsx';
import { browserData } from './browser-data.ts';
import { robotsText, siteMapXml } from './crawlers.ts';
import { type Assets, htmlDocument, ICON_PATH, MANIFEST_PATH } from './document.ts';
import { headOf } from './head.ts';
import icon from './icon.svg?raw';
import { EVERYWHERE, kioskStart } from './kiosk-lock.ts';
import { wayForKiosk, withinLock } from './kiosk-way.ts';
import { type ApiGet, PageError, PageMoved, read } from './load/api-reader.ts';
import { makeCalendarReader } from './load/calendar.ts';
import { loadHome } from './load/home.ts';
import { loadDoor, loadSite } from './load/site.ts';
import { loadSiteMap } from './load/site-map.ts';
import { loadWithdrawn } from './load/withdrawn.ts';
import { manifestText } from './manifest.ts';
import { etagMatches, pageEtag } from './page-etag.ts';
import { paths } from './paths.ts';
import { type Route, route } from './route.ts';
import { words as english } from './text/words-en.ts';
import { words as chinese } from './text/words-zh.ts';
import { choiceCookies, readVisitor } from './visitor.ts';
import { loadSay, loadTickets } from './voice/load-voice.ts';

const REVALIDATE = 'public, max-age=0, must-revalidate';
const DAY = 'public, max-age=86400';
const RETRY_SECONDS = '60';

const readCalendar = makeCalendarReader();

/** Answers one request of 便民地图. `api` reads an API path such as `/api/health` over the service binding. */
export async function handle(request: Request, api: ApiGet, assets: Assets): Promise<Response> {
  const url = new URL(request.url);
  if (url.pathname === ICON_PATH) return file(icon, 'image/svg+xml', DAY);
  if (url.pathname === MANIFEST_PATH) return file(manifestText(), 'application/manifest+json; charset=utf-8', DAY);
  if (url.pathname === '/robots.txt') return file(robotsText(url.origin), 'text/plain; charset=utf-8', DAY);
  if (url.pathname === '/sitemap.xml') return siteMapFile(url.origin, api);
  return page(request, url, api, assets);
}

async function page(request: Request, url: URL, api: ApiGet, assets: Assets): Promise<Response> {
  const cookies = request.headers.get('cookie');
  const visitor = readVisitor(url, cookies);
  const { kiosk, language } = visitor;
  const now = Date.now();
  const way = wayForKiosk(url, kiosk);
  if (way !== null) return elsewhere(way.location, [...choiceCookies(url, visitor), ...way.cookies]);
  const config = read<PortalConfig>(api, '/api/config');
  config.catch(() => undefined); // whoever awaits it gets the error; one that nobody awaits must not end the Worker
  const published = config.then(
    ({ publicationNo }) => publicationNo,
    () => null,
  );
  const etag = async () => pageEtag({ config: await config, assets, visitor, now });
  const headers = new Headers({ vary: 'Cookie', 'cache-control': REVALIDATE });
  rememberChoices(headers, choiceCookies(url, visitor));

  const shown = route(url);
  // the state of a ticket is its holder's alone, and changes without a publication
  const kept = shown.page !== 'tickets' || shown.asked === '';
  let calendar: Promise<HolidayCalendar> | undefined; // asked for beside the page, and not at all where nothing changed
  const loaded = await orMessage(config, async () => {
    const known = kept ? request.headers.get('if-none-match') : null;
    if (known !== null && etagMatches(known, await etag())) return 'unchanged';
    calendar = readCalendar(api, now, published);
    return load(shown, url.origin, api, config);
  });
  if (loaded === 'unchanged') {
    headers.set('etag', await etag());
    return new Response(null, { status: 304, headers });
  }
  if (loaded instanceof PageMoved) {
    headers.set('location', movedTo(shown, loaded.id, url.search));
    return new Response(null, { status: 308, headers });
  }

  const { status } = loaded;
  const content = withinLock(loaded.content, kiosk);
  if (content === null) return elsewhere(kioskStart(kiosk ?? EVERYWHERE), []);
  const words = language === 'zh' ? chinese : english;
  const data: AppData = {
    visitor,
    search: url.search,
    now,
    calendar: await (calendar ?? readCalendar(api, now, published)),
    content,
  };
  const html = htmlDocument({
    head: headOf(data, words, url),
    visitor,
    origin: url.origin,
    // no browser renders these components again, so nothing of them needs a mark to be found by
    body: renderToString(() => (
      <NoHydration>
        <App data={data} words={words} />
      </NoHydration>
    )),
    data: browserData(data, words.page),
    assets,
  });
  headers.set('content-type', 'text/html; charset=utf-8');
  headers.set('link', earlyLinks(assets));
  headers.set('content-language', language === 'zh' ? 'zh-CN' : 'en');
  if (!kept) headers.set('cache-control', 'private, no-store');
  else if (status === 200) headers.set('etag', await etag());
  else headers.set('cache-control', 'no-store');
  if (status === 503) headers.set('retry-after', RETRY_SECONDS);
  return new Response(html, { status, headers });
}

/** The same page under the new id: a QR code on a door outlives the id it was printed with. */
function movedTo(asked: Route, id: string, search: string): string {
  if (asked.page === 'rate') return paths.rate(id, new URLSearchParams(search).get('code'));
  return asked.page === 'correct' ? paths.correct(id) : paths.site(id);
}

/** Lets a browser (or an edge that sends 103 Early Hints) fetch what the head names before it has parsed the page. */
function earlyLinks({ entry, styles }: Assets): string {
  return [...styles.map((url) => `<${url}>; rel=preload; as=style`), `<${entry}>; rel=modulepreload`].join(', ');
}

/** A choice made by link is remembered, so that it works without script. Such an answer is one visitor's own. */
function rememberChoices(headers: Headers, cookies: readonly string[]): void {
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  if (headers.has('set-cookie')) headers.set('cache-control', 'private, no-cache');
}

/** Leads a kiosk to what it may show. */
function elsewhere(location: string, cookies: readonly string[]): Response {
  const headers = new Headers({ location });
  rememberChoices(headers, cookies);
  headers.set('cache-control', 'private, no-store');
  return new Response(null, { status: 303, headers });
}

interface Loaded {
  readonly content: PageData;
  readonly status: 200 | 404 | 410 | 503;
}

/** What loading a page came to; a missing record or an API that is away is a page as well. */
async function orMessage<T>(config: Promise<PortalConfig>, work: () => Promise<T>): Promise<T | Loaded | PageMoved> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PageMoved) return error;
    if (!(error instanceof PageError)) throw error;
    const page = error.status === 503 ? 'failed' : 'missing';
    return { content: { page, config: await config.catch(() => null) }, status: error.status };
  }
}

async function load(asked: Route, origin: string, api: ApiGet, config: Promise<PortalConfig>): Promise<Loaded> {
  switch (asked.page) {
    case 'home':
      return { content: await loadHome(api, asked.view, config), status: 200 };
    case 'site':
      return orWithdrawn(asked.id, api, config, () => loadSite(api, { ...asked, origin }, config));
    case 'door':
      return orWithdrawn(asked.id, api, config, () => loadDoor(api, { ...asked, origin }, config));
    case 'rate':
    case 'correct':
      return orWithdrawn(asked.id, api, config, () => loadSay(api, asked, config));
    case 'report':
      return { content: { page: 'report', config: await config }, status: 200 };
    case 'tickets':
      return { content: await loadTickets(api, asked.asked, config), status: 200 };
    case 'sitemap':
      return { content: await loadSiteMap(api, config), status: 200 };
    case 'offline':
      return { content: { page: 'offline', config: await config.catch(() => null) }, status: 200 };
    case 'missing':
      return { content: { page: 'missing', config: await config }, status: 404 };
  }
}

/** The page of a site, or the one that says that it was withdrawn where the API tells which site it was. */
async function orWithdrawn(
  id: string,
  api: ApiGet,
  config: Promise<PortalConfig>,
  work: () => Promise<PageData>,
): Promise<Loaded> {
  try {
    return { content: await work(), status: 200 };
  } catch (error) {
    if (!(error instanceof PageError && error.status === 410)) throw error;
    const withdrawn = await loadWithdrawn(api, id, error.body, config);
    if (withdrawn === null) throw error;
    return { content: withdrawn, status: 410 };
  }
}

async function siteMapFile(origin: string, api: ApiGet): Promise<Response> {
  try {
    return file(await siteMapXml(origin, api), 'application/xml; charset=utf-8', REVALIDATE);
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    return new Response(null, { status: 503, headers: { 'cache-control': 'no-store', 'retry-after': RETRY_SECONDS } });
  }
}

function file(body: string, type: string, caching: string): Response {
  return new Response(body, { headers: { 'content-type': type, 'cache-control': caching } });
}
