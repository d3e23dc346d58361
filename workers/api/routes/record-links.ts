import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { RECORD_LINK_MS, RECORD_SESSION_MS } from '#core/access/limits.ts';
import { idParam } from '#core/input/text-params.ts';
import { recordLinkBody, tokenBody } from '#core/schemas/access.ts';
import { toIso } from '#core/time.ts';
import type { SqlPort } from '#db/port.ts';
import { writeAudited } from '#db/queries/audited.ts';
import {
  insertRecordLink,
  linkKind,
  linksOfRecord,
  openRecordLink,
  recordLinkById,
  revokeRecordLink,
  unopenedLink,
} from '#db/queries/record-access-links.ts';
import { type FoundResource, resourceOf } from '#db/queries/resource-of.ts';
import { newToken, tokenHash } from '#db/token.ts';
import { demand, demandIn, eventOf, NO_STORE } from '../access.ts';
import type { Env } from '../context.ts';
import { ApiError, invalid, notFound } from '../errors.ts';
import { giveLinkCookie, isLinkRole } from '../link-cookie.ts';
import { linkPath } from '../link-path.ts';
import { body } from '../middleware/body.ts';
import { query } from '../middleware/validate.ts';
import { shownRecordLink } from '../shown-access.ts';
import { auditName } from '../who.ts';

/** Number of a link in an address: row ids are never longer. */
const LINK_NUMBER = /^\d{1,15}$/;

const kindOf = (id: string) => (id.startsWith('vl_') ? 'VILLAGE' : 'ENTERPRISE');

async function record(db: SqlPort, id: string): Promise<FoundResource> {
  const found = await resourceOf(db, kindOf(id), id);
  if (found === null) throw notFound();
  return found;
}

/** One-time links by which representatives of villages and enterprises work on one record without an account. */
export const recordLinks = new Hono<Env>()
  .get('/record-links', query(z.strictObject({ record: idParam('VILLAGE', 'ENTERPRISE') })), async (c) => {
    const id = c.req.valid('query').record;
    await demandIn(c, 'link.issue', () => record(c.var.db, id));
    const rows = await linksOfRecord(c.var.db, id, c.var.view.now);
    return c.json({ items: rows.map(shownRecordLink) }, 200, NO_STORE);
  })
  .post('/record-links', body(recordLinkBody), async (c) => {
    const { role, record: id } = c.req.valid('json');
    const { db, who } = c.var;
    if (!isLinkRole(role)) throw invalid('role', role, '村代表或企业代表');
    if (linkKind[role] !== kindOf(id)) {
      throw invalid('record', id, role === 'VILLAGE_REP' ? '一个村或社区的编号' : '一家企业的编号');
    }
    await demandIn(c, 'link.issue', () => record(db, id));
    const [token, at] = [newToken(), Date.now()];
    const expiresAt = at + RECORD_LINK_MS;
    const link = { hash: await tokenHash(token), role, record: id, by: auditName(who), at, expiresAt };
    await writeAudited(db, [insertRecordLink(link)], linkEvent(c, 'RECORD_LINK', id, { role }));
    return c.json({ path: linkPath('record-link', token), expiresAt: toIso(expiresAt) }, 201, NO_STORE);
  })
  .delete('/record-links/:id', async (c) => {
    const { db } = c.var;
    const link = await demandIn(c, 'link.issue', async () => {
      const id = c.req.param('id');
      const found = LINK_NUMBER.test(id) ? await recordLinkById(db, Number(id)) : null;
      if (found === null) throw notFound();
      return { ...found, ...(await record(db, found.recordId)) };
    });
    const event = linkEvent(c, 'RECORD_LINK_REVOKE', link.recordId, { link: link.id });
    await writeAudited(db, [revokeRecordLink(link.id, Date.now())], event);
    return c.body(null, 204, NO_STORE);
  })
  .post('/record-links/open', body(tokenBody), async (c) => {
    const { db, view } = c.var;
    const link = await unopenedLink(db, await tokenHash(c.req.valid('json').token), view.now);
    if (link === null) throw new ApiError('LINK_SPENT');
    const [token, at] = [newToken(), Date.now()];
    const until = at + RECORD_SESSION_MS;
    const event = {
      ...linkEvent(c, 'RECORD_LINK_OPEN', link.recordId, { link: link.id }),
      who: `link:${link.id}`,
    };
    const [opened] = await writeAudited(db, [openRecordLink(link.id, await tokenHash(token), at, until)], event);
    if (opened?.changes !== 1) throw new ApiError('LINK_SPENT');
    giveLinkCookie(c, token);
    return c.json(ownRecord(link, until), 200, NO_STORE);
  })
  .get('/record-links/mine', async (c) => {
    const { who, db } = c.var;
    const own = who.grants.flatMap(({ scope }) => scope.record ?? []);
    demand(c, 'record.work', { regionCode: null, records: own });
    const link = who.link === null ? null : await recordLinkById(db, who.link);
    if (link === null || link.sessionExpiresAt === null) throw notFound();
    return c.json(ownRecord(link, link.sessionExpiresAt), 200, NO_STORE);
  });

/** What happened to a link, as a line about the record that it is for. */
function linkEvent(c: Context<Env>, action: string, record: string, detail: Readonly<Record<string, unknown>>) {
  return { ...eventOf(c, action, null, { ...detail, record }), kind: kindOf(record), publicId: record };
}

function ownRecord({ role, recordId, recordName }: Parameters<typeof shownRecordLink>[0], until: number) {
  return { role, record: { id: recordId, name: recordName ?? '' }, expiresAt: toIso(until) };
}
