import type { Language } from '#ui/preferences.ts';
import type { BrowserData } from './browser-data.ts';
import { escapeHtml, jsonForScript } from './escape.ts';
import type { Head } from './head.ts';
import { type Visitor, visitorAttributes } from './visitor.ts';

/** Hashed files of this build, named by the build itself (`virtual:asset-manifest`). */
export interface Assets {
  readonly entry: string;
  readonly styles: readonly string[];
  readonly preloads: readonly string[];
}

export interface DocumentParts {
  readonly head: Head;
  readonly visitor: Visitor;
  /** Where this portal lives, e.g. `https://map.example.cn`. */
  readonly origin: string;
  readonly body: string;
  readonly data: BrowserData;
  readonly assets: Assets;
}

/** The mark of the portal: a map sheet with a place on it. Answered by the Worker itself. */
export const ICON_PATH = '/favicon.svg';

/** What an installed portal is called and looks like; see manifest.ts. */
export const MANIFEST_PATH = '/manifest.webmanifest';

/** The whole HTML document. Nothing inline runs: our content security policy forbids it, and data scripts are not code. */
export function htmlDocument({ assets, body, data, head, origin, visitor }: DocumentParts): string {
  const here = new URL(head.path, origin);
  const english = new URL(here);
  english.searchParams.set('lang', 'en');
  const tags = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
    `<title>${escapeHtml(head.title)}</title>`,
    tag('meta', { name: 'description', content: head.description }),
    ...(head.noIndex
      ? [tag('meta', { name: 'robots', content: 'noindex' })]
      : [
          tag('link', { rel: 'canonical', href: (visitor.language === 'en' ? english : here).href }),
          tag('link', { rel: 'alternate', hreflang: 'zh-CN', href: here.href }),
          tag('link', { rel: 'alternate', hreflang: 'en', href: english.href }),
        ]),
    ...shareTags(head, here, visitor.language),
    '<meta name="theme-color" content="#f6f4ef">',
    '<meta name="format-detection" content="telephone=no">',
    tag('link', { rel: 'icon', type: 'image/svg+xml', href: ICON_PATH }),
    tag('link', { rel: 'apple-touch-icon', href: '/icons/icon-180.png' }),
    // a kiosk is not to offer that somebody installs it
    ...(visitor.kiosk === null ? [tag('link', { rel: 'manifest', href: MANIFEST_PATH })] : []),
    ...assets.styles.map((href) => tag('link', { rel: 'stylesheet', href })),
    ...assets.preloads.map((href) => tag('link', { rel: 'modulepreload', href })),
    `${tag('script', { type: 'module', src: assets.entry })}</script>`,
    ...(head.jsonLd === undefined ? [] : [dataScript({ type: 'application/ld+json' }, head.jsonLd)]),
  ];
  const root = { 'data-app': 'resident', ...visitorAttributes(visitor) };
  const script = dataScript({ type: 'application/json', id: 'data' }, data);
  return `<!doctype html>${tag('html', root)}<head>${tags.join('')}</head><body>${body}${script}</body></html>`;
}

/** How the page looks where somebody passes it on (Open Graph, which 微信, QQ and 微博 read too). */
function shareTags(head: Head, here: URL, language: Language): string[] {
  const { alt, height, path, width } = head.image ?? SHARE_IMAGE[language];
  const properties = {
    'og:type': 'website',
    'og:site_name': SITE_NAME[language],
    'og:title': head.title,
    'og:description': head.description,
    'og:url': here.href,
    'og:image': new URL(path, here).href,
    'og:image:width': String(width),
    'og:image:height': String(height),
    'og:image:alt': alt,
  };
  return [
    ...Object.entries(properties).map(([property, content]) => tag('meta', { property, content })),
    tag('meta', { name: 'twitter:card', content: 'summary_large_image' }),
  ];
}

const SITE_NAME = { zh: '便民地图', en: 'Service map' } as const;

/** Drawn by web/shared-entries/share-image.ts. */
const SHARE_IMAGE = {
  zh: {
    path: '/share.png',
    width: 1200,
    height: 630,
    alt: '便民地图：党群服务中心和便民服务站在哪里、开不开门、能办什么',
  },
  en: {
    path: '/share.png',
    width: 1200,
    height: 630,
    alt: 'Service map: where service centres are, when they are open, what they do',
  },
} as const;

function tag(name: string, attributes: Readonly<Record<string, string | undefined>>): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([attribute, value]) => ` ${attribute}="${escapeHtml(value)}"`);
  return `<${name}${written.join('')}>`;
}

function dataScript(attributes: Readonly<Record<string, string>>, data: unknown): string {
  return `${tag('script', attributes)}${jsonForScript(data)}</script>`;
}
