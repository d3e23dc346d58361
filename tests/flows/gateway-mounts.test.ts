import { describe, expect, inject, it } from 'vitest';
import { rawRequest } from '#tests/support/raw-request.ts';

const origin = inject('origin');
const get = (path: string) => rawRequest(new URL(path, origin), { headers: { accept: 'text/html,*/*' } });

/** Scripts and stylesheets that a page names in its head. */
function filesOf(html: string): string[] {
  return [...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path ?? '');
}

describe.each([
  ['/', '/resident/assets/'],
  ['/leader/', '/leader/assets/'],
  ['/staff/', '/staff/assets/'],
])('the front end at %s', (path, own) => {
  it('answers with a page whose every file is there, of the right type, and kept for good', async () => {
    const page = await get(path);
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toMatch(/^text\/html/);
    const files = filesOf(page.body.toString());
    expect(files.some((file) => file.startsWith(own) && file.endsWith('.js'))).toBe(true);
    for (const file of files) {
      const { status, headers } = await get(file);
      expect([file, status]).toEqual([file, 200]);
      expect(headers['content-type'], file).toMatch(file.endsWith('.css') ? /^text\/css/ : /^text\/javascript/);
      expect(headers['cache-control'], file).toBe('public, max-age=31536000, immutable');
    }
  });

  it('is not itself kept, so that a new release is seen at once', async () => {
    const { headers } = await get(path);
    expect(headers['cache-control']).not.toMatch(/immutable|max-age=[1-9]/);
  });

  it('holds nothing that the content security policy would bar', async () => {
    const { headers, body } = await get(path);
    const html = body.toString();
    expect(headers['content-security-policy']).not.toContain('unsafe');
    const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)([^>]*)>/g)].map(([, attributes]) => attributes);
    expect(inline.filter((attributes) => !/type="application\/(ld\+)?json"/.test(attributes ?? ''))).toEqual([]);
    const barred = html.match(/<style|<[a-z][^>]*\s(style|on[a-z]+)="[^"]*"/g) ?? [];
    expect(barred).toEqual([]);
  });

  it('names no other host', async () => {
    const html = (await get(path)).body.toString();
    expect(html.match(/(?:src|href)="https?:\/\/(?!127\.0\.0\.1)[^"]*\.(?:js|css|png|svg|woff2?)/g)).toBeNull();
  });
});

describe('a page inside a front end that runs in the browser', () => {
  it.each(['/leader/any/where', '/staff/any/where'])('%s answers with its index page', async (path) => {
    const inner = await get(path);
    const index = await get(path.split('/').slice(0, 2).join('/').concat('/'));
    expect(inner.status).toBe(200);
    expect(inner.body.equals(index.body)).toBe(true);
  });
});

describe('what is not there', () => {
  it.each([
    '/leader/assets/none-1a2B3c4D.js',
    '/staff/assets/none.css',
    '/shared/none-1a2B3c4D.js',
    '/resident/assets/x.js',
  ])('the file %s is a 404', async (path) => expect((await get(path)).status).toBe(404));

  it.each(['/auth/session', '/leaderboard', '/nope', '//api/sites'])(
    'the page %s is a 404 in Chinese',
    async (path) => {
      const { status, body } = await rawRequest(origin, { path, headers: { accept: 'text/html' } });
      expect(status).toBe(404);
      expect(body.toString()).toMatch(/没有/);
    },
  );

  it('a path of the API is a 404 in JSON under the same request id', async () => {
    const { status, headers, body } = await get('/api/nope');
    expect(status).toBe(404);
    expect(JSON.parse(body.toString()).error).toMatchObject({ code: 'NOT_FOUND', requestId: headers['x-request-id'] });
  });
});

describe('files that all share', () => {
  it('hold the base map', async () => {
    const { status, headers } = await get('/shared/basemap/manifest.json');
    expect([status, headers['content-type']]).toEqual([200, 'application/json']);
  });
});
