import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBuiltFile, keepsAnswer, pageKey } from '../../../../web/resident/browser/pwa/kept.ts';
import { shown, stamped } from '../../../../web/resident/sw/seen-page.ts';

const ORIGIN = 'https://map.example.cn';
const key = (path: string) => pageKey(`${ORIGIN}${path}`)?.slice(ORIGIN.length) ?? null;

describe('the address that a page is kept under', () => {
  it.each([
    ['/', '/'],
    ['/?region=140702', '/?region=140702'],
    ['/?region=140702&lang=en&elder=2&detail=full&view=map&site=st_0000000001#list', '/?region=140702'],
    ['/?kind=MOBILE&region=140702', '/?kind=MOBILE&region=140702'],
    ['/sites/st_0000000001', '/sites/st_0000000001'],
    ['/sites/st_0000000001/rate', '/sites/st_0000000001/rate'],
    ['/report', '/report'],
    ['/?q=开发区', null],
    ['/tickets?no=ABCDE-12345', null],
    ['/sites/st_0000000001/rate?code=ABC', null],
    ['/leader/', null],
    ['/api/docs', null],
  ])('%s → %s', (path, expected) => {
    expect(key(path)).toBe(expected);
  });

  it('is its own, and never names a position', () => {
    const names = fc.constantFrom('lat', 'lng', 'q', 'sort', 'region', 'lang', 'near');
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string())), (params) => {
        const first = pageKey(`${ORIGIN}/?${new URLSearchParams(params)}`);
        if (first === null) return;
        expect(pageKey(first)).toBe(first);
        expect(first).not.toMatch(/[?&](q|sort|lang)=/);
      }),
    );
  });
});

describe('an answer of the API', () => {
  it.each([
    ['/api/sites?region=140702&limit=500', true],
    ['/api/sites/st_0000000001', true],
    ['/api/config', true],
    ['/api/calendar?from=2026-11-21', true],
    ['/api/regions/140702', true],
    ['/api/sites/near?lat=37.7&lng=112.7', false],
    ['/api/sites?lat=37.7', false],
    ['/api/sites?q=水', false],
    ['/api/tickets?no=ABCDE-12345', false],
    ['/api/search?q=水', false],
    ['/api/auth/session', false],
  ])('%s is kept: %s', (path, keeps) => {
    expect(keepsAnswer(`${ORIGIN}${path}`)).toBe(keeps);
  });

  it('is no file of a build', () => {
    expect(isBuiltFile(`${ORIGIN}/api/config`)).toBe(false);
    expect(isBuiltFile(`${ORIGIN}/shared/solid-js-AAAAAAAA.js`)).toBe(true);
  });
});

describe('a page that is kept', () => {
  const page = (status = 200, type = 'text/html; charset=utf-8') =>
    new Response('<!doctype html><html lang="zh-CN"><head><title>榆次区 &amp; 太谷区</title></head></html>', {
      status,
      headers: { 'content-type': type, 'content-security-policy': "default-src 'self'" },
    });

  it('says when it was seen, and keeps its policy', async () => {
    const kept = await stamped(page(), 1_763_600_000_000);
    expect(decodeURIComponent(kept?.headers.get('x-page-title') ?? '')).toBe('榆次区 & 太谷区');
    const again = await shown(kept ?? new Response());
    expect(await again.text()).toContain('<html data-seen="1763600000000" lang="zh-CN">');
    expect(again.headers.get('content-security-policy')).toBe("default-src 'self'");
  });

  it('is none where there was an error, or a file', async () => {
    expect(await stamped(page(503), 0)).toBeNull();
    expect(await stamped(page(200, 'application/json'), 0)).toBeNull();
  });
});
