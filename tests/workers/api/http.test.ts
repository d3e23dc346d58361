import { env } from 'cloudflare:test';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../db/database.ts';
import { refused, send } from './call.ts';

beforeAll(openDatabase);

describe('request ids', () => {
  it('keeps the id of the gateway and puts it into errors too', async () => {
    const response = await send('/api/nothing', { headers: { 'x-request-id': 'gateway-0123456789' } });
    expect(response.headers.get('x-request-id')).toBe('gateway-0123456789');
    expect(await response.json()).toMatchObject({ error: { requestId: 'gateway-0123456789' } });
  });

  it.each(['short', 'with space inside', '"><script>', 'x'.repeat(65)])('does not take %s for an id', async (given) => {
    const response = await send('/api/health', { headers: { 'x-request-id': given } });
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('methods', () => {
  it('answers HEAD like GET without a body', async () => {
    const [get, head] = await Promise.all([send('/api/sites'), send('/api/sites', { method: 'HEAD' })]);
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    expect(head.headers.get('etag')).toBe(get.headers.get('etag'));
    expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'));
  });

  it('answers OPTIONS with what an address allows', async () => {
    const response = await send('/api/sites/near', { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])('refuses %s with 405 and what is allowed', async (method) => {
    const response = await send('/api/sites', { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect(await response.json()).toMatchObject({ error: { code: 'METHOD_NOT_ALLOWED' } });
  });

  it.each(['POST', 'OPTIONS', 'GET'])('has nothing for %s at an address that is not there', async (method) => {
    expect((await send('/api/nothing', { method, headers: { 'if-none-match': '*' } })).status).toBe(404);
  });

  it('refuses a body that is too large before anything else', async () => {
    const response = await send('/api/sites', { method: 'POST', body: 'x'.repeat(1_048_577) });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ error: { code: 'PAYLOAD_TOO_LARGE' } });
  });
});

describe('caching', () => {
  it('must be asked for again, and answers 304 while nothing has become public', async () => {
    const first = await send('/api/parks');
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(first.headers.get('vary')).toContain('Accept');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"[^"]+"$/);
    for (const sent of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
      const again = await send('/api/parks', { headers: { 'if-none-match': sent } });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    }
    await env.DB.exec('UPDATE publication_counter SET value = value + 1');
    const later = await send('/api/parks', { headers: { 'if-none-match': etag } });
    expect(later.status).toBe(200);
    expect(later.headers.get('etag')).not.toBe(etag);
  });

  it('tells formats and settings apart', async () => {
    const json = await send('/api/parks');
    const geojson = await send('/api/parks', { headers: { accept: 'application/geo+json' } });
    const coarser = await send('/api/parks', {}, { PUBLIC_COORD_DECIMALS: '3' });
    const etags = [json, geojson, coarser].map((response) => response.headers.get('etag'));
    expect(new Set(etags).size).toBe(3);
  });

  it('checks the parameters before it says that nothing has changed', async () => {
    const response = await send('/api/parks?limit=0', { headers: { 'if-none-match': '*' } });
    expect(response.status).toBe(400);
  });

  it('keeps neither errors nor the state of health', async () => {
    expect((await send('/api/parks?limit=0')).headers.get('cache-control')).toBe('no-store');
    expect((await send('/api/nothing')).headers.get('cache-control')).toBe('no-store');
    expect((await send('/api/health')).headers.get('cache-control')).toBe('no-store');
  });
});

describe('when the database fails', () => {
  const fails = {
    prepare: () => {
      throw new Error('D1_ERROR: no such table: position of 张三');
    },
  };
  const broken = { DB: { ...fails, withSession: () => fails } as unknown as D1Database }; // only what the API calls

  it('answers generically and writes one JSON line with the request id, the path and no query', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const error = await refused('/api/sites/near?lat=37.7&lng=112.7', broken);
    expect(error).toMatchObject({ status: 500, code: 'INTERNAL' });
    expect(JSON.stringify(error)).not.toContain('张三');
    expect(log).toHaveBeenCalledOnce();
    const line: unknown = JSON.parse(String(log.mock.calls[0]?.[0]));
    expect(line).toMatchObject({ level: 'error', requestId: error.requestId, method: 'GET', path: '/api/sites/near' });
    expect(JSON.stringify(line)).not.toContain('112.7');
    log.mockRestore();
  });

  it('says so in health, with 503', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const response = await send('/api/health', {}, broken);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      status: 'degraded',
      database: { reachable: false, schemaVersion: null },
      publicationNo: null,
    });
    log.mockRestore();
  });
});
