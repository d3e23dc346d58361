import type { Link } from '#core/schemas/common.ts';
import type { PortalConfig } from '#core/schemas/portal.ts';
import type { PageData } from '../App.tsx';

/** What the forms of a page with which visitors speak must know of it. */
export interface VoiceData {
  readonly form: 'rate' | 'correct' | 'report' | 'tickets';
  readonly site: Link | null;
  /** Registered public point of the site, WGS84; `schematic` = it only says which park or county. */
  readonly point: { readonly lng: number; readonly lat: number; readonly schematic: boolean } | null;
  readonly regionCode: string | null;
  /** A contact may be left with a rating. */
  readonly contactOffered: boolean;
  /** Number of the rating on the page that something may be added to. */
  readonly addTo: string | null;
  readonly boundaries: boolean;
  readonly mapReviewNo: string | null;
  readonly streetBase: PortalConfig['streetBase'];
}

/** Null for a page without such a form. */
export function voiceData(content: PageData): VoiceData | null {
  const { page } = content;
  if (page !== 'rate' && page !== 'correct' && page !== 'report' && page !== 'tickets') return null;
  const { config } = content;
  if (page === 'report' && config.hazard === null) return null;
  const common = {
    form: page,
    site: null,
    point: null,
    regionCode: null,
    contactOffered: config.contactOffered,
    addTo: null,
    boundaries: config.boundaries,
    mapReviewNo: config.mapReviewNo,
    streetBase: config.streetBase,
  };
  if (page === 'tickets') {
    const { found } = content;
    return { ...common, addTo: found.kind === 'FOUND' && found.ticket.canAdd ? found.number : null };
  }
  if (page === 'report') return common;
  const { id, name, point, regionCode } = content.site;
  return {
    ...common,
    site: { id, name },
    point: point === null ? null : { lng: point.lng, lat: point.lat, schematic: point.schematic },
    regionCode,
  };
}
