import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { may } from '#core/access/may.ts';
import type { Resource } from '#core/access/scope.ts';
import { choiceParam } from '#core/input/choice-params.ts';
import { integerParam } from '#core/input/number-params.ts';
import { cursorParam, regionParam } from '#core/input/text-params.ts';
import { isBad } from '#core/machines/rating.ts';
import { ratingContactBody, ratingGroups, ratingRecheckBody, ratingStepBody } from '#core/schemas/staff-rating.ts';
import { writeAudited } from '#db/queries/audited.ts';
import { listBadRatings, type RatingRow, ratingById, ratingOrder } from '#db/queries/rating-list.ts';
import { sealedContact } from '#db/queries/rating-step.ts';
import { type FoundResource, resourceOf } from '#db/queries/resource-of.ts';
import { demandIn, demandSomewhere, NO_STORE, signedInOf } from '../access.ts';
import type { Env } from '../context.ts';
import { notFound } from '../errors.ts';
import { readCursor } from '../list-params.ts';
import { body } from '../middleware/body.ts';
import { query } from '../middleware/validate.ts';
import { idInPath } from '../path-params.ts';
import { isSealKey, unseal } from '../seal.ts';
import { levelOf, type RatingRights, shownRating } from '../staff/shown-rating.ts';
import { stepTheRating } from '../staff/step-rating.ts';
import { writeContext } from '../staff/write-context.ts';

const listQuery = z.strictObject({
  group: choiceParam(ratingGroups, '处理到哪一步').default('open'),
  region: regionParam.optional(),
  limit: integerParam(1, 100, '每页条数').default(50),
  cursor: cursorParam.optional(),
});

/** The 差评 of the address with the place of its site; 好评 are nobody's to handle. */
async function ratingIn(c: Context<Env>): Promise<FoundResource & { readonly row: RatingRow }> {
  const row = await ratingById(c.var.db, idInPath('RATING', c.req.param('id') ?? ''));
  const resource = row === null ? null : await resourceOf(c.var.db, 'SITE', row.siteId);
  if (row === null || resource === null || !isBad(levelOf(row))) throw notFound();
  return { ...resource, row };
}

/** Rights at one place; in a list those that the caller has anywhere, the API decides again at each step. */
function rightsOf({ who }: Context<Env>['var'], at?: Resource): RatingRights {
  const can = (action: 'rating.handle' | 'rating.recheck') => {
    const verdict = may(who, action, at ?? { regionCode: null, records: [] });
    return verdict === 'YES' || (at === undefined && verdict === 'ELSEWHERE');
  };
  return { handle: can('rating.handle'), recheck: can('rating.recheck') };
}

/** 差评 of sites, for staff of their place: what visitors said, how far it is, and the steps. */
export const staffRatings = new Hono<Env>()
  .get('/staff/ratings', query(listQuery), async (c) => {
    const scopes = demandSomewhere(c, 'rating.read');
    const { limit, cursor, ...filter } = c.req.valid('query');
    const page = { limit, after: readCursor(cursor, ratingOrder) };
    const { items, nextCursor } = await listBadRatings(c.var.db, { ...filter, scopes }, page);
    const whose = { ...rightsOf(c.var), account: signedInOf(c).account.id, now: c.var.view.now };
    return c.json({ items: items.map((row) => shownRating(row, whose)), nextCursor }, 200, NO_STORE);
  })
  .get('/staff/ratings/:id', async (c) => {
    const { row, ...at } = await demandIn(c, 'rating.read', () => ratingIn(c));
    const whose = { ...rightsOf(c.var, at), account: signedInOf(c).account.id, now: c.var.view.now };
    return c.json(shownRating(row, whose), 200, NO_STORE);
  })
  .post('/staff/ratings/:id/step', body(ratingStepBody), async (c) => {
    const asked = c.req.valid('json');
    const { row } = await demandIn(c, 'rating.handle', () => ratingIn(c));
    return c.json(await stepTheRating(c, row, asked), 200, NO_STORE);
  })
  .post('/staff/ratings/:id/recheck', body(ratingRecheckBody), async (c) => {
    const asked = c.req.valid('json');
    const { row } = await demandIn(c, 'rating.recheck', () => ratingIn(c));
    return c.json(await stepTheRating(c, row, { ...asked, answer: null, rectification: null }), 200, NO_STORE);
  })
  /** The contact that a visitor left for the visit back. Each look is a line of the audit log. */
  .post('/staff/ratings/:id/contact', body(ratingContactBody), async (c) => {
    const { row } = await demandIn(c, 'rating.handle', () => ratingIn(c));
    const sealed = await sealedContact(c.var.db, row.id);
    if (sealed === null) throw notFound();
    const { who, now, ip } = await writeContext(c);
    await writeAudited(c.var.db, [], {
      ...{ at: now, who, action: 'RATING_CONTACT', kind: 'RATING', publicId: row.id, regionCode: row.regionCode },
      ...{ result: 'OK', ip: ip ?? null, detail: { site: row.siteId } },
    });
    const key = c.env.SEAL_KEY;
    // sealed under a key that is no longer here: nobody can open it
    return c.json({ contact: isSealKey(key) ? await unseal(sealed, key, row.id) : null }, 200, NO_STORE);
  });
