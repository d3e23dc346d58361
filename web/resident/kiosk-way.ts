import type { PageData } from './App.tsx';
import { FORGET_VISITOR, type KioskLock, kioskOrder, kioskStart, mayShow } from './kiosk-lock.ts';
import type { Advice } from './load/empty-advice.ts';
import { paths } from './paths.ts';
import { parseHome } from './route.ts';

/** Where a kiosk is led in place of what was asked for, and the cookies that go with it. */
export interface KioskWay {
  readonly location: string;
  readonly cookies: readonly string[];
}

/** Null = what was asked for may be shown. */
export function wayForKiosk(url: URL, lock: KioskLock | null): KioskWay | null {
  if (kioskOrder(url) === 'restart') {
    return lock === null
      ? { location: paths.home(), cookies: [] }
      : { location: kioskStart(lock), cookies: FORGET_VISITOR };
  }
  if (lock === null) return null;
  const outside =
    url.pathname === paths.siteMap() || (url.pathname === '/' && !mayShow(lock, parseHome(url.searchParams).region));
  return outside ? { location: kioskStart(lock), cookies: [] } : null;
}

/**
 * A page as a kiosk shows it: places of its region only, nobody's position, no samples. Null for the page of a place that lies
 * elsewhere.
 */
export function withinLock(content: PageData, lock: KioskLock | null): PageData | null {
  if (lock === null) return content;
  if (content.page === 'home') {
    const view = { ...content.view, kiosk: true, near: false, samples: false };
    return { ...content, view, samples: null, advice: adviceWithin(content.advice, lock) };
  }
  if (content.page !== 'site') return content;
  if (!mayShow(lock, content.site.regionCode)) return null;
  const items = content.others.items.filter(({ regionCode }) => mayShow(lock, regionCode));
  return { ...content, others: { ...content.others, items } };
}

/** Ways on from an empty list that lead no further than the kiosk may. */
function adviceWithin(advice: Advice | null, lock: KioskLock): Advice | null {
  if (advice === null) return null;
  const { nearest, wider } = advice;
  return {
    ...advice,
    wider: wider !== null && mayShow(lock, wider.region?.code ?? null) ? wider : null,
    nearest: nearest !== null && mayShow(lock, nearest.id) ? nearest : null,
  };
}
