import { describe, expect, it } from 'vitest';
import { isFilePath, setCaching } from '#gateway/caching.ts';
import { contentSecurityPolicy, setSecurityHeaders } from '#gateway/security-headers.ts';

describe('content security policy', () => {
  it('admits this origin only', () => {
    expect(contentSecurityPolicy('')).toBe(
      "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
  });

  it('admits tile hosts as pictures and as data, several of them, with a wildcard or a port', () => {
    const policy = contentSecurityPolicy(' https://*.tianditu.gov.cn  https://tiles.example:8443 ');
    expect(policy).toContain("img-src 'self' data: blob: https://*.tianditu.gov.cn https://tiles.example:8443;");
    expect(policy).toContain("connect-src 'self' https://*.tianditu.gov.cn https://tiles.example:8443;");
  });

  it.each([
    "https://a.example;script-src 'unsafe-inline'",
    'http://a.example',
    'https://*',
    '*',
    "'unsafe-inline'",
    'https://a.example/path',
  ])('takes no setting that is not an https origin: %s', (setting) => {
    expect(contentSecurityPolicy(setting)).toBe(contentSecurityPolicy(''));
  });
});

describe('security headers', () => {
  const headersOn = (https: boolean) => {
    const headers = new Headers();
    setSecurityHeaders(headers, { https, policy: "default-src 'self'" });
    return headers;
  };

  it('ask browsers to stay on https, on https only', () => {
    expect(headersOn(true).get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect(headersOn(false).has('strict-transport-security')).toBe(false);
  });

  it('leave the position to this origin and everything else to nobody', () => {
    expect(headersOn(true).get('permissions-policy')).toMatch(/^geolocation=\(self\), camera=\(\), microphone=\(\)/);
  });
});

describe('caching', () => {
  const cachingOf = (pathname: string, status = 200, given?: string) => {
    const headers = new Headers(given ? { 'cache-control': given } : {});
    setCaching(headers, pathname, status);
    return headers.get('cache-control');
  };
  const IMMUTABLE = 'public, max-age=31536000, immutable';

  it.each([
    '/shared/solid-js-web-DqEzGvfE.js',
    '/shared/ui-tokens-style-tAG-K_w2.css',
    '/shared/basemap/overview-0f3a9c1d2b.json',
    '/leader/assets/index-CHg8TBMM.js',
    '/resident/assets/resident-BYvCK4mz.js',
  ])('keeps %s for good', (pathname) => expect(cachingOf(pathname)).toBe(IMMUTABLE));

  it.each(['/shared/basemap/manifest.json', '/shared/release.txt', '/leader/', '/sites/solid-js-web-DqEzGvfE.js'])(
    'does not keep %s',
    (pathname) => expect(cachingOf(pathname)).toBe('no-store'),
  );

  it('keeps no error, and leaves what a Worker said about its own answer', () => {
    expect(cachingOf('/shared/solid-js-web-DqEzGvfE.js', 404)).toBe('no-store');
    expect(cachingOf('/api/sites', 200, 'public, max-age=0, must-revalidate')).toBe(
      'public, max-age=0, must-revalidate',
    );
    expect(cachingOf('/shared/solid-js-web-DqEzGvfE.js', 304)).toBe(IMMUTABLE);
  });

  it.each([
    ['/shared/x', true],
    ['/leader/assets/x.js', true],
    ['/assets/x.js', true],
    ['/leader/', false],
    ['/leader/sites/assets/x', false],
    ['/api/shared/', false],
  ])('%s holds files only: %s', (pathname, expected) => expect(isFilePath(pathname)).toBe(expected));
});
