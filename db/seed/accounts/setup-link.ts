import { SETUP_MS } from '#core/access/limits.ts';
import type { SqlPort } from '../../port.ts';
import { accountEvent, writeAudited } from '../../queries/audited.ts';
import { insertInvitation, revokeEarlier } from '../../queries/invitations.ts';
import { newToken, tokenHash } from '../../token.ts';

/**
 * A link that makes an administrator: the first of an installation, or one where all others are lost. It is good once and
 * for a day, only its hash is stored, and an earlier one that was not used is good no more.
 */
export async function makeSetupLink(db: SqlPort, origin: string, at: number): Promise<string> {
  const token = newToken();
  const link = {
    hash: await tokenHash(token),
    role: 'SYSADMIN',
    regionCode: null,
    scopeKind: null,
    scopeId: null,
    note: null,
    by: null,
    at,
    expiresAt: at + SETUP_MS,
    userId: null,
  } as const;
  const event = accountEvent('SETUP_LINK', { at, who: 'system', ip: null, account: null });
  await writeAudited(db, [revokeEarlier(null, at), insertInvitation(link)], event);
  return `${origin}/staff/invitation#${token}`;
}
