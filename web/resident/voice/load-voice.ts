import type { PortalConfig } from '#core/schemas/portal.ts';
import type { SiteDetail } from '#core/schemas/site.ts';
import type { TicketState } from '#core/schemas/voice.ts';
import { formatTicket, parseTicket } from '#core/ticket.ts';
import { type ApiGet, PageError, read } from '../load/api-reader.ts';

/** 服务评价 or 地图纠错 of one place. */
interface SayOf<P extends 'rate' | 'correct'> {
  readonly page: P;
  readonly site: SiteDetail;
  readonly config: PortalConfig;
}
export type SayData = SayOf<'rate'> | SayOf<'correct'>;

/** 随手拍 */
export interface ReportData {
  readonly page: 'report';
  readonly config: PortalConfig;
}

/** 查处理情况; `asked` is what was typed, '' = nothing yet. */
export interface TicketsData {
  readonly page: 'tickets';
  readonly asked: string;
  readonly found:
    | { readonly kind: 'NOTHING_ASKED' | 'NOT_A_NUMBER' | 'UNKNOWN' | 'FAILED' }
    | { readonly kind: 'FOUND'; readonly number: string; readonly ticket: TicketState };
  readonly config: PortalConfig;
}

export type VoicePageData = SayData | ReportData | TicketsData;

/** Throws PageError 404 for a place that nobody can speak about: an illustrative one. */
export async function loadSay(
  api: ApiGet,
  asked: { readonly page: 'rate' | 'correct'; readonly id: string },
  config: Promise<PortalConfig>,
): Promise<SayData> {
  const path = `/api/sites/${asked.id}`;
  const site = await read<SiteDetail>(api, path);
  if (site.isIllustrative) throw new PageError(404, path);
  return { page: asked.page, site, config: await config };
}

export async function loadTickets(api: ApiGet, asked: string, config: Promise<PortalConfig>): Promise<TicketsData> {
  return { page: 'tickets', asked, found: await findTicket(api, asked), config: await config };
}

async function findTicket(api: ApiGet, asked: string): Promise<TicketsData['found']> {
  if (asked === '') return { kind: 'NOTHING_ASKED' };
  const parsed = parseTicket(asked);
  if (!parsed.ok) return { kind: 'NOT_A_NUMBER' };
  const number = formatTicket(parsed.value);
  const response = await api(`/api/tickets?no=${number}`).catch(() => null);
  if (response === null) return { kind: 'FAILED' };
  if (response.ok) return { kind: 'FOUND', number, ticket: (await response.json()) as TicketState }; // the API's own contract
  return { kind: response.status === 404 ? 'UNKNOWN' : 'FAILED' };
}
