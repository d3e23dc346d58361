import { Hono } from 'hono';
import * as z from 'zod';
import { ticketField } from '#core/input/voice-fields.ts';
import { ticketState as ticketBody } from '#core/schemas/voice.ts';
import { formatTicket } from '#core/ticket.ts';
import { ticketState } from '#db/queries/tickets.ts';
import { ticketHash } from '#db/visitor-hashes.ts';
import type { Env } from '../context.ts';
import { ApiError, invalid } from '../errors.ts';
import { countMiss, refuseGuessers } from '../limits.ts';
import { query } from '../middleware/validate.ts';
import { describe } from '../openapi/describe.ts';

export const tickets = new Hono<Env>().get(
  '/tickets',
  describe({
    tag: 'voice',
    summary: '凭受理编号查看处理情况',
    description: '不含所写的内容和联系方式。编号不分大小写，I、L 当作 1，O 当作 0。',
    answer: ticketBody,
    missing: true,
  }),
  query(z.strictObject({ no: ticketField('受理编号') })),
  async (c) => {
    const { no } = c.req.valid('query');
    await refuseGuessers(c);
    const state = await ticketState(c.var.db, await ticketHash(no));
    if (state === null) {
      await countMiss(c);
      throw new ApiError('NOT_FOUND', invalid('no', formatTicket(no), '提交时得到的受理编号').details);
    }
    return c.json(state, 200, { 'cache-control': 'no-store' });
  },
);
