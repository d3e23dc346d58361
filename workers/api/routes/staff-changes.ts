import { Hono } from 'hono';
import * as z from 'zod';
import { flagParam } from '#core/input/choice-params.ts';
import { integerParam } from '#core/input/number-params.ts';
import { cursorParam, idParam, regionParam } from '#core/input/text-params.ts';
import { isOwnRequest } from '#core/machines/change-request.ts';
import { recordCatalogue, type StaffKind, staffKinds } from '#core/records/catalogue.ts';
import { actBody, decideBody } from '#core/schemas/staff.ts';
import { changeStatus } from '#core/terms/change.ts';
import type { Term } from '#core/terms/term.ts';
import { changeRequestOrder, listChangeRequests } from '#db/queries/change-request-list.ts';
import { type ChangedKind, changeRequestById } from '#db/queries/change-requests.ts';
import { demand, demandSomewhere, NO_STORE } from '../access.ts';
import { choices } from '../choices.ts';
import type { Env } from '../context.ts';
import { notFound } from '../errors.ts';
import { readCursor } from '../list-params.ts';
import { body } from '../middleware/body.ts';
import { query } from '../middleware/validate.ts';
import { idInPath } from '../path-params.ts';
import { decideChanges } from '../staff/decide.ts';
import { actOnOwnRequest } from '../staff/own-request.ts';
import { resourceOfRequest } from '../staff/seen-requests.ts';
import { shownChanges } from '../staff/shown-change.ts';
import { auditName } from '../who.ts';

// a term a kind, by the kinds' own list
const recordTerms = Object.fromEntries(staffKinds.map((kind) => [kind, recordCatalogue[kind].term])) as Record<
  StaffKind,
  Term
>;
const kinds: Readonly<Record<ChangedKind, Term>> = {
  ...recordTerms,
  FIGURE: { zh: '资料公布', en: 'Published figures' },
};

const listQuery = z.strictObject({
  status: choices(changeStatus, '状态').default(['SUBMITTED']),
  mine: flagParam('只看自己的').optional(),
  others: flagParam('只看别人提交的').optional(),
  region: regionParam.optional(),
  park: idParam('PARK').optional(),
  kind: choices(kinds, '记录的种类').optional(),
  limit: integerParam(1, 100, '每页条数').default(50),
  cursor: cursorParam.optional(),
});

/** 变更: what is asked for, by whom, and what became of it. */
export const staffChanges = new Hono<Env>()
  .get('/staff/changes', query(listQuery), async (c) => {
    const scopes = demandSomewhere(c, 'record.read');
    const { limit, cursor, ...rest } = c.req.valid('query');
    const { db, who } = c.var;
    const filter = { ...rest, scopes, account: auditName(who) };
    const { items, nextCursor } = await listChangeRequests(db, filter, {
      limit,
      after: readCursor(cursor, changeRequestOrder),
    });
    return c.json({ items: await shownChanges(db, who, items), nextCursor }, 200, NO_STORE);
  })
  .post('/staff/changes/decide', body(decideBody), async (c) => {
    demandSomewhere(c, 'change.approve');
    return c.json(await decideChanges(c, c.req.valid('json')), 200, NO_STORE);
  })
  .get('/staff/changes/:id', async (c) => {
    demandSomewhere(c, 'record.read');
    const { db, who } = c.var;
    const found = await changeRequestById(db, idInPath('LOCATION_CHANGE', c.req.param('id')));
    if (found === null) throw notFound();
    const own = isOwnRequest(found, auditName(who));
    // a draft is its author's alone, and of whoever sent it before
    if (found.status === 'DRAFT' && !own) throw notFound();
    if (!own) demand(c, 'record.read', resourceOfRequest(found));
    const [shown] = await shownChanges(db, who, [found]);
    return c.json(shown, 200, NO_STORE);
  })
  .post('/staff/changes/:id/submit', body(actBody), async (c) => {
    demandSomewhere(c, 'change.submit');
    const id = idInPath('LOCATION_CHANGE', c.req.param('id'));
    return c.json(await actOnOwnRequest(c, 'SUBMIT', { ...c.req.valid('json'), id }), 200, NO_STORE);
  })
  .post('/staff/changes/:id/recall', body(actBody), async (c) => {
    demandSomewhere(c, 'change.submit');
    const id = idInPath('LOCATION_CHANGE', c.req.param('id'));
    return c.json(await actOnOwnRequest(c, 'RECALL', { ...c.req.valid('json'), id }), 200, NO_STORE);
  })
  .post('/staff/changes/:id/discard', body(actBody), async (c) => {
    demandSomewhere(c, 'change.submit');
    const id = idInPath('LOCATION_CHANGE', c.req.param('id'));
    return c.json(await actOnOwnRequest(c, 'DISCARD', { ...c.req.valid('json'), id }), 200, NO_STORE);
  });
