import { Hono } from 'hono';
import * as z from 'zod';
import { ID_BYTES, randomId } from '#core/ids.ts';
import { emptyBody, tokenBody } from '#core/schemas/access.ts';
import { displayBody, type MadeDisplay, type OwnDisplay, type ShownDisplay } from '#core/schemas/display.ts';
import { toIso } from '#core/time.ts';
import type { AuditEvent } from '#db/queries/audit.ts';
import { writeAudited } from '#db/queries/audited.ts';
import {
  type DisplayRow,
  displayById,
  displayByToken,
  displaysWithin,
  insertDisplay,
  revokeDisplay,
} from '#db/queries/displays.ts';
import { newToken, tokenHash } from '#db/token.ts';
import { demand, demandIn, demandSomewhere, eventOf, NO_STORE } from '../access.ts';
import type { Env } from '../context.ts';
import { displayOf, displayState, dropDisplayCookie, giveDisplayCookie } from '../display-cookie.ts';
import { ApiError, notFound } from '../errors.ts';
import { refuseUnknownRegion } from '../known-region.ts';
import { body } from '../middleware/body.ts';
import { query } from '../middleware/validate.ts';
import { auditName } from '../who.ts';

const DAY_MS = 86_400_000;

/** 大屏令牌: issued, seen and revoked by people, used by screens. */
export const displays = new Hono<Env>()
  .get('/displays', query(z.strictObject({})), async (c) => {
    const scopes = demandSomewhere(c, 'display.manage');
    const found = await displaysWithin(c.var.db, scopes);
    return c.json({ items: found.map((row) => shown(row, c.var.view.now)) }, 200, NO_STORE);
  })
  .post('/displays', body(displayBody), async (c) => {
    const { label, region, view, level, days } = c.req.valid('json');
    const { db, who } = c.var;
    const there = { regionCode: region, records: [] };
    demand(c, 'display.manage', there);
    if (level === 'INTERNAL') demand(c, 'display.grant-internal', there);
    await refuseUnknownRegion(db, region);
    const [token, at, id] = [newToken(), Date.now(), randomId('DISPLAY_TOKEN', randomBytes())];
    const made = { id, hash: await tokenHash(token), label, regionCode: region, view, level, by: auditName(who), at };
    const event = about(eventOf(c, 'DISPLAY_ISSUE', null, { label, view, level, days }), id, region);
    await writeAudited(db, [insertDisplay({ ...made, expiresAt: at + days * DAY_MS })], event);
    const row = await displayById(db, id);
    if (row === null) throw new Error('a display that was just written is there');
    const answer: MadeDisplay = { display: shown(row, at), path: `${view}#token=${token}` };
    return c.json(answer, 201, NO_STORE);
  })
  .delete('/displays/:id', async (c) => {
    const { db } = c.var;
    const { row } = await demandIn(c, 'display.manage', async () => {
      const found = await displayById(db, c.req.param('id'));
      if (found === null) throw notFound();
      return { row: found, regionCode: found.regionCode, records: [] };
    });
    const event = about(eventOf(c, 'DISPLAY_REVOKE', null, { label: row.label }), row.id, row.regionCode);
    await writeAudited(db, [revokeDisplay(row.id, Date.now())], event);
    return c.body(null, 204, NO_STORE);
  })
  .post('/displays/open', body(tokenBody), async (c) => {
    const { db, view } = c.var;
    const { token } = c.req.valid('json');
    const row = await displayByToken(db, await tokenHash(token));
    if (row === null || displayState(row, view.now) !== 'GOOD') throw new ApiError('LINK_SPENT');
    const event = about(eventOf(c, 'DISPLAY_OPEN', null, { label: row.label }), row.id, row.regionCode);
    await writeAudited(db, [], { ...event, who: `display:${row.id}` });
    giveDisplayCookie(c, token);
    return c.json(own(row, view.now), 200, NO_STORE);
  })
  .post('/displays/leave', body(emptyBody), (c) => {
    dropDisplayCookie(c);
    return c.body(null, 204, NO_STORE);
  })
  .get('/displays/mine', query(z.strictObject({})), async (c) =>
    c.json(own(await displayOf(c), c.var.view.now), 200, NO_STORE),
  );

const randomBytes = () => crypto.getRandomValues(new Uint8Array(ID_BYTES));

/** The audit line of something about a screen. */
function about(event: AuditEvent, publicId: string, regionCode: string): AuditEvent {
  return { ...event, kind: 'DISPLAY_TOKEN', publicId, regionCode };
}

function shown(row: DisplayRow, now: number): ShownDisplay {
  const { id, label, view, level } = row;
  return {
    id,
    label,
    view,
    region: { code: row.regionCode, name: row.regionName ?? row.regionCode },
    level: level === 'INTERNAL' ? level : 'PUBLIC',
    state: displayState(row, now),
    createdAt: toIso(row.createdAt),
    expiresAt: toIso(row.expiresAt),
    lastSeenAt: row.lastSeenAt === null ? null : toIso(row.lastSeenAt),
  };
}

function own(row: DisplayRow | null, now: number): OwnDisplay {
  if (row === null) return { state: 'NONE', display: null, now: toIso(now) };
  const { state, id, label, region, view, level, expiresAt } = shown(row, now);
  return { state, display: { id, label, region, view, level, expiresAt }, now: toIso(now) };
}
