import { randomInt } from 'node:crypto';
import { loginToAddress } from '#core/access/login.ts';
import { EVERYWHERE, type Scope } from '#core/access/scope.ts';
import { type Role, role } from '#core/terms/access.ts';
import { hashPassword } from '../../node/password-hash.ts';
import type { SqlPort } from '../../port.ts';
import { accountByAddress, insertAccount } from '../../queries/accounts.ts';
import { accountEvent, writeAudited } from '../../queries/audited.ts';
import { insertGrant, scopeRowId } from '../../queries/grants.ts';
import { newAuthId } from '../../token.ts';

export interface DemoAccount {
  readonly role: Role;
  readonly login: string;
  /** Told this once; only its hash is stored. */
  readonly password: string;
}

/** 晋中市: who changes, who approves and who works at a site there see each other's work. */
const CITY = '140700';

/** One account a role, where each role makes sense with the built-in data. */
const DEMOS: readonly { readonly role: Role; readonly login: string; readonly region?: string }[] = [
  { role: 'SYSADMIN', login: 'demo-admin' },
  { role: 'AUDITOR', login: 'demo-auditor' },
  { role: 'LEADER', login: 'demo-leader' },
  { role: 'ORG_DEPT', login: 'demo-org', region: CITY },
  { role: 'PARK_EDITOR', login: 'demo-editor', region: CITY },
  { role: 'STATION_STAFF', login: 'demo-station' },
  { role: 'SUPERVISOR', login: 'demo-supervisor', region: CITY },
];

/** Makes the demonstration accounts that are not there yet; answers those made, with their passwords. */
export async function makeDemoAccounts(db: SqlPort, at: number): Promise<DemoAccount[]> {
  const made: DemoAccount[] = [];
  for (const demo of DEMOS) {
    const address = loginToAddress(demo.login);
    if ((await accountByAddress(db, address)) !== null) continue;
    const scope = demo.role === 'STATION_STAFF' ? await firstSite(db) : scopeOf(demo.region);
    const [id, password] = [newAuthId(), randomPassword()];
    const name = `演示·${role[demo.role].zh}`;
    const statements = [
      ...insertAccount({ id, address, name, passwordHash: await hashPassword(password), at, invitation: null }),
      insertGrant({
        userId: id,
        role: demo.role,
        regionCode: scope.regionCode,
        scopeKind: scope.record?.kind ?? null,
        scopeId: await scopeRowId(db, scope),
        by: 'system',
        at,
      }),
    ];
    const detail = { role: demo.role, demo: true };
    await writeAudited(
      db,
      statements,
      accountEvent('ACCOUNT_CREATE', { at, who: 'system', ip: null, account: id, detail }),
    );
    made.push({ role: demo.role, login: demo.login, password });
  }
  return made;
}

function scopeOf(region: string | undefined): Scope {
  return region === undefined ? EVERYWHERE : { regionCode: region, record: null };
}

async function firstSite(db: SqlPort): Promise<Scope> {
  const [site] = await db.query<{ id: string }>(
    `SELECT public_id AS id FROM position WHERE is_illustrative = 0 AND publication_status = 'PUBLISHED'
     ORDER BY substr(region_code, 1, 4) = ? DESC, id LIMIT 1`,
    [CITY.slice(0, 4)],
  );
  if (site === undefined) throw new Error('the database holds no site for a demonstration account');
  return { regionCode: null, record: { kind: 'SITE', id: site.id } };
}

/** Letters and digits that are not taken for one another, in groups: 16 of 54 characters are 92 bits. */
function randomPassword(): string {
  const letters = 'ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789';
  const pick = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  for (;;) {
    const password = [pick(), pick(), pick(), pick()].join('-');
    if (/[A-Z]/.test(password) && /[a-z]/.test(password) && /\d/.test(password)) return password;
  }
}
