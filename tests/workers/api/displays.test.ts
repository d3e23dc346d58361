import { beforeAll, describe, expect, it } from 'vitest';
import { EVERYWHERE } from '#core/access/scope.ts';
import type { AuditLine } from '#core/schemas/access.ts';
import type { Page } from '#core/schemas/common.ts';
import type { MadeDisplay, OwnDisplay, ShownDisplay } from '#core/schemas/display.ts';
import type { SqlPort } from '#db/port.ts';
import { openSeeded } from './seeded.ts';
import { type Browser, browser } from './session.ts';
import { type Colleague, colleague, inRegion } from './staff-team.ts';

let db: SqlPort;
let admin: Colleague;
let dept: Colleague;
let auditor: Colleague;

const wanted = {
  label: '行政楼一楼',
  region: '140921',
  view: '/leader/wall?region=140921',
  level: 'PUBLIC',
  days: 365,
};

beforeAll(async () => {
  db = await openSeeded();
  admin = await colleague(db, 'admin', 'SYSADMIN', EVERYWHERE);
  dept = await colleague(db, 'dept', 'ORG_DEPT', inRegion('140900'));
  auditor = await colleague(db, 'auditor', 'AUDITOR', EVERYWHERE);
});

async function issue(who: Colleague, more: object = {}): Promise<MadeDisplay> {
  const response = await who.ask('POST', '/api/displays', { ...wanted, ...more });
  expect(response.status).toBe(201);
  return response.json<MadeDisplay>();
}

const tokenOf = ({ path }: MadeDisplay) => path.slice(path.indexOf('#token=') + '#token='.length);

/** A screen that was set up by its address. */
async function screen(made: MadeDisplay): Promise<Browser> {
  const own = browser();
  expect(await own.outcome('POST', '/api/displays/open', { token: tokenOf(made) })).toBe(200);
  return own;
}

const mine = async (own: Browser) => (await own.get('/api/displays/mine')).json<OwnDisplay>();

describe('a token', () => {
  it('is told once in an address, stored as a hash, and opens the same screen again after a power cut', async () => {
    const made = await issue(dept);
    expect(made.path).toMatch(/^\/leader\/wall\?region=140921#token=[\w-]{43}$/);
    expect(JSON.stringify(await db.query('SELECT * FROM display_token'))).not.toContain(tokenOf(made));
    const own = await screen(made);
    expect(await mine(own)).toMatchObject({ state: 'GOOD', display: { label: '行政楼一楼', level: 'PUBLIC' } });
    expect((await mine(await screen(made))).state).toBe('GOOD');
    const cookies = (
      await browser().ask('POST', '/api/displays/open', { token: tokenOf(made) })
    ).headers.getSetCookie();
    expect(cookies.filter((line) => !line.startsWith('atlas.seen='))).toEqual([
      expect.stringMatching(/^atlas\.display=.*Max-Age=34560000.*Path=\/api\/.*HttpOnly.*SameSite=Strict/),
    ]);
    const [shown] = (await dept.read<{ items: ShownDisplay[] }>('/api/displays')).items;
    expect(shown).toMatchObject({ id: made.display.id, state: 'GOOD', lastSeenAt: expect.any(String) });
    expect(JSON.stringify(shown)).not.toContain(tokenOf(made));
  });

  it('outlives every limit of sessions and ends with its own date', async () => {
    const made = await issue(dept, { days: 30 });
    const own = await screen(made);
    await db.query('UPDATE display_token SET created_at = created_at - ?, expires_at = ? WHERE public_id = ?', [
      29 * 86_400_000,
      Date.now() + 1000 * 60,
      made.display.id,
    ]);
    expect((await mine(own)).state).toBe('GOOD');
    await db.query('UPDATE display_token SET expires_at = ? WHERE public_id = ?', [Date.now() - 2000, made.display.id]);
    expect((await mine(own)).state).toBe('EXPIRED');
    expect(await own.outcome('POST', '/api/displays/open', { token: tokenOf(made) })).toMatch(/LINK_SPENT/);
  });

  it('is revoked at once, by those it belongs to', async () => {
    const made = await issue(admin, { region: '410000', view: '/leader/wall' });
    const own = await screen(made);
    expect(await dept.outcome('DELETE', `/api/displays/${made.display.id}`)).toBe('404 NOT_FOUND');
    expect((await dept.read<{ items: ShownDisplay[] }>('/api/displays')).items.map(({ id }) => id)).not.toContain(
      made.display.id,
    );
    expect(await admin.outcome('DELETE', `/api/displays/${made.display.id}`)).toBe(204);
    expect((await mine(own)).state).toBe('REVOKED');
    expect(await own.outcome('POST', '/api/displays/open', { token: tokenOf(made) })).toMatch(/LINK_SPENT/);
    // without its token it is the public, who may write what the public may
    expect(await own.outcome('POST', '/api/corrections', {})).not.toMatch(/FORBIDDEN/);
  });

  it('reads internal figures only where the organisation department said so', async () => {
    expect(await admin.outcome('POST', '/api/displays', { ...wanted, level: 'INTERNAL' })).toBe('403 FORBIDDEN');
    expect(await dept.outcome('POST', '/api/displays', { ...wanted, level: 'INTERNAL', region: '140700' })).toBe(
      '404 NOT_FOUND',
    );
    const own = await screen(await issue(dept, { level: 'INTERNAL' }));
    expect((await mine(own)).display?.level).toBe('INTERNAL');
    // still no colleague: neither records nor people
    expect(await own.outcome('GET', '/api/staff/records/sites')).toBe('403 FORBIDDEN');
    expect(await own.outcome('GET', '/api/accounts')).toBe('403 FORBIDDEN');
    expect((await own.me()).account).toBeNull();
  });

  it('writes nothing, and is forgotten by the browser that leaves it', async () => {
    const own = await screen(await issue(dept));
    expect(await own.outcome('POST', '/api/corrections', {})).toBe('403 FORBIDDEN');
    expect(await own.outcome('POST', '/api/auth/sign-in', { login: 'dept', password: 'x' })).toBe('403 FORBIDDEN');
    expect(await own.outcome('POST', '/api/displays/leave')).toBe(204);
    expect((await mine(own)).state).toBe('NONE');
  });

  it('leaves lines in the audit log that say where and never the token', async () => {
    const { items } = await auditor.read<Page<AuditLine>>('/api/audit?limit=100');
    const lines = items.filter(({ action }) => action.startsWith('DISPLAY_'));
    expect(new Set(lines.map(({ action }) => action))).toEqual(
      new Set(['DISPLAY_ISSUE', 'DISPLAY_OPEN', 'DISPLAY_REVOKE']),
    );
    expect(JSON.stringify(lines)).not.toMatch(/token=|[\w-]{43}"/);
    for (const { action, detail, idName, whoName } of lines) {
      expect(detail).toMatchObject({ label: idName });
      expect(whoName === idName).toBe(action === 'DISPLAY_OPEN');
    }
  });

  it.each([
    { view: 'https://elsewhere.example/' },
    { view: '/leader/wall#token=x' },
    { view: '/staff/' },
    { label: ' ' },
    { days: 31 },
    { level: 'RESTRICTED' },
    { region: '999999' },
  ])('is refused with %j', async (wrong) => {
    expect(await admin.outcome('POST', '/api/displays', { ...wanted, ...wrong })).toBe('400 VALIDATION');
  });
});
