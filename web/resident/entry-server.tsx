import { renderToString } from 'solid-js/web';
import { calendarFrom } from '#core/hours/calendar.ts';
import { packagedHolidays } from '#core/hours/holiday-table.ts';
import { shanghaiDate } from '#core/time.ts';
import { elderCookie, languageCookie, readElder, readLanguage } from '#ui/preferences.ts';
import '#ui/tokens.css';
import '#ui/base.css';
import './resident.css';
import { positionType } from '#core/terms/position.ts';
import { App, type AppData, type PageData } from './App.tsx';
import { type Assets, htmlDocument } from './document.ts';
import { type Words, word } from './language.ts';
import { type ApiGet, PageError } from './load/api-reader.ts';
import { loadHome } from './load/home.ts';
import { loadSite } from './load/site.ts';
import { loadSiteMap } from './load/site-map.ts';
import { siteJsonLd } from './model/json-ld.ts';
import { paths, type Route, route } from './paths.ts';
import { words as english } from './text/words-en.ts';
import { words as chinese } from './text/words-zh.ts';

/** Answers one request of 便民地图. `api` reads an API path such as `/api/health` over the service binding. */
export async function handle(request: Request, api: ApiGet, assets: Assets): Promise<Response> {
  const url = new URL(request.url);
  const cookies = request.headers.get('cookie');
  const language = readLanguage(url.searchParams, cookies);
  const elder = readElder(url.searchParams, cookies);
  const { content, status } = await load(route(url), api);
  const now = Date.now();
  const calendar = calendarFrom(shanghaiDate(now), packagedHolidays);
  const data: AppData = { language, elder, search: url.search, now, calendar, content };
  const words = language === 'zh' ? chinese : english;
  const head = headOf(content, language, words, url);
  const html = htmlDocument({
    ...head,
    language,
    elder,
    canonical: new URL(head.path, url.origin).href,
    body: renderToString(() => <App data={data} words={words} />),
    data,
    assets,
  });
  const headers = new Headers({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': status === 200 ? 'public, max-age=0, must-revalidate' : 'no-store',
    vary: 'Cookie',
  });
  // a choice made by link is remembered, so that it works without script
  if (url.searchParams.has('lang')) headers.append('set-cookie', languageCookie(language));
  if (url.searchParams.has('elder')) headers.append('set-cookie', elderCookie(elder));
  if (headers.has('set-cookie')) headers.set('cache-control', 'private, no-cache');
  return new Response(html, { status, headers });
}

async function load(asked: Route, api: ApiGet): Promise<{ content: PageData; status: number }> {
  try {
    return { content: await contentOf(asked, api), status: asked.page === 'missing' ? 404 : 200 };
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    return { content: { page: error.status === 503 ? 'failed' : 'missing' }, status: error.status };
  }
}

function contentOf(asked: Route, api: ApiGet): PageData | Promise<PageData> {
  switch (asked.page) {
    case 'home':
      return loadHome(api, asked.view);
    case 'site':
      return loadSite(api, asked.id);
    case 'sitemap':
      return loadSiteMap(api);
    case 'missing':
      return { page: 'missing' };
  }
}

function headOf(content: PageData, language: AppData['language'], { page: text }: Words, url: URL) {
  switch (content.page) {
    case 'home': {
      const region = content.region?.name ?? null;
      return {
        title: text.homeTitle(region),
        description: text.homeDescription(region),
        path: paths.home({ region: content.view.region }),
        noIndex: content.view.q !== '' || content.view.samples,
      };
    }
    case 'site':
      return {
        title: text.siteTitle(content.site.name),
        description: text.siteDescription(word(positionType, content.site.kind, language), content.site.regionName),
        path: paths.site(content.site.id),
        noIndex: content.site.isIllustrative,
        jsonLd: siteJsonLd(content.site, new URL(paths.site(content.site.id), url.origin).href),
      };
    case 'sitemap':
      return { title: text.siteMap.title, description: text.siteMap.title, path: paths.siteMap(), noIndex: false };
    default:
      return {
        title: text[content.page].title,
        description: text[content.page].body,
        path: url.pathname,
        noIndex: true,
      };
  }
}
