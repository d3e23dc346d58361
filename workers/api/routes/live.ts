import { Hono } from 'hono';
import * as z from 'zod';
import { illustrativeParam } from '#core/input/choice-params.ts';
import { integerParam } from '#core/input/number-params.ts';
import { regionParam } from '#core/input/text-params.ts';
import { closingBody, publicChanges } from '#core/schemas/live.ts';
import { toIso } from '#core/time.ts';
import { latestChanges } from '#db/queries/public-changes.ts';
import { NO_STORE } from '../access.ts';
import { liveFeed } from '../announce.ts';
import { mayClose } from '../closing.ts';
import type { Env } from '../context.ts';
import { ApiError, invalid, notFound } from '../errors.ts';
import { body } from '../middleware/body.ts';
import { revalidate } from '../middleware/revalidate.ts';
import { sameOrigin } from '../middleware/same-origin.ts';
import { query } from '../middleware/validate.ts';
import { describe } from '../openapi/describe.ts';
import { addressOf } from '../request-facts.ts';

const MAX_NO = 999_999_999;
const MAX_CHANGES = 50;

const sinceParam = integerParam(0, MAX_NO, '已知的公开序号：只要在它之后的');

const changesQuery = z.strictObject({
  since: sinceParam.default(0),
  region: regionParam.optional().meta({ description: '区划代码：只要在其中的' }),
  illustrative: illustrativeParam,
  limit: integerParam(1, MAX_CHANGES, `最多几条，${MAX_CHANGES} 以内`).default(12),
});

/** What was published last, to be read or to be told of. */
export const live = new Hono<Env>()
  .get(
    '/changes',
    describe({
      tag: 'portal',
      summary: '最近的公开变更，新的在前',
      description: '阵地、园区、党组织、企业、村社区、结对的新增、修改和停用；别的变更只增加公开序号。',
      answer: publicChanges,
    }),
    query(changesQuery),
    revalidate,
    async (c) => {
      const { since, region, illustrative, limit } = c.req.valid('query');
      const { db, view } = c.var;
      const { no, items } = await latestChanges(db, { after: since, region, illustrative, limit });
      return c.json({ publicationNo: no, items, asOf: toIso(view.now) }, 200);
    },
  )
  .get(
    '/live',
    // for our own pages: a WebSocket, greeted with the number, the build and the clock, then told what follows `since`
    query(z.strictObject({ since: sinceParam.optional() })),
    sameOrigin,
    async (c) => {
      if (c.req.header('upgrade')?.toLowerCase() !== 'websocket') {
        throw invalid('upgrade', c.req.header('upgrade') ?? null, 'websocket：这个地址只接受 WebSocket 连接');
      }
      const { since } = c.req.valid('query');
      const address = addressOf(c);
      const asked = new URLSearchParams({
        ...(address === null ? {} : { address }),
        ...(since === undefined ? {} : { since: String(since) }),
      });
      const { status, webSocket } = await liveFeed(c.env).fetch(`https://live/?${asked}`, {
        headers: { upgrade: 'websocket' },
      });
      if (status === 429 || webSocket === null) throw new ApiError('TOO_MANY');
      return new Response(null, { status: 101, webSocket });
    },
  )
  // for the machine's own command: the runtime does not end while somebody listens
  .post('/live/close', body(closingBody), async (c) => {
    const { at, proof } = c.req.valid('json');
    if (!(await mayClose(proof, at, c.env.SEAL_KEY, Date.now()))) throw notFound();
    await liveFeed(c.env).closeAll();
    return c.body(null, 204, NO_STORE);
  });
