import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { illustrativeParam } from '#core/input/choice-params.ts';
import { integerParam } from '#core/input/number-params.ts';
import { regionParam } from '#core/input/text-params.ts';
import { publicChanges } from '#core/schemas/live.ts';
import { toIso } from '#core/time.ts';
import { latestChanges } from '#db/queries/public-changes.ts';
import { liveFeed } from '../announce.ts';
import type { Env } from '../context.ts';
import { ApiError, invalid } from '../errors.ts';
import { revalidate } from '../middleware/revalidate.ts';
import { sameOrigin } from '../middleware/same-origin.ts';
import { query } from '../middleware/validate.ts';
import { describe, tags } from '../openapi/describe.ts';
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
    describeRoute({
      tags: [tags.portal],
      summary: '变更通知（WebSocket）：有内容公开时即时收到序号、类别、编号、区划和时间',
      description: '只接受本站页面。先收到 hello（当前序号、程序版本、服务器时间），给了 since 的再收到其后的变更。',
      responses: {
        101: { description: '已接通' },
        400: { $ref: '#/components/responses/BadRequest' },
        500: { $ref: '#/components/responses/Internal' },
      },
    }),
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
  );
