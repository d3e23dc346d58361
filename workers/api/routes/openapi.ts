import { type Context, Hono } from 'hono';
import type { Env } from '../context.ts';
import { fingerprint, matches } from '../etag.ts';
import { docsCss } from '../openapi/docs-css.ts';
import { type ApiDocument, docsPage } from '../openapi/docs-page.ts';
import { openapiDocument } from '../openapi/document.ts';

/** The API's description of itself; `app` is given because the description is made of all its routes. */
export function openapiRoutes(app: () => Hono<Env>) {
  const made = once(async () => {
    const document = await openapiDocument(app());
    return { json: JSON.stringify(document), html: String(await docsPage(document as unknown as ApiDocument)) };
  });
  return new Hono<Env>()
    .get('/openapi.json', async (c) => keep(c, (await made()).json, 'application/json'))
    .get('/docs', async (c) => keep(c, (await made()).html, 'text/html; charset=utf-8'))
    .get('/docs.css', (c) => keep(c, docsCss, 'text/css; charset=utf-8'));
}

/** Answers what changes only with the build. */
function keep(c: Context<Env>, body: string, type: string): Response {
  const etag = `W/"${fingerprint(body)}"`;
  const headers = { etag, 'cache-control': 'public, max-age=0, must-revalidate' };
  if (matches(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
  return c.body(body, 200, { ...headers, 'content-type': type });
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
