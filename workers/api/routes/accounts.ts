import { Hono } from 'hono';
import { RESET_MS } from '#core/access/limits.ts';
import { emptyBody, grantBody } from '#core/schemas/access.ts';
import { toIso } from '#core/time.ts';
import type { SqlPort, Statement } from '#db/port.ts';
import { type AccountRow, accountById, listAccounts, setDisabled } from '#db/queries/accounts.ts';
import type { AuditEvent } from '#db/queries/audit.ts';
import { failedBy, writeAudited } from '#db/queries/audited.ts';
import { activeGrants, insertGrant, LAST_ADMIN, revokeGrant, SEPARATION } from '#db/queries/grants.ts';
import { insertInvitation, revokeEarlier } from '#db/queries/invitations.ts';
import { endSessions } from '#db/queries/sessions.ts';
import { newToken, tokenHash } from '#db/token.ts';
import { demand, eventOf, NO_STORE } from '../access.ts';
import type { Env } from '../context.ts';
import { ApiError, invalid, notFound } from '../errors.ts';
import { grantTarget } from '../grant-target.ts';
import { linkPath } from '../link-path.ts';
import { body } from '../middleware/body.ts';
import { shownAccount } from '../shown-access.ts';
import { auditName } from '../who.ts';

async function account(db: SqlPort, id: string): Promise<AccountRow> {
  const found = await accountById(db, id);
  if (found === null) throw notFound();
  return found;
}

/** Writes; the database's own two rules about rights become refusals. */
async function write(db: SqlPort, statements: readonly Statement[], event: AuditEvent) {
  try {
    return await writeAudited(db, statements, event);
  } catch (error) {
    if (failedBy(error, SEPARATION)) throw new ApiError('SEPARATION_OF_DUTIES');
    if (failedBy(error, LAST_ADMIN)) throw new ApiError('LAST_ADMIN');
    throw error;
  }
}

/** Accounts and what they may do; for the administrator. */
export const accounts = new Hono<Env>()
  .get('/accounts', async (c) => {
    demand(c, 'account.manage');
    const { db, view } = c.var;
    const [rows, grants] = await Promise.all([listAccounts(db), activeGrants(db, view.now, null)]);
    return c.json({ items: rows.map((row) => shownAccount(row, grants)) }, 200, NO_STORE);
  })
  .post('/accounts/:id/grants', body(grantBody), async (c) => {
    const { role, scope } = c.req.valid('json');
    demand(c, 'account.manage');
    const { db, who } = c.var;
    const { id } = await account(db, c.req.param('id'));
    const target = await grantTarget(db, role, scope);
    const held = await activeGrants(db, Date.now(), [id]);
    const same = held.some(
      (grant) =>
        grant.role === role && grant.regionCode === scope.regionCode && grant.recordId === (scope.record?.id ?? null),
    );
    if (same) throw new ApiError('CONFLICT');
    const grant = insertGrant({ userId: id, role, ...target, by: auditName(who), at: Date.now() });
    await write(db, [grant], eventOf(c, 'GRANT', id, { role, ...scope }));
    return c.json(
      { items: [shownAccount(await account(db, id), await activeGrants(db, Date.now(), [id]))] },
      201,
      NO_STORE,
    );
  })
  .delete('/accounts/:id/grants/:grant', async (c) => {
    demand(c, 'account.manage');
    const { db, who } = c.var;
    const { id } = await account(db, c.req.param('id'));
    const grant = (await activeGrants(db, Date.now(), [id])).find((row) => String(row.id) === c.req.param('grant'));
    if (grant === undefined) throw notFound();
    const { role, regionCode, recordId } = grant;
    const statement = revokeGrant(grant.id, auditName(who), Date.now());
    await write(db, [statement], eventOf(c, 'REVOKE', id, { role, regionCode, record: recordId }));
    return c.body(null, 204, NO_STORE);
  })
  .post('/accounts/:id/disable', body(emptyBody), async (c) => {
    demand(c, 'account.manage');
    const { db } = c.var;
    const { id } = await account(db, c.req.param('id'));
    const statements = [setDisabled(id, Date.now()), endSessions(id, null)];
    await write(db, statements, eventOf(c, 'ACCOUNT_DISABLE', id));
    return c.body(null, 204, NO_STORE);
  })
  .post('/accounts/:id/enable', body(emptyBody), async (c) => {
    demand(c, 'account.manage');
    const { id } = await account(c.var.db, c.req.param('id'));
    await write(c.var.db, [setDisabled(id, null)], eventOf(c, 'ACCOUNT_ENABLE', id));
    return c.body(null, 204, NO_STORE);
  })
  .delete('/accounts/:id/sessions', async (c) => {
    demand(c, 'account.manage');
    const { id } = await account(c.var.db, c.req.param('id'));
    await write(c.var.db, [endSessions(id, null)], eventOf(c, 'SESSION_END', id, { sessions: 'ALL' }));
    return c.body(null, 204, NO_STORE);
  })
  /** For whoever forgot the password or lost the phone; used, it drops the second factor and ends all sessions. */
  .post('/accounts/:id/password-link', body(emptyBody), async (c) => {
    demand(c, 'account.manage');
    const { db, who } = c.var;
    const { id, disabledAt } = await account(db, c.req.param('id'));
    if (disabledAt !== null) throw invalid('id', id, '没有停用的账号');
    const [first] = await activeGrants(db, Date.now(), [id]);
    const [token, at] = [newToken(), Date.now()];
    const expiresAt = at + RESET_MS;
    const where = {
      role: first?.role ?? 'PUBLIC',
      regionCode: null,
      scopeKind: null,
      scopeId: null,
      note: null,
    } as const;
    const link = { ...where, hash: await tokenHash(token), by: auditName(who), at, expiresAt, userId: id };
    await write(db, [revokeEarlier(id, at), insertInvitation(link)], eventOf(c, 'PASSWORD_LINK', id));
    return c.json({ path: linkPath('invitation', token), expiresAt: toIso(expiresAt) }, 201, NO_STORE);
  });
