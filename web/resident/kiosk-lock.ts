import { isRegionCode, isWithinRegion } from '#core/codes/region-code.ts';
import { cookieValue } from '#ui/preferences.ts';
import { paths } from './paths.ts';

/**
 * A touch kiosk shows one region and nothing else. The first address with `?kiosk=1` locks the browser: a session cookie holds
 * the region, so that every page after it knows, reloads and pages without `kiosk=1` included. Only `?kiosk=0`, typed by
 * whoever looks after the kiosk, ends it.
 */
export type KioskLock = string;

/** The lock of a kiosk that shows every region. */
export const EVERYWHERE: KioskLock = 'all';

/** What `?kiosk=` asks for. `restart` is where the kiosk goes when a visitor has left. */
export type KioskOrder = 'lock' | 'end' | 'restart' | null;

export function kioskOrder({ searchParams }: URL): KioskOrder {
  switch (searchParams.get('kiosk')) {
    case '1':
      return 'lock';
    case '0':
      return 'end';
    case 'restart':
      return 'restart';
    default:
      return null;
  }
}

/** The lock in force for a request: the one set first wins over a later address, so that no link can widen it. */
export function readKioskLock(url: URL, cookies: string | null): KioskLock | null {
  const order = kioskOrder(url);
  if (order === 'end') return null;
  const kept = cookieValue(cookies, 'kiosk') ?? '';
  if (kept === EVERYWHERE || isRegionCode(kept)) return kept;
  if (order !== 'lock') return null;
  const region = url.searchParams.get('region') ?? '';
  return isRegionCode(region) ? region : EVERYWHERE;
}

/** The address a kiosk starts from and goes back to. */
export function kioskStart(lock: KioskLock): string {
  return paths.home({ kiosk: true, region: regionOf(lock) });
}

/** Region code of a lock; null = every region. */
export function regionOf(lock: KioskLock): string | null {
  return lock === EVERYWHERE ? null : lock;
}

/** Whether a kiosk may show what lies in a region (null: in every region). */
export function mayShow(lock: KioskLock | null, region: string | null): boolean {
  if (lock === null || lock === EVERYWHERE) return true;
  return region !== null && isWithinRegion(region, lock);
}

/** A `Set-Cookie` value; null ends the lock. For the session: a kiosk starts with its own address every time. */
export function kioskCookie(lock: KioskLock | null): string {
  return lock === null ? 'kiosk=; Path=/; Max-Age=0; SameSite=Lax' : `kiosk=${lock}; Path=/; SameSite=Lax`;
}

/** `Set-Cookie` values that forget the visitor before, the rating cookie that no script can reach included. */
export const FORGET_VISITOR: readonly string[] = ['visitor', 'lang', 'elder', 'detail'].map(
  (name) => `${name}=; Path=/; Max-Age=0; SameSite=Lax`,
);
