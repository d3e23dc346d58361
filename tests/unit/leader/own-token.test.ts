// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import type { OwnDisplay } from '#core/schemas/display.ts';
import { leaveDisplay, ownDisplay } from '../../../web/leader/wall/own-token.ts';

afterEach(() => vi.unstubAllGlobals());

/** A portal whose `/open` answers `opened`, null when out of reach, and which knows of no token of this browser. */
function portal(opened: number | null): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    if (opened === null) throw new TypeError('out of reach');
    const none: OwnDisplay = { state: 'NONE', display: null, now: '2026-11-30T08:00:00+08:00' };
    return path.endsWith('/open') ? new Response(null, { status: opened }) : Response.json(none);
  });
  return asked;
}

it('says that the address of a screen is good no more, also later and in a browser that never had a good token', async () => {
  location.href = 'http://wall/leader/wall?region=140700#token=spent';
  portal(null);
  expect(await ownDisplay()).toBeNull();
  expect(location.hash).toBe('#token=spent');
  const asked = portal(410);
  expect(await ownDisplay()).toMatchObject({ state: 'REVOKED' });
  expect(location.href).toBe('http://wall/leader/wall?region=140700');
  expect(await ownDisplay()).toMatchObject({ state: 'REVOKED' });
  expect(asked).toEqual(['/api/displays/open', '/api/displays/mine', '/api/displays/mine']);
  await leaveDisplay();
  expect(await ownDisplay()).toMatchObject({ state: 'NONE' });
});

it.each([429, 500, 503])(
  'keeps the token of a new screen in its address while the portal answers %i',
  async (status) => {
    location.href = 'http://wall/leader/wall?region=140700#token=new';
    const asked = portal(status);
    expect(await ownDisplay()).toBeNull();
    expect(location.hash).toBe('#token=new');
    portal(200);
    expect(await ownDisplay()).toMatchObject({ state: 'NONE' });
    expect([location.hash, asked]).toEqual(['', ['/api/displays/open']]);
  },
);

it('says of a token that can never be good what it says of a spent one', async () => {
  location.href = 'http://wall/leader/wall#token=cut';
  portal(400);
  expect(await ownDisplay()).toMatchObject({ state: 'REVOKED' });
  expect(location.hash).toBe('');
});
