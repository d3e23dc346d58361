import { expect, it } from 'vitest';
import { siteQuery } from '../../../web/resident/load/site-query.ts';
import { homeDefault } from '../../../web/resident/paths.ts';

const everything = {
  ...homeDefault,
  region: '140702',
  purpose: 'counter',
  q: '便民',
  open: true,
  kinds: ['GOV_SERVICE_CENTER', 'TOWN_SERVICE_CENTER'],
  levels: ['CENTER'],
  service: 'sv_0000000001',
  facilities: ['WATER', 'TOILET'],
  functions: ['CONVENIENCE'],
  barrier: true,
  verified: true,
  box: [112.5, 37.4, 113.1, 37.9],
  cursor: 'abc',
} as const;

it('asks for no more than the view says', () => {
  expect(siteQuery(homeDefault, 'exclude', 30)).toBe('/api/sites?limit=30&illustrative=exclude');
  expect(siteQuery({ ...homeDefault, map: true, kiosk: true, near: true, samples: true }, 'exclude', 30)).toBe(
    '/api/sites?limit=30&illustrative=exclude',
  );
});

it('asks for all that the view says, in the words of the API', () => {
  const asked = new URL(siteQuery(everything, 'exclude', 30), 'https://map.example.cn').searchParams;
  expect(Object.fromEntries(asked)).toEqual({
    limit: '30',
    illustrative: 'exclude',
    region: '140702',
    q: '便民',
    counter: 'true',
    open: 'true',
    kind: 'GOV_SERVICE_CENTER,TOWN_SERVICE_CENTER',
    level: 'CENTER',
    service: 'sv_0000000001',
    facility: 'WATER,TOILET',
    function: 'CONVENIENCE',
    barrierFree: 'true',
    verify: 'VERIFIED',
    bbox: '112.5,37.4,113.1,37.9',
    cursor: 'abc',
  });
});

it('does not narrow samples by what nobody can know of them, and begins them at their own start', () => {
  const asked = new URL(siteQuery(everything, 'only', 30), 'https://map.example.cn').searchParams;
  expect(['open', 'verify', 'cursor'].filter((name) => asked.has(name))).toEqual([]);
  expect(asked.get('facility')).toBe('WATER,TOILET');
});
