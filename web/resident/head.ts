import { positionType } from '#core/terms/position.ts';
import type { Language } from '#ui/preferences.ts';
import type { PageData } from './App.tsx';
import { type Words, word } from './language.ts';
import { siteJsonLd } from './model/json-ld.ts';
import { paths } from './paths.ts';

/** What a page says of itself to browsers and search engines. */
export interface Head {
  readonly title: string;
  readonly description: string;
  /** Path of the page without what only changes its look: language, elder mode, an open map. */
  readonly path: string;
  /** Kept out of search indexes: illustrative records, search results, error pages. */
  readonly noIndex: boolean;
  /** schema.org description, if any. */
  readonly jsonLd?: unknown;
}

export function headOf(content: PageData, language: Language, { page: text }: Words, url: URL): Head {
  switch (content.page) {
    case 'home': {
      const { region, view } = content;
      const name = region?.name ?? null;
      return {
        title: view.q === '' ? text.homeTitle(name) : text.searchTitle(view.q),
        description: text.homeDescription(name),
        path: paths.home({ region: view.region, cursor: view.cursor }),
        noIndex: view.q !== '' || view.samples || content.unknownRegion,
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
        jsonLd: siteJsonLd(site, new URL(path, url.origin).href),
      };
    }
    case 'sitemap':
      return {
        title: `${text.siteMap.title}｜${text.title}`,
        description: text.siteMap.title,
        path: paths.siteMap(),
        noIndex: false,
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
