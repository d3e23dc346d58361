import { SEEN_AT, TITLE } from '../browser/pwa/kept.ts';

/** A copy of a page to keep: when it was seen and what it is called. Null for what is no page: an error, a file, a redirect. */
export async function stamped(response: Response, now: number): Promise<Response | null> {
  if (response.status !== 200 || response.redirected || !isHtml(response)) return null;
  const html = await response.text();
  const headers = new Headers(response.headers);
  headers.set(SEEN_AT, String(now));
  headers.set(TITLE, encodeURIComponent(titleOf(html)));
  return new Response(html, { status: 200, headers });
}

/** A kept page as it is shown: its root says when it was seen, for browser/pwa to tell the visitor. */
export async function shown(kept: Response): Promise<Response> {
  const seen = kept.headers.get(SEEN_AT);
  if (seen === null) return kept;
  const html = (await kept.text()).replace('<html', `<html data-seen="${Number(seen)}"`);
  return new Response(html, { status: kept.status, headers: kept.headers });
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** The text of `<title>`, which document.ts wrote. */
function titleOf(html: string): string {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
  return title.replace(/&(amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity);
}

function isHtml(response: Response): boolean {
  return (response.headers.get('content-type') ?? '').startsWith('text/html');
}
