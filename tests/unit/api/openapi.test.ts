import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import { app } from '#api/app.ts';
import type { Bindings } from '#api/env.ts';
import { OWN_PATHS } from '#api/openapi/own-paths.ts';

/** The document needs neither database nor settings. */
const settings = {
  PUBLIC_COORD_DECIMALS: '4',
  PUBLIC_SITE: 'off',
  MAP_REVIEW_NO: '',
  SITE_OWNER: '',
  SITE_CONTACT: '',
  SITE_ICP: '',
  SITE_POLICE: '',
  SITE_CODE: '',
  STREET_BASE_KIND: '',
  STREET_BASE_URL: '',
  TIANDITU_TOKEN: '',
  HAZARD_UNIT: '',
  HAZARD_HOURS: '',
  HAZARD_PHONE: '',
  RATING_OFFICIAL_URL: '',
  BUILD: 'test',
} as unknown as Bindings; // all but the database

const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers }, settings);
const source = async () => (await get('/api/openapi.json')).text();

describe('the OpenAPI document', () => {
  it('has no fault by the recommended rules of redocly', async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const problems = await lintFromString({ source: await source(), config });
    expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
  });

  it('would be refused with a fault in it', async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const broken = (await source()).replace('"openapi":"3.1.0"', '"openapi":"3.1.0","surprise":1');
    expect(await lintFromString({ source: broken, config })).not.toEqual([]);
  });

  it('describes every route and no other', async () => {
    const { paths } = JSON.parse(await source()) as { paths: Record<string, object> };
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const routes = app.routes
      .filter(
        ({ method, path }) =>
          method !== 'ALL' && !/\/(openapi\.json|docs(\.css)?)$/.test(path) && !OWN_PATHS.test(path),
      )
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(new Set(described)).toEqual(new Set(routes));
    expect(described.length).toBeGreaterThan(30);
  });

  it('says of every parameter what it is for, and of lists of codes that commas part them', async () => {
    interface Parameter {
      readonly name: string;
      readonly in: string;
      readonly description?: string;
      readonly explode?: boolean;
      readonly schema: { readonly type?: string };
    }
    const { paths } = JSON.parse(await source()) as {
      paths: Record<string, { get?: { parameters?: Parameter[] } }>;
    };
    for (const [path, { get: operation }] of Object.entries(paths)) {
      for (const parameter of operation?.parameters ?? []) {
        expect([path, parameter.name, parameter.description ?? '']).toEqual([
          path,
          parameter.name,
          expect.stringMatching(/\S/),
        ]);
        if (parameter.schema.type === 'array') expect(parameter.explode).toBe(false);
      }
    }
  });
});

describe('the page of the documentation', () => {
  it('needs no other host, no script and no inline style', async () => {
    const page = await (await get('/api/docs')).text();
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=|javascript:/i);
    const addresses = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address);
    expect(addresses.length).toBeGreaterThan(50);
    for (const address of addresses) expect(address).toMatch(/^(#|\/api\/)/);
    expect((await get('/api/docs.css')).headers.get('content-type')).toBe('text/css; charset=utf-8');
  });

  it('shows every address, and every link inside it has its place', async () => {
    const page = await (await get('/api/docs')).text();
    const { paths } = JSON.parse(await source()) as { paths: Record<string, unknown> };
    for (const path of Object.keys(paths)) expect(page).toContain(`<code>${path}</code>`);
    const ids = new Set([...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
    for (const [, target] of page.matchAll(/href="#([^"]*)"/g))
      expect([target, ids.has(target)]).toEqual([target, true]);
  });

  it('answers 304 to whoever has it', async () => {
    for (const path of ['/api/docs', '/api/docs.css', '/api/openapi.json']) {
      const etag = (await get(path)).headers.get('etag') ?? '';
      expect((await get(path, { 'if-none-match': etag })).status).toBe(304);
    }
  });
});
