import type { RegionNode } from '#core/schemas/region.ts';
import { escapeHtml } from './escape.ts';
import type { ApiGet } from './load/api-reader.ts';
import { loadAddresses } from './load/site-map.ts';
import { paths } from './paths.ts';

/** Parameters of lists that have no end for a crawler: what is searched for, narrowed by, and one visitor's own view. */
const SEARCHES = [
  'q',
  'open',
  'kind',
  'level',
  'service',
  'facility',
  'function',
  'barrier',
  'verified',
  'box',
  'sort',
  'kiosk',
];

/** robots.txt: everything public may be read but searches, which have no end; illustrative pages say noindex themselves. */
export function robotsText(origin: string): string {
  return [
    'User-agent: *',
    ...SEARCHES.map((name) => `Disallow: /*?*${name}=`),
    'Disallow: /staff/',
    'Allow: /',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n');
}

/** sitemap.xml: the regions and sites that are registered. Throws PageError where the API is away. */
export async function siteMapXml(origin: string, api: ApiGet): Promise<string> {
  const { regions, sites } = await loadAddresses(api);
  const entries = [
    entry(origin, paths.home()),
    ...codesOf(regions).map((code) => entry(origin, paths.home({ region: code }))),
    ...sites.map((site) => entry(origin, paths.site(site.id), site.updatedAt.slice(0, 10))),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
}

function entry(origin: string, path: string, changed?: string): string {
  const date = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
  return `<url><loc>${escapeHtml(new URL(path, origin).href)}</loc>${date}</url>`;
}

function codesOf(nodes: readonly RegionNode[]): string[] {
  return nodes.flatMap((node) => [node.code, ...codesOf(node.children)]);
}
