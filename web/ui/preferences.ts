/**
 * Language and elder mode: two cookies that server and browser read the same way.
 * Nothing here touches the DOM; the browser's half is in elder-switch.ts.
 */

export type Language = 'zh' | 'en';

/** 0 = standard; 1, 2, 3 = elder mode with 22, 26 and 30 px text. */
export type ElderStep = 0 | 1 | 2 | 3;

const YEAR_SECONDS = 31_536_000;

/** The value of one cookie in a `Cookie` header (or `document.cookie`), undecoded; undefined when absent. */
export function cookieValue(header: string | null | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const equals = part.indexOf('=');
    if (equals > 0 && part.slice(0, equals).trim() === name) return part.slice(equals + 1).trim();
  }
  return undefined;
}

function asLanguage(value: string | null | undefined): Language | undefined {
  return value === 'zh' || value === 'en' ? value : undefined;
}

/** `?lang=`, then the cookie, then Chinese. The browser's Accept-Language is deliberately not asked. */
export function readLanguage(query: URLSearchParams, cookieHeader: string | null | undefined): Language {
  return asLanguage(query.get('lang')) ?? asLanguage(cookieValue(cookieHeader, 'lang')) ?? 'zh';
}

function asElderStep(value: string | null | undefined): ElderStep | undefined {
  switch (value) {
    case 'off':
      return 0;
    case 'on':
      return 1;
    case '2':
      return 2;
    case '3':
      return 3;
    default:
      return undefined;
  }
}

/** `?elder=` (how the switch works before any script), then the cookie, then standard. */
export function readElder(query: URLSearchParams, cookieHeader: string | null | undefined): ElderStep {
  return asElderStep(query.get('elder')) ?? asElderStep(cookieValue(cookieHeader, 'elder')) ?? 0;
}

/** How a step is written in the cookie and in `?elder=`. */
export function elderValue(step: ElderStep): string {
  return step === 0 ? 'off' : step === 1 ? 'on' : String(step);
}

/** Attributes for `<html>`; undefined means: leave the attribute out. */
export function elderAttributes(step: ElderStep): {
  'data-elder': string | undefined;
  'data-elder-step': string | undefined;
} {
  return { 'data-elder': step === 0 ? undefined : 'on', 'data-elder-step': step > 1 ? String(step) : undefined };
}

/** The `lang` attribute of `<html>`. */
export function htmlLang(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en';
}

function preferenceCookie(name: string, value: string): string {
  return `${name}=${value}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
}

/** A `Set-Cookie` value, also fit for `document.cookie`. */
export function languageCookie(language: Language): string {
  return preferenceCookie('lang', language);
}

/** A `Set-Cookie` value, also fit for `document.cookie`. */
export function elderCookie(step: ElderStep): string {
  return preferenceCookie('elder', elderValue(step));
}

/** The same page with one preference in its query, other parameters kept: `?region=140921&lang=en`. */
export function preferenceHref(search: string, change: { lang?: Language; elder?: ElderStep }): string {
  const query = new URLSearchParams(search);
  if (change.lang !== undefined) query.set('lang', change.lang);
  if (change.elder !== undefined) query.set('elder', elderValue(change.elder));
  return `?${query}`;
}
