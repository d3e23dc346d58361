import { afterEach, describe, expect, it, vi } from 'vitest';
import { nearPath, readNear } from '../../../../web/resident/near/near-request.ts';
import type { Position } from '../../../../web/resident/near/position.ts';
import { homeDefault } from '../../../../web/resident/paths.ts';
import { site } from '../samples.ts';

const here: Position = { lng: 112.7082345, lat: 37.6977123, accuracyM: 18, at: 0 };
const asked = (path: string) => Object.fromEntries(new URLSearchParams(path.split('?')[1]));

afterEach(() => void vi.unstubAllGlobals());

describe('asking the API for what is near', () => {
  it('tells three decimals, asks for twice the rows shown, and no samples', () => {
    expect(asked(nearPath(homeDefault, here, false))).toEqual({
      lat: '37.698',
      lng: '112.708',
      limit: '50',
      illustrative: 'exclude',
    });
  });

  it('keeps the filters of the page, but the places that the position takes the place of', () => {
    const view = {
      ...homeDefault,
      region: '140702',
      box: [112, 37, 113, 38] as const,
      q: '热水',
      purpose: 'counter' as const,
      kinds: ['GOV_SERVICE_CENTER' as const],
      facilities: ['WATER' as const],
      barrier: true,
    };
    expect(asked(nearPath(view, here, true))).toMatchObject({
      q: '热水',
      counter: 'true',
      open: 'true',
      kind: 'GOV_SERVICE_CENTER',
      facility: 'WATER',
      barrierFree: 'true',
    });
    expect(Object.keys(asked(nearPath(view, here, true)))).not.toEqual(expect.arrayContaining(['region']));
    expect(Object.keys(asked(nearPath(view, here, true)))).not.toEqual(expect.arrayContaining(['bbox']));
  });

  it('asks for the open ones too only where there may be more, outside the cache, each place once', async () => {
    const many = Array.from({ length: 50 }, (_, n) => ({ ...site, id: `st_${n}`, distanceM: n }));
    const far = { ...site, id: 'st_open', distanceM: 5000 };
    const fetched: RequestInit[] = [];
    const answer = (items: unknown[]) => ({ items, searchedRadiusM: 1, complete: true, asOf: '' });
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      fetched.push(init);
      return new Response(JSON.stringify(answer(path.includes('open=true') ? [many[3], far] : many)));
    });
    const { sites, withinM } = await readNear(homeDefault, here, new AbortController().signal);
    expect(sites).toHaveLength(51);
    expect(withinM).toBeNull();
    expect(fetched.map(({ cache }) => cache)).toEqual(['no-store', 'no-store']);
  });

  it('says how far was looked where strict filters ended the search', async () => {
    const answer = { items: [{ ...site, distanceM: 5 }], searchedRadiusM: 4200, complete: false, asOf: '' };
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify(answer)));
    const { sites, withinM } = await readNear(homeDefault, here, new AbortController().signal);
    expect([sites.length, withinM]).toEqual([1, 4200]);
  });

  it('tells no position in its error', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 503 }));
    await expect(readNear(homeDefault, here, new AbortController().signal)).rejects.toThrow(
      '503 while reading /api/sites/near',
    );
  });
});
