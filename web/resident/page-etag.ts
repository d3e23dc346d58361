import type { PortalConfig } from '#core/schemas/portal.ts';
import type { Assets } from './document.ts';
import type { Visitor } from './visitor.ts';

const MINUTE_MS = 60_000;

export interface PageVersion {
  readonly config: PortalConfig;
  readonly assets: Assets;
  readonly visitor: Visitor;
  /** ms UTC */
  readonly now: number;
}

/**
 * Validator of a page: what is published, the minute (a page shows open states and says 截至 HH:MM), how this
 * installation is set up, the files of this build, and the visitor's choices.
 */
export function pageEtag({ assets, config, now, visitor }: PageVersion): string {
  const { asOf: _asOf, ...settings } = config;
  const made = fingerprint(JSON.stringify([settings, assets, visitor]));
  return `W/"${config.publicationNo}-${Math.floor(now / MINUTE_MS)}-${made}"`;
}

/** Whether `If-None-Match` names the validator; weak comparison (RFC 9110 §13.1.2). */
export function etagMatches(ifNoneMatch: string | null, etag: string): boolean {
  const bare = (text: string) => text.trim().replace(/^W\//, '');
  const given = (ifNoneMatch ?? '').split(',').map(bare);
  return given.includes('*') || given.includes(bare(etag));
}

/** 32-bit FNV-1a in base 36: different enough to tell one setting or build from the next. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
