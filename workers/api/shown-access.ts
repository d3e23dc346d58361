import { ABSOLUTE_MS, PASSWORD_AGE_MS } from '#core/access/limits.ts';
import { addressToLogin } from '#core/access/login.ts';
import { needsSecondFactor } from '#core/access/role-rules.ts';
import type {
  Me,
  OpenedLink,
  ShownAccount,
  ShownGrant,
  ShownInvitation,
  ShownRecordLink,
  ShownScope,
  ShownSession,
} from '#core/schemas/access.ts';
import { toIso } from '#core/time.ts';
import type { AccountRow } from '#db/queries/accounts.ts';
import type { GrantRow } from '#db/queries/grants.ts';
import type { InvitationRow } from '#db/queries/invitations.ts';
import type { RecordLinkRow } from '#db/queries/record-access-links.ts';
import type { SessionRow } from '#db/queries/sessions.ts';
import type { Who } from './who.ts';

/** What the API shows of accounts, grants, links and sessions: explicit answers, never a row. */
export function shownMe({ roles, pending, signedIn }: Who, now: number, regions: readonly string[]): Me {
  if (signedIn === null) {
    const none = { account: null, secondFactor: false, secondFactorNeeded: false };
    return { ...none, roles, regions, pending: null, passwordExpiresAt: null, session: null };
  }
  const { account, grants, secondFactor, passwordChangedAt, session } = signedIn;
  const seconds = (until: number) => Math.max(0, Math.floor((until - now) / 1000));
  return {
    account,
    roles: grants.map(({ role }) => role),
    regions,
    pending,
    secondFactor,
    secondFactorNeeded: needsSecondFactor(grants.map(({ role }) => role)),
    passwordExpiresAt: toIso(passwordChangedAt + PASSWORD_AGE_MS),
    session: {
      idleSeconds: seconds(session.expiresAt),
      absoluteSeconds: seconds(session.createdAt + ABSOLUTE_MS),
    },
  };
}

export function shownGrant(row: GrantRow): ShownGrant {
  const record = row.recordKind === null ? null : { kind: row.recordKind, id: row.recordId ?? '' };
  const scope = { regionCode: row.regionCode, regionName: row.regionName, record, recordName: row.recordName };
  return { id: row.id, role: row.role, scope, grantedAt: toIso(row.grantedAt) };
}

export function shownAccount(row: AccountRow, grants: readonly GrantRow[]): ShownAccount {
  return {
    id: row.id,
    login: addressToLogin(row.address),
    name: row.name,
    secondFactor: row.secondFactor === 1,
    disabled: row.disabledAt !== null,
    createdAt: toIso(row.createdAt),
    grants: grants.filter(({ userId }) => userId === row.id).map(shownGrant),
  };
}

function scopeOf(row: InvitationRow): ShownScope {
  const record = row.scopeKind === null ? null : { kind: row.scopeKind, id: row.recordId ?? '' };
  return { regionCode: row.regionCode, regionName: row.regionName, record, recordName: row.recordName };
}

export function shownInvitation(row: InvitationRow): ShownInvitation {
  return {
    id: row.id,
    kind: row.userId === null ? 'ACCOUNT' : 'PASSWORD',
    role: row.role,
    scope: scopeOf(row),
    note: row.note ?? row.userName,
    createdAt: toIso(row.createdAt),
    expiresAt: toIso(row.expiresAt),
  };
}

export function openedLink(row: InvitationRow): OpenedLink {
  return {
    kind: row.userId !== null ? 'PASSWORD' : row.createdBy === null ? 'SETUP' : 'ACCOUNT',
    role: row.role,
    scope: scopeOf(row),
    login: row.userAddress === null ? null : addressToLogin(row.userAddress),
    expiresAt: toIso(row.expiresAt),
  };
}

export function shownSession(row: SessionRow, current: string): ShownSession {
  const { id, ip, agent } = row;
  return { id, current: id === current, createdAt: toIso(row.createdAt), usedAt: toIso(row.usedAt), ip, agent };
}

export function shownRecordLink(row: RecordLinkRow): ShownRecordLink {
  return {
    id: row.id,
    role: row.role,
    record: { id: row.recordId, name: row.recordName ?? '' },
    createdAt: toIso(row.createdAt),
    expiresAt: toIso(row.openedAt === null ? row.expiresAt : (row.sessionExpiresAt ?? row.expiresAt)),
    openedAt: row.openedAt === null ? null : toIso(row.openedAt),
  };
}
