import { Hono } from 'hono';
import { INVITATION_MS } from '#core/access/limits.ts';
import { invitationBody } from '#core/schemas/access.ts';
import { toIso } from '#core/time.ts';
import { writeAudited } from '#db/queries/audited.ts';
import { insertInvitation, openInvitations, revokeInvitation } from '#db/queries/invitations.ts';
import { newToken, tokenHash } from '#db/token.ts';
import { demand, eventOf, NO_STORE } from '../access.ts';
import type { Env } from '../context.ts';
import { notFound } from '../errors.ts';
import { grantTarget } from '../grant-target.ts';
import { linkPath } from '../link-path.ts';
import { body } from '../middleware/body.ts';
import { shownInvitation } from '../shown-access.ts';
import { auditName } from '../who.ts';

/** Links that make an account with one grant; used once. */
export const invitations = new Hono<Env>()
  .get('/invitations', async (c) => {
    demand(c, 'account.manage');
    const rows = await openInvitations(c.var.db, c.var.view.now);
    return c.json({ items: rows.map(shownInvitation) }, 200, NO_STORE);
  })
  .post('/invitations', body(invitationBody), async (c) => {
    const { role, scope, note } = c.req.valid('json');
    demand(c, 'account.manage');
    const { db, who } = c.var;
    const target = await grantTarget(db, role, scope);
    const [token, at] = [newToken(), Date.now()];
    const expiresAt = at + INVITATION_MS;
    const link = {
      hash: await tokenHash(token),
      role,
      ...target,
      note,
      by: auditName(who),
      at,
      expiresAt,
      userId: null,
    };
    await writeAudited(db, [insertInvitation(link)], eventOf(c, 'INVITE', null, { role, ...scope, note }));
    return c.json({ path: linkPath('invitation', token), expiresAt: toIso(expiresAt) }, 201, NO_STORE);
  })
  .delete('/invitations/:id', async (c) => {
    demand(c, 'account.manage');
    const { db, view } = c.var;
    const link = (await openInvitations(db, view.now)).find(({ id }) => String(id) === c.req.param('id'));
    if (link === undefined) throw notFound();
    await writeAudited(
      db,
      [revokeInvitation(link.id, Date.now())],
      eventOf(c, 'INVITE_REVOKE', link.userId, { invitation: link.id }),
    );
    return c.body(null, 204, NO_STORE);
  });
