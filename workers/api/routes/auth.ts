import { Hono } from 'hono';
import {
  acceptBody,
  codeBody,
  emptyBody,
  newFactorBody,
  newPasswordBody,
  passwordBody,
  signInBody,
  tokenBody,
} from '#core/schemas/access.ts';
import { writeAudited } from '#db/queries/audited.ts';
import { openInvitation } from '#db/queries/invitations.ts';
import { endSession, endSessions, sessionsOf } from '#db/queries/sessions.ts';
import { tokenHash } from '#db/token.ts';
import { eventOf, NO_STORE, settle, signedInOf } from '../access.ts';
import type { Env } from '../context.ts';
import { ApiError, notFound } from '../errors.ts';
import { enforceSignInLimit } from '../limits.ts';
import { dropLinkCookie } from '../link-cookie.ts';
import { body } from '../middleware/body.ts';
import { ownRegions } from '../own-regions.ts';
import { callOf } from '../request-facts.ts';
import { openedLink, shownMe, shownSession } from '../shown-access.ts';

/** Signing in and out, links that make or mend an account, and what everybody may do to their own. */
export const auth = new Hono<Env>()
  .post('/auth/sign-in', body(signInBody), async (c) => {
    const { login, password } = c.req.valid('json');
    await enforceSignInLimit(c);
    const next = settle(c, await c.env.AUTH.signIn(callOf(c), login, password));
    return c.json({ next }, 200, NO_STORE);
  })
  .post('/auth/second-factor', body(codeBody), async (c) => {
    settle(c, await c.env.AUTH.secondFactor(callOf(c), c.req.valid('json').code));
    return c.json({ next: 'DONE' as const }, 200, NO_STORE);
  })
  .post('/auth/sign-out', body(emptyBody), async (c) => {
    dropLinkCookie(c);
    settle(c, await c.env.AUTH.signOut(callOf(c)));
    return c.body(null, 204, NO_STORE);
  })
  // a token comes in the body: in an address it would stand in logs and histories
  .post('/auth/links/look', body(tokenBody), async (c) => {
    const { db, view } = c.var;
    const link = await openInvitation(db, await tokenHash(c.req.valid('json').token), view.now);
    if (link === null) throw new ApiError('LINK_SPENT');
    return c.json(openedLink(link), 200, NO_STORE);
  })
  .post('/auth/links/accept', body(acceptBody), async (c) => {
    const { token, ...as } = c.req.valid('json');
    const next = settle(c, await c.env.AUTH.accept(callOf(c), token, as));
    return c.json({ next }, 200, NO_STORE);
  })
  /** The request itself is the use that keeps the session alive. */
  .post('/auth/stay', body(emptyBody), async (c) => {
    signedInOf(c);
    return c.json(shownMe(c.var.who, Date.now(), await ownRegions(c.var.db, c.var.who)), 200, NO_STORE);
  })
  .post('/auth/password', body(newPasswordBody), async (c) => {
    signedInOf(c);
    const { current, next } = c.req.valid('json');
    settle(c, await c.env.AUTH.changePassword(callOf(c), current, next));
    return c.body(null, 204, NO_STORE);
  })
  .post('/auth/second-factor/begin', body(newFactorBody), async (c) => {
    signedInOf(c);
    const { password, code = null } = c.req.valid('json');
    return c.json(settle(c, await c.env.AUTH.beginSecondFactor(callOf(c), password, code)), 200, NO_STORE);
  })
  .post('/auth/second-factor/confirm', body(codeBody), async (c) => {
    signedInOf(c);
    settle(c, await c.env.AUTH.confirmSecondFactor(callOf(c), c.req.valid('json').code));
    return c.body(null, 204, NO_STORE);
  })
  .post('/auth/second-factor/recovery-codes', body(passwordBody), async (c) => {
    signedInOf(c);
    const recoveryCodes = settle(c, await c.env.AUTH.newRecoveryCodes(callOf(c), c.req.valid('json').password));
    return c.json({ recoveryCodes }, 200, NO_STORE);
  })
  .get('/auth/second-factor/recovery-codes', async (c) => {
    signedInOf(c);
    return c.json({ left: settle(c, await c.env.AUTH.recoveryCodesLeft(callOf(c))) }, 200, NO_STORE);
  })
  .get('/auth/sessions', async (c) => {
    const { account, session } = signedInOf(c);
    const rows = await sessionsOf(c.var.db, account.id, c.var.view.now);
    return c.json({ items: rows.map((row) => shownSession(row, session.id)) }, 200, NO_STORE);
  })
  .delete('/auth/sessions/:id', async (c) => {
    const { account } = signedInOf(c);
    const id = c.req.param('id');
    const { db, view } = c.var;
    if (!(await sessionsOf(db, account.id, view.now)).some((session) => session.id === id)) throw notFound();
    await writeAudited(db, [endSession(account.id, id)], eventOf(c, 'SESSION_END', account.id, { sessions: 'ONE' }));
    return c.body(null, 204, NO_STORE);
  })
  /** Everywhere: this session too. */
  .delete('/auth/sessions', async (c) => {
    const { account } = signedInOf(c);
    const event = eventOf(c, 'SESSION_END', account.id, { sessions: 'ALL' });
    await writeAudited(c.var.db, [endSessions(account.id, null)], event);
    return c.body(null, 204, NO_STORE);
  });
