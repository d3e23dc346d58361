import type { SiteDetail } from '#core/schemas/site.ts';
import { positionType } from '#core/terms/position.ts';
import { shanghaiDate } from '#core/time.ts';
import type { AppData } from './App.tsx';
import { type Words, word } from './language.ts';
import { conditionsOf, conditionWords } from './model/filters.ts';
import { siteJsonLd } from './model/json-ld.ts';
import { paths } from './paths.ts';
import { voiceHead } from './voice/voice-head.ts';

export interface ShareImage {
  readonly path: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** What a page says of itself to browsers and search engines. */
export interface Head {
  readonly title: string;
  readonly description: string;
  /** Path of the page without what only changes its look: language, elder mode, an open map. */
  readonly path: string;
  /** Kept out of search indexes: illustrative records, search results, error pages. */
  readonly noIndex: boolean;
  /** Shown where the page is passed on; the portal's own picture where there is none. */
  readonly image?: ShareImage;
  /** schema.org description, if any. */
  readonly jsonLd?: unknown;
}

export function headOf(
  { calendar, content, now, visitor: { language } }: AppData,
  { page: text }: Words,
  url: URL,
): Head {
  switch (content.page) {
    case 'home': {
      const { region, services, view } = content;
      const name = region?.name ?? null;
      const conditions = conditionsOf(view).filter(({ of }) => of !== 'words');
      const narrowed = conditions.map((one) => `${conditionWords(one, view, services.chosen, { language, text })} · `);
      return {
        title: narrowed.join('') + (view.q === '' ? text.homeTitle(name) : text.searchTitle(view.q)),
        description: text.homeDescription(name),
        path: paths.home({ region: view.region, cursor: view.cursor }),
        noIndex: conditionsOf(view).length > 0 || view.near || view.samples || view.kiosk || content.unknownRegion,
      };
    }
    case 'site': {
      const { site } = content;
      const path = paths.site(site.id);
      return {
        title: text.siteTitle(site.name),
        description: text.siteDescription(word(positionType, site.kind, language), site.regionName),
        path,
        noIndex: site.isIllustrative || content.samples,
        image: photoOf(site),
        jsonLd: siteJsonLd(site, { url: content.url, today: shanghaiDate(now), calendar }),
      };
    }
    case 'door':
      return {
        title: text.site.door.title(content.site.name),
        description: text.site.door.scanHint,
        path: paths.door(content.site.id),
        noIndex: true,
      };
    case 'withdrawn':
      return {
        title: text.site.withdrawn.pageTitle(content.name),
        description: text.site.withdrawn.bodyNoRegion,
        path: url.pathname,
        noIndex: true,
      };
    case 'rate':
    case 'correct':
    case 'report':
    case 'tickets':
      return voiceHead(content, text);
    case 'sitemap':
      return {
        title: text.siteTitle(text.siteMap.title),
        description: text.siteMap.title,
        path: paths.siteMap(),
        noIndex: false,
      };
    case 'offline':
      return {
        title: text.everyone.offline.title,
        description: text.everyone.offline.body,
        path: paths.offline(),
        noIndex: true,
      };
    case 'missing':
    case 'failed':
      return {
        title: text[content.page].title,
        description: text[content.page].body,
        path: url.pathname,
        noIndex: true,
      };
  }
}

/** A picture of the place itself, if it has one. */
function photoOf({ isIllustrative, photos: [photo] }: SiteDetail): ShareImage | undefined {
  return photo === undefined || isIllustrative ? undefined : { ...photo, path: `/api/photos/${photo.id}` };
}
