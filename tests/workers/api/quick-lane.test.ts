import { createExecutionContext, env } from 'cloudflare:test';
import { beforeAll, describe, expect, it } from 'vitest';
import { quickly } from '#api/quick-lane.ts';
import { buildSnapshot } from './built-snapshot.ts';
import { authService, send } from './call.ts';
import { addSites } from './many-sites.ts';
import { openSeeded } from './seeded.ts';

const ID = 'gateway-0123456789';

beforeAll(async () => {
  const db = await openSeeded();
  await addSites(db, 200);
  await buildSnapshot(db, env.PHOTOS, Date.now());
});

/** Answered by the quick lane; null = it leaves it to the whole API. */
function ask(path: string, init: RequestInit, snapshotMb: string): Promise<Response | null> {
  const request = new Request(`http://portal.test${path}`, init);
  return quickly(request, { ...env, AUTH: authService, SNAPSHOT_MB: snapshotMb }, createExecutionContext());
}

/** Everything that is told, but for the second in which it was. */
async function told(response: Response | null) {
  if (response === null) return null;
  const body = (await response.text()).replace(/"asOf":"[^"]*"/, '"asOf":""');
  return { status: response.status, headers: Object.fromEntries(response.headers), body };
}

const NEAR = '/api/sites/near?lat=37.69&lng=112.73';
const TILE = '/api/tiles/sites/12/3329/1592.mvt';

const answered = [
  NEAR,
  `${NEAR}&limit=3&illustrative=include`,
  `${NEAR}&illustrative=only&limit=50`,
  `${NEAR}&counter=true`,
  `${NEAR}&region=140700`,
  `${NEAR}&q=${encodeURIComponent('中心')}`,
  TILE,
  `${TILE}?illustrative=include&v=1`,
  '/api/tiles/sites/6/52/24.mvt',
  '/api/tiles/parks/8/208/99.mvt',
  '/api/tiles/pairings/8/208/99.mvt',
  '/api/tiles/sites/12/0/0.mvt',
];

const left = [
  '/api/sites/near',
  '/api/sites/near?lat=37.69',
  `${NEAR}&limit=0`,
  `${NEAR}&limit=3&limit=4`,
  `${NEAR}&nothing=1`,
  '/api/sites/near?lat=112.73&lng=37.69',
  `${NEAR}&region=990000`,
  '/api/sites/near/',
  '/api/sites?limit=1',
  '/api/tiles/sites/15/0/0.mvt',
  '/api/tiles/sites/3/8/0.mvt',
  '/api/tiles/sites/03/0/0.mvt',
  '/api/tiles/nothing/3/0/0.mvt',
  `${TILE}?symbol=nothing`,
];

describe.each(['0', '64'])('the quick lane, with %s MB of memory', (snapshotMb) => {
  beforeAll(async () => {
    // the snapshot is fetched after the first answers that could have used it
    for (let i = 0; i < 4; i++) for (const path of answered) await ask(path, {}, snapshotMb);
  });

  it.each(answered)('answers %s as the whole API does', async (path) => {
    const init = { headers: { 'x-request-id': ID } };
    const quick = await told(await ask(path, init, snapshotMb));
    expect(quick).not.toBeNull();
    expect(quick).toEqual(await told(await send(path, init, { SNAPSHOT_MB: snapshotMb })));
    const held = { headers: { ...init.headers, 'if-none-match': quick?.headers.etag ?? '' } };
    const again = await told(await ask(path, held, snapshotMb));
    expect(again?.status).toBe(304);
    expect(again).toEqual(await told(await send(path, held, { SNAPSHOT_MB: snapshotMb })));
  });

  it.each(left)('leaves %s to the whole API', async (path) => {
    expect(await ask(path, {}, snapshotMb)).toBeNull();
  });
});

describe('the quick lane', () => {
  it.each(['HEAD', 'POST', 'OPTIONS'])('leaves %s to the whole API', async (method) => {
    expect(await ask(NEAR, { method }, '0')).toBeNull();
  });

  it.each(['atlas.session_token=x', 'a=b; atlas.link=x', 'atlas.display=x'])(
    'leaves whoever has %s',
    async (cookie) => {
      expect(await ask(NEAR, { headers: { cookie } }, '0')).toBeNull();
    },
  );
});
