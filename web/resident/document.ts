import type { ElderStep, Language } from '#ui/preferences.ts';
import { elderAttributes, htmlLang } from '#ui/preferences.ts';

/** Hashed files of this build, named by the build itself (`virtual:asset-manifest`). */
export interface Assets {
  readonly entry: string;
  readonly hydration: string;
  readonly styles: readonly string[];
  readonly preloads: readonly string[];
}

export interface DocumentParts {
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  readonly elder: ElderStep;
  /** Path of the page without language or elder parameters. */
  readonly canonical: string;
  readonly body: string;
  /** Props of the page, read again by the browser. */
  readonly data: unknown;
  readonly assets: Assets;
  /** schema.org description of the page, if any. */
  readonly jsonLd?: unknown;
  /** Keep out of search indexes: illustrative records and search results. */
  readonly noIndex: boolean;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

/** JSON that cannot close its own script element nor break older parsers. */
function jsonForScript(data: unknown): string {
  return JSON.stringify(data)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

function attributes(values: Record<string, string | undefined>): string {
  return Object.entries(values)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
}

/** The whole HTML document. Nothing inline runs: our CSP forbids it, and data scripts are not code. */
export function htmlDocument(parts: DocumentParts): string {
  const { assets } = parts;
  const html = attributes({
    lang: htmlLang(parts.language),
    'data-app': 'resident',
    ...elderAttributes(parts.elder),
  });
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
    `<title>${escapeHtml(parts.title)}</title>`,
    `<meta name="description" content="${escapeHtml(parts.description)}">`,
    parts.noIndex ? '<meta name="robots" content="noindex">' : '',
    `<link rel="canonical" href="${escapeHtml(parts.canonical)}">`,
    '<meta name="theme-color" content="#f6f4ef">',
    '<meta name="format-detection" content="telephone=no">',
    '<link rel="icon" href="data:,">',
    ...assets.styles.map((url) => `<link rel="stylesheet" href="${url}">`),
    ...assets.preloads.map((url) => `<link rel="modulepreload" href="${url}">`),
    `<script src="${assets.hydration}"></script>`,
    `<script type="module" src="${assets.entry}"></script>`,
    parts.jsonLd === undefined ? '' : `<script type="application/ld+json">${jsonForScript(parts.jsonLd)}</script>`,
  ];
  return `<!doctype html><html${html}><head>${head.join('')}</head><body><div id="app">${parts.body}</div><script type="application/json" id="data">${jsonForScript(parts.data)}</script></body></html>`;
}
