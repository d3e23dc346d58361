import { createMiddleware } from 'hono/factory';
import type { Env } from '../context.ts';
import { formatOf } from '../geojson.ts';
import { KeptAnswers } from '../snapshot/kept-answers.ts';

/** What finished answers may take in an isolate beside the snapshot: some thousand site pages. */
const MOST_BYTES = 8 * 1_048_576;

const answers = new KeptAnswers(MOST_BYTES);

/**
 * Stands behind `revalidate` where an answer is the same for everybody and only the database can make it: as long as its version
 * holds it is made once, and whoever asks for the same is given it without a question to the database. Only where memory
 * says which version that is, and only what was found.
 */
export const keepAnswer = createMiddleware<Env>(async (c, next) => {
  const state = c.get('keptUnder');
  if (state === undefined) return next();
  const { now } = c.var.view;
  const asked = `${formatOf(c, undefined)} ${addressOf(c.req.url)}`;
  const kept = answers.at(asked, state, now);
  if (kept !== null) return c.body(kept.body, 200, { 'content-type': kept.type });
  await next();
  const type = c.res.headers.get('content-type');
  if (c.res.status !== 200 || type === null) return;
  const body = new Uint8Array(await c.res.arrayBuffer());
  answers.keep(asked, state, { type, body }, now);
  c.res = new Response(body, c.res);
});

/** Path and query as they were sent. */
function addressOf(url: string): string {
  return url.slice(url.indexOf('/', 'https://'.length));
}
