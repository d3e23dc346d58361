import { describe, expect, it } from 'vitest';
import { staysInside } from '../../../../web/resident/browser/kiosk/ways-out.ts';
import { kioskStart, mayShow, readKioskLock } from '../../../../web/resident/kiosk-lock.ts';
import { request } from '../pages.ts';

const ORIGIN = 'https://map.example.cn';
const lockOf = (path: string, cookie: string | null = null) => readKioskLock(new URL(path, ORIGIN), cookie);

describe('the lock of a kiosk', () => {
  it.each([
    ['/', null, null],
    ['/?region=140702', null, null],
    ['/?region=140702&kiosk=1', null, '140702'],
    ['/?kiosk=1', null, 'all'],
    ['/?region=nowhere&kiosk=1', null, 'all'],
    ['/sites/st_0000000001', 'lang=en; kiosk=140702', '140702'],
    ['/?region=410000&kiosk=1', 'kiosk=140702', '140702'],
    ['/?kiosk=0', 'kiosk=140702', null],
    ['/?kiosk=restart', 'kiosk=140702', '140702'],
    ['/', 'kiosk=<script>', null],
  ])('%s with %s is %s', (path, cookie, lock) => {
    expect(lockOf(path, cookie)).toBe(lock);
  });

  it('shows its region, what lies in it, and nothing else', () => {
    expect(mayShow('140700', '140702')).toBe(true);
    expect(mayShow('140700', '140700')).toBe(true);
    expect(mayShow('140700', '140000')).toBe(false);
    expect(mayShow('140700', null)).toBe(false);
    expect(mayShow('all', null)).toBe(true);
    expect(mayShow(null, null)).toBe(true);
  });
});

describe('a kiosk asks the server', () => {
  const headers = { cookie: 'kiosk=140702; elder=2; lang=en' };

  it('for its start: the lock is set for the session', async () => {
    const response = await request('/?region=140702&kiosk=1');
    expect(response.headers.getSetCookie()).toEqual(['kiosk=140702; Path=/; SameSite=Lax']);
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    const html = await response.text();
    expect(html).toContain('data-kiosk="140702"');
    expect(html).not.toContain('rel="manifest"');
    expect(html).not.toContain('href="/leader/"');
  });

  it.each(['/', '/?region=410000', '/sitemap'])('for %s and is led back', async (path) => {
    const response = await request(path, { headers });
    expect([response.status, response.headers.get('location')]).toEqual([303, kioskStart('140702')]);
  });

  it('for a new start, and the visitor is forgotten', async () => {
    const response = await request('/?kiosk=restart', { headers });
    expect(response.headers.get('location')).toBe('/?region=140702&kiosk=1');
    const cleared = response.headers.getSetCookie().filter((cookie) => cookie.includes('Max-Age=0'));
    expect(cleared.map((cookie) => cookie.split('=')[0])).toEqual(['visitor', 'lang', 'elder', 'detail']);
  });

  it('for a new start where there is no kiosk, and goes home', async () => {
    const response = await request('/?kiosk=restart');
    expect([response.headers.get('location'), response.headers.getSetCookie()]).toEqual(['/', []]);
  });
});

describe('an address on a kiosk', () => {
  it.each([
    ['/?region=140702', true],
    ['/sites/st_0000000001', true],
    ['/tickets', true],
    ['/', false],
    ['/?region=410000', false],
    ['/?region=140702&kiosk=0', false],
    ['/leader/', false],
    ['/api/docs', false],
    ['/sites/st_0000000001#go', true],
    ['https://uri.amap.com/search', false],
    ['tel:12345', false],
    ['javascript:alert(1)', false],
    ['http://', false],
  ])('%s stays inside: %s', (href, inside) => {
    expect(staysInside(href, ORIGIN, '140702')).toBe(inside);
  });
});
