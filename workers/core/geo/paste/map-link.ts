import type { CoordSystem } from '../../terms/place.ts';
import type { PasteNote, PasteOrigin } from './pasted-point.ts';

/** A link in parts, decoded. */
export interface MapLink {
  /** Lower case; empty where the text began with the host. */
  readonly scheme: string;
  /** Lower case; what follows the scheme of an app's own link (`amapuri://route`). */
  readonly host: string;
  /** All that follows the host, decoded. */
  readonly rest: string;
  /** Value of a parameter of query, fragment or path (`/pointx=112.68&pointy=37.73`); names in lower case. */
  readonly get: (name: string) => string | undefined;
}

/** What a link says: two numbers as they stand in it, and what they mean. */
export interface LinkPoint {
  readonly origin: PasteOrigin;
  readonly system: CoordSystem | null;
  readonly numbers: readonly [number, number];
  readonly order: 'LNG_LAT' | 'LAT_LNG';
  readonly note: PasteNote | null;
}

/** How one map writes its links. Null = the link carries no coordinate. */
export type LinkReader = (link: MapLink) => LinkPoint | 'TOO_MANY' | null;

/** A link anywhere in a text: with a scheme (`geo:` among them), or a host with something behind it. */
const LINK = /(?:[a-z][a-z0-9+.-]{1,20}:\/\/|geo:)[^\s<>"]+|(?:[a-z0-9-]+\.)+[a-z]{2,6}\/[^\s<>"]*/i;
const PARTS = /^(?:([a-z][a-z0-9+.-]*):)?(?:\/\/)?([^/?#]*)(.*)$/is;

/** The first link in a text; apps put words around theirs. */
export function findLink(text: string): string | null {
  return LINK.exec(text)?.[0] ?? null;
}

export function readLink(link: string): MapLink {
  const [, scheme = '', host = '', rest = ''] = PARTS.exec(link) ?? [];
  const values = new Map<string, string>();
  for (const piece of rest.split(/[?&#/]|!!/)) {
    const at = piece.indexOf('=');
    const name = decode(piece.slice(0, at)).toLowerCase();
    if (at > 0 && !values.has(name)) values.set(name, decode(piece.slice(at + 1)));
  }
  return {
    scheme: scheme.toLowerCase(),
    host: decode(host).toLowerCase(),
    rest: decode(rest),
    get: (name) => values.get(name),
  };
}

/** Whether a host is one of the given domains or below one. */
export function isUnder(host: string, ...domains: readonly string[]): boolean {
  const bare = host.replace(/:\d+$/, '');
  return domains.some((domain) => bare === domain || bare.endsWith(`.${domain}`));
}

/** Links that were sent through another app are often encoded twice. */
function decode(text: string): string {
  const once = unescaped(text.replaceAll('+', ' '));
  return /%[0-9a-f]{2}/i.test(once) ? unescaped(once) : once;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a bare % of somebody's own: the numbers are readable all the same
  }
}
