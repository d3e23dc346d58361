import {
  cookieValue,
  type ElderStep,
  elderAttributes,
  elderCookie,
  htmlLang,
  type Language,
  languageCookie,
  readElder,
  readLanguage,
} from '#ui/preferences.ts';
import { type KioskLock, kioskCookie, kioskOrder, readKioskLock } from './kiosk-lock.ts';

/** What a visitor chose by link or switch, and whether the page is for a kiosk. */
export interface Visitor {
  readonly language: Language;
  readonly elder: ElderStep;
  /** Elder mode shows everything, not only what matters most. */
  readonly full: boolean;
  readonly kiosk: KioskLock | null;
}

const YEAR_SECONDS = 31_536_000;

/** How much of a page elder mode shows, as written in `?detail=` and the cookie: `full` or `short`. */
export type Detail = 'full' | 'short';

export function readDetail(query: URLSearchParams, cookies: string | null): Detail {
  const value = query.get('detail') ?? cookieValue(cookies, 'detail');
  return value === 'full' ? 'full' : 'short';
}

/** A `Set-Cookie` value, also fit for `document.cookie`. */
export function detailCookie(detail: Detail): string {
  return `detail=${detail}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
}

/** The same page with the other amount of detail, other parameters kept. */
export function detailHref(search: string, detail: Detail): string {
  const query = new URLSearchParams(search);
  query.set('detail', detail);
  return `?${query}`;
}

export function readVisitor(url: URL, cookies: string | null): Visitor {
  return {
    language: readLanguage(url.searchParams, cookies),
    elder: readElder(url.searchParams, cookies),
    full: readDetail(url.searchParams, cookies) === 'full',
    kiosk: readKioskLock(url, cookies),
  };
}

/** `Set-Cookie` values for the choices that an address makes: they work without script and are remembered. */
export function choiceCookies(url: URL, { elder, full, kiosk, language }: Visitor): string[] {
  const { searchParams } = url;
  const order = kioskOrder(url);
  return [
    ...(searchParams.has('lang') ? [languageCookie(language)] : []),
    ...(searchParams.has('elder') ? [elderCookie(elder)] : []),
    ...(searchParams.has('detail') ? [detailCookie(full ? 'full' : 'short')] : []),
    ...(order === 'lock' || order === 'end' ? [kioskCookie(kiosk)] : []),
  ];
}

/** Attributes of `<html>` that styles and scripts read; undefined means: leave the attribute out. */
export function visitorAttributes({ elder, full, kiosk, language }: Visitor): Record<string, string | undefined> {
  return {
    lang: htmlLang(language),
    ...elderAttributes(elder),
    'data-detail': full ? 'full' : undefined,
    'data-kiosk': kiosk ?? undefined,
  };
}
