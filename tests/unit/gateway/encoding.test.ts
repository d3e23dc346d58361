import { describe, expect, it } from 'vitest';
import { isEncodable, preferredEncoding, setEncoding, varyByEncoding } from '#gateway/encoding.ts';

describe('the preferred encoding', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['BR', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['*;q=0', null],
    ['identity', null],
    ['deflate', null],
    ['br;q=nonsense', null],
    ['', null],
    [null, null],
  ])('of %j is %j', (header, expected) => expect(preferredEncoding(header)).toBe(expected));
});

describe('what is encoded', () => {
  const isIt = (headers: Record<string, string>, status = 200) => isEncodable(status, new Headers(headers));

  it.each([
    'text/html; charset=utf-8',
    'application/json',
    'application/geo+json',
    'text/javascript',
    'image/svg+xml',
    'application/vnd.mapbox-vector-tile',
  ])('%s is', (type) => expect(isIt({ 'content-type': type })).toBe(true));

  it.each(['image/png', 'application/pdf', 'font/woff2', 'application/octet-stream', ''])('%s is not', (type) =>
    expect(isIt({ 'content-type': type })).toBe(false),
  );

  it('nothing that is encoded already, partial, tiny, or not to be changed', () => {
    const html = { 'content-type': 'text/html' };
    expect(isIt({ ...html, 'content-encoding': 'gzip' })).toBe(false);
    expect(isIt(html, 206)).toBe(false);
    expect(isIt({ ...html, 'content-length': '100' })).toBe(false);
    expect(isIt({ ...html, 'content-length': '1000' })).toBe(true);
    expect(isIt({ ...html, 'cache-control': 'no-transform' })).toBe(false);
  });
});

describe('the headers of an encoded answer', () => {
  it('have no length, and a weak entity tag once', () => {
    const headers = new Headers({ etag: '"abc"', 'content-length': '1000' });
    setEncoding(headers, 'br');
    expect(Object.fromEntries(headers)).toEqual({ 'content-encoding': 'br', etag: 'W/"abc"' });
    setEncoding(headers, 'br');
    expect(headers.get('etag')).toBe('W/"abc"');
  });

  it.each([
    ['', 'Accept-Encoding'],
    ['Cookie', 'Cookie, Accept-Encoding'],
    ['Cookie, accept-encoding', 'Cookie, accept-encoding'],
    ['*', '*'],
  ])('vary: %j becomes %j', (given, expected) => {
    const headers = new Headers(given ? { vary: given } : {});
    varyByEncoding(headers);
    expect(headers.get('vary')).toBe(expected);
  });
});
