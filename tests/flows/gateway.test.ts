import { resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestHarness } from 'wrangler';
import { rawRequest } from '#tests/support/raw-request.ts';

const PAGE = { accept: 'text/html,application/xhtml+xml' };
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The real gateway; behind every mount a Worker that answers what ours answer only when something is wrong. */
const harness = createTestHarness({
  root: resolve(import.meta.dirname, '../..'),
  workers: [
    {
      configPath: 'wrangler.toml',
      bindingOverrides: {
        RESIDENT: 'upstream',
        LEADER: 'upstream',
        STAFF: 'upstream',
        SHARED: 'upstream',
        API: 'upstream',
      },
      vars: { MAP_HOSTS: 'https://t0.tianditu.gov.cn' },
    },
    { configPath: 'tests/support/upstream/wrangler.toml' },
  ],
});
let origin: URL;

beforeAll(async () => {
  origin = (await harness.listen()).url;
});
afterAll(() => harness.close());
beforeEach(() => harness.clearLogs());

const get = (path: string, headers: Record<string, string> = {}) => rawRequest(new URL(path, origin), { headers });
const send = (method: string, path: string, body: Buffer[] = [], headers: Record<string, string | number> = {}) =>
  rawRequest(new URL(path, origin), { method, headers }, body);

/** Our own log lines, parsed. */
const logLines = () =>
  harness
    .getLogs()
    .map((log) => log.message)
    .filter((message) => message.startsWith('{'))
    .map((message) => JSON.parse(message) as Record<string, unknown>);

describe('request ids', () => {
  it('are made here, one a request, and the Worker behind gets the same one', async () => {
    const first = await get('/echo');
    const second = await get('/echo');
    expect(first.headers['x-request-id']).toMatch(UUID);
    expect(second.headers['x-request-id']).not.toBe(first.headers['x-request-id']);
    expect(JSON.parse(first.body.toString()).headers['x-request-id']).toBe(first.headers['x-request-id']);
  });

  it('are never taken from outside', async () => {
    const { headers, body } = await get('/echo', {
      'x-request-id': 'mine',
      'x-forwarded-for': '1.2.3.4',
      forwarded: 'for=1',
    });
    expect(headers['x-request-id']).toMatch(UUID);
    const seen = JSON.parse(body.toString()).headers;
    expect(seen['x-request-id']).toBe(headers['x-request-id']);
    expect(seen).not.toHaveProperty('x-forwarded-for');
    expect(seen).not.toHaveProperty('forwarded');
  });
});

describe('security headers', () => {
  it('stand on every answer: pages, files, errors, redirects', async () => {
    for (const path of ['/long', '/shared/plain.js', '/bare-404', '/leader', '/api/unchanged', '/throw']) {
      const { headers } = await get(path, PAGE);
      expect(headers, path).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'strict-origin-when-cross-origin',
      });
      expect(headers['permissions-policy'], path).toContain('geolocation=(self)');
      expect(headers['content-security-policy'], path).toContain("default-src 'self'");
      expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
    }
  });

  it('let tiles in from the configured host, as pictures and as data', async () => {
    const policy = (await get('/long')).headers['content-security-policy'];
    expect(policy).toContain("img-src 'self' data: blob: https://t0.tianditu.gov.cn");
    expect(policy).toContain("connect-src 'self' https://t0.tianditu.gov.cn");
  });

  it('keep a policy that one of our Workers set itself', async () => {
    expect((await get('/own-policy')).headers['content-security-policy']).toBe("default-src 'none'");
  });
});

describe('encoding', () => {
  it('is brotli or gzip as the client asks, and says so to caches', async () => {
    const plain = await get('/long');
    const br = await get('/long', { 'accept-encoding': 'br' });
    const gzip = await get('/long', { 'accept-encoding': 'gzip' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(br.headers['content-encoding']).toBe('br');
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(brotliDecompressSync(br.body)).toEqual(plain.body);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(br.body.length).toBeLessThan(plain.body.length / 10);
    for (const answer of [plain, br, gzip]) expect(answer.headers.vary).toBe('Accept-Encoding');
  });

  it('weakens the entity tag of what it changed', async () => {
    expect((await get('/long')).headers.etag).toBe('"abc"');
    expect((await get('/long', { 'accept-encoding': 'br' })).headers.etag).toBe('W/"abc"');
  });

  it('leaves pictures and small answers alone', async () => {
    const headers = { 'accept-encoding': 'br, gzip' };
    expect((await get('/picture', headers)).headers['content-encoding']).toBeUndefined();
    expect((await get('/picture', headers)).body).toHaveLength(4096);
  });
});

describe('caching', () => {
  it('keeps files with a hash in their name for good, and others not', async () => {
    expect((await get('/shared/solid-1a2B3c4D.js')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    expect((await get('/shared/plain.js')).headers['cache-control']).toBe('no-store');
  });

  it('never keeps the error that stands where a hashed file should be', async () => {
    expect((await get('/shared/gone-1a2B3c4D.js')).headers['cache-control']).toBe('no-store');
  });
});

describe('files that are not there', () => {
  it.each(['/leader/assets/gone-1a2B3c4D.js', '/shared/gone-1a2B3c4D.js'])('%s is a 404, not a page', async (path) => {
    const { status, headers, body } = await get(path);
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(body.toString()).not.toContain('<div');
  });
});

describe('error pages', () => {
  it('say in Chinese that a page is not there, and offer the three entrances', async () => {
    const { status, headers, body } = await get('/bare-404', PAGE);
    const text = body.toString();
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(text).toContain('<h1>没有这个页面</h1>');
    for (const entrance of ['便民地图', '党建一张图', '阵地管理']) expect(text).toContain(entrance);
    expect(text).toContain(headers['x-request-id']);
  });

  it('admit their own stylesheet by its hash and nothing else inline', async () => {
    const { headers, body } = await get('/bare-404', PAGE);
    const style = /<style>([\s\S]*)<\/style>/.exec(body.toString())?.[1] ?? '';
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(style))).toString('base64');
    expect(headers['content-security-policy']).toContain(`style-src 'self' 'sha256-${digest}'`);
    expect(headers['content-security-policy']).not.toContain('unsafe-inline');
  });

  it.each([
    ['/throw', 500, '页面暂时打不开'],
    ['/bare-500', 500, '页面暂时打不开'],
    ['/busy', 503, '服务暂时不可用'],
  ])('%s: a Worker that fails shows a page with the request id and no detail', async (path, status, title) => {
    const answer = await get(path, PAGE);
    const text = answer.body.toString();
    expect(answer.status).toBe(status);
    expect(text).toContain(title);
    expect(text).toContain(answer.headers['x-request-id']);
    expect(text).not.toMatch(/stack|上游出错/);
  });

  it('tell a script or a picture in one line, without the detail either', async () => {
    for (const path of ['/throw', '/bare-500']) {
      const { status, body } = await get(path);
      expect(status).toBe(500);
      expect(body.toString()).not.toMatch(/stack|上游出错/);
    }
  });

  it('under /api are JSON', async () => {
    const { status, headers, body } = await get('/api/throw', PAGE);
    expect(status).toBe(500);
    expect(JSON.parse(body.toString())).toEqual({
      error: { code: 'INTERNAL', message: expect.any(String), requestId: headers['x-request-id'] },
    });
  });

  it('leave a page of our own Workers as it is', async () => {
    const { status, body } = await get('/own-404', PAGE);
    expect(status).toBe(404);
    expect(body.toString()).toBe('<h1>这个阵地已停用</h1>');
  });
});

describe('methods', () => {
  it('answers HEAD with the headers of GET and no body', async () => {
    const head = await send('HEAD', '/long', [], { 'accept-encoding': 'br' });
    const whole = await get('/long', { 'accept-encoding': 'br' });
    expect(head.status).toBe(200);
    expect(head.body).toHaveLength(0);
    for (const name of ['content-type', 'etag', 'vary', 'content-encoding']) {
      expect(head.headers[name], name).toBe(whole.headers[name]);
    }
  });

  it('answers OPTIONS with what is allowed', async () => {
    const page = await send('OPTIONS', '/long');
    expect([page.status, page.headers.allow]).toEqual([204, 'GET, HEAD, OPTIONS']);
    const api = await send('OPTIONS', '/api/length');
    expect([api.status, api.headers.allow]).toEqual([204, 'GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE']);
    expect(page.headers).not.toHaveProperty('access-control-allow-origin');
  });

  it.each([
    ['POST', '/long'],
    ['DELETE', '/leader/'],
    ['PUT', '/shared/plain.js'],
    ['PROPFIND', '/api/length'],
    ['TRACE', '/'],
  ])('refuses %s %s and says what is allowed', async (method, path) => {
    const { status, headers } = await send(method, path);
    expect(status).toBe(405);
    expect(headers.allow).toContain('GET, HEAD, OPTIONS');
  });
});

describe('body size', () => {
  const MEGABYTE = Buffer.alloc(1024 * 1024, 'x');
  const megabytes = (count: number) => Array.from({ length: count }, () => MEGABYTE);

  it('lets through what the API accepts, stated or in chunks', async () => {
    const stated = await send('POST', '/api/length', megabytes(2), { 'content-length': 2 * MEGABYTE.length });
    const chunked = await send('POST', '/api/length', megabytes(2));
    for (const answer of [stated, chunked])
      expect(JSON.parse(answer.body.toString())).toEqual({ bytes: 2 * MEGABYTE.length });
  });

  it('refuses more, stated or in chunks', async () => {
    const stated = await send('POST', '/api/length', megabytes(13), { 'content-length': 13 * MEGABYTE.length });
    const chunked = await send('POST', '/api/length', megabytes(13));
    for (const answer of [stated, chunked]) {
      expect(answer.status).toBe(413);
      expect(JSON.parse(answer.body.toString()).error.code).toBe('PAYLOAD_TOO_LARGE');
    }
  });
});

describe('what passes through', () => {
  it('a WebSocket, both ways', async () => {
    const socket = new WebSocket(new URL('/api/socket', origin.href.replace(/^http/, 'ws')));
    const answer = await new Promise<string>((done, failed) => {
      socket.onopen = () => socket.send('在吗');
      socket.onmessage = ({ data }) => done(String(data));
      socket.onerror = () => failed(new Error('no socket'));
    });
    socket.close();
    expect(answer).toBe('回声 在吗');
  });

  it('a redirect and a 304, unfollowed', async () => {
    const moved = await get('/moved');
    expect([moved.status, moved.headers.location]).toEqual([302, '/long']);
    expect((await get('/api/unchanged')).status).toBe(304);
  });

  it('the URL with its query', async () => {
    const { body } = await get('/leader/map?region=1409&x=%E5%9B%AD');
    expect(new URL(JSON.parse(body.toString()).url).search).toBe('?region=1409&x=%E5%9B%AD');
  });
});

describe('log lines', () => {
  it('are JSON with the path and without the query', async () => {
    const { headers } = await get('/echo?lat=38.12345&q=张三');
    const lines = logLines().filter((line) => line.event === 'request');
    expect(lines).toEqual([
      {
        level: 'info',
        event: 'request',
        requestId: headers['x-request-id'],
        method: 'GET',
        path: '/echo',
        status: 200,
        mount: '/',
        ms: expect.any(Number),
      },
    ]);
    expect(JSON.stringify(harness.getLogs())).not.toContain('38.12345');
  });

  it('tell of a Worker that failed, under the id the visitor was shown', async () => {
    const { headers } = await get('/throw', PAGE);
    const failed = logLines().find((line) => line.level === 'error');
    expect(failed).toMatchObject({ event: 'upstream_failed', requestId: headers['x-request-id'], path: '/throw' });
  });
});
