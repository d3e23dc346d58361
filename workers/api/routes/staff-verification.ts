import { Hono } from 'hono';
import * as z from 'zod';
import { choiceParam } from '#core/input/choice-params.ts';
import { integerParam } from '#core/input/number-params.ts';
import { cursorParam, idParam, regionParam } from '#core/input/text-params.ts';
import { unverifyBody, verifyBody } from '#core/schemas/staff.ts';
import { countQueue, queueOrder, queueStates, verificationQueue } from '#db/queries/verification-queue.ts';
import { demandIn, demandSomewhere, NO_STORE } from '../access.ts';
import type { Env } from '../context.ts';
import { readCursor } from '../list-params.ts';
import { body } from '../middleware/body.ts';
import { query } from '../middleware/validate.ts';
import { idInPath } from '../path-params.ts';
import { foundRecord } from '../staff/find-record.ts';
import { unverifySite } from '../staff/unverify-site.ts';
import { verifySite } from '../staff/verify-site.ts';

/** Counts stop here: whoever has more to do needs no exact number. */
const MAX_COUNT = 1000;

const listQuery = z.strictObject({
  state: choiceParam(queueStates, '待复核 due、逾期 overdue 或未核实 unverified').default('due'),
  region: regionParam.optional(),
  park: idParam('PARK').optional(),
  limit: integerParam(1, 100, '每页条数').default(50),
  cursor: cursorParam.optional(),
});

/** 核实: which positions somebody should go to. 核实 in the field is not 审核. */
export const staffVerification = new Hono<Env>()
  .get('/staff/verification', query(listQuery), async (c) => {
    const scopes = demandSomewhere(c, 'record.verify');
    const { state, region, park, limit, cursor } = c.req.valid('query');
    const { db, view } = c.var;
    const filter = { scopes, region, park, now: view.now };
    const after = readCursor(cursor, queueOrder);
    const [page, ...counts] = await Promise.all([
      verificationQueue(db, { ...filter, state }, { limit, after }),
      ...queueStates.map((each) => countQueue(db, { ...filter, state: each }, MAX_COUNT)),
    ]);
    const counted = Object.fromEntries(queueStates.map((each, i) => [each, counts[i] ?? 0]));
    return c.json({ ...page, counts: counted, max: MAX_COUNT }, 200, NO_STORE);
  })
  .post('/staff/records/sites/:id/verify', body(verifyBody), async (c) => {
    const asked = c.req.valid('json');
    const found = await demandIn(c, 'record.verify', () => foundRecord(c, 'SITE', idInPath('SITE', c.req.param('id'))));
    return c.json(await verifySite(c, found, asked), 200, NO_STORE);
  })
  .post('/staff/records/sites/:id/unverify', body(unverifyBody), async (c) => {
    const asked = c.req.valid('json');
    const found = await demandIn(c, 'record.verify', () => foundRecord(c, 'SITE', idInPath('SITE', c.req.param('id'))));
    return c.json(await unverifySite(c, found, asked), 200, NO_STORE);
  });
