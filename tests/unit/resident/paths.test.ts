import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facility, positionFunction, positionLevel, positionType } from '#core/terms/position.ts';
import { codesOf } from '#core/terms/term.ts';
import { type HomeView, homeDefault, listKey, mapState, paths, purposes } from '../../../web/resident/paths.ts';
import { parseHome, route } from '../../../web/resident/route.ts';

const at = (path: string) => new URL(path, 'https://map.example.cn');
const siteId = fc.stringMatching(/^st_[0-9a-hjkmnp-tv-z]{10}$/);
/** Degrees as a map hands them over, ten times finer than a URL may say; [west, south, east, north]. */
const box = fc
  .tuple(fc.integer({ min: 70, max: 140 }), fc.integer({ min: 0, max: 55 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([lng, lat, part]) => [lng + part, lat + part, lng + part + 0.5, lat + part + 0.25] as const);
const round = (degrees: number) => Number(degrees.toFixed(3));
const view: fc.Arbitrary<HomeView> = fc
  .record({
    region: fc.option(fc.stringMatching(/^\d{6}(\d{3}){0,2}$/)),
    purpose: fc.constantFrom(...purposes),
    q: fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .map((text) => Array.from(text.trim()).slice(0, 100).join('').trim()),
    open: fc.boolean(),
    kinds: fc.subarray(codesOf(positionType)),
    levels: fc.subarray(codesOf(positionLevel)),
    service: fc.option(fc.stringMatching(/^sv_[0-9a-hjkmnp-tv-z]{10}$/)),
    facilities: fc.subarray(codesOf(facility)),
    functions: fc.subarray(codesOf(positionFunction)),
    barrier: fc.boolean(),
    verified: fc.boolean(),
    box: fc.option(box.map(([w, s, e, n]) => [round(w), round(s), round(e), round(n)] as const)),
    near: fc.boolean(),
    map: fc.boolean(),
    site: fc.option(siteId),
    samples: fc.boolean(),
    cursor: fc.option(fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/)),
    kiosk: fc.boolean(),
  })
  // a site is only chosen on an open map
  .map((any) => ({ ...any, site: any.map ? any.site : null }));

describe('the address of a list', () => {
  it('is read back as the view it was made from', () => {
    fc.assert(
      fc.property(view, (any) => {
        expect(route(at(paths.home(any)))).toEqual({ page: 'home', view: any });
      }),
    );
  });

  it('is one for a view, and bare for the start', () => {
    expect(paths.home()).toBe('/');
    expect(paths.home(homeDefault)).toBe('/');
    expect(paths.home({ region: '140702', purpose: 'counter', q: '便民', map: true, site: 'st_79dshf056v' })).toBe(
      '/?region=140702&for=counter&q=%E4%BE%BF%E6%B0%91&view=map&site=st_79dshf056v',
    );
  });

  it.each([
    ['?region=1407', { region: null }],
    ['?region=14070200000', { region: null }],
    ['?region=140702401402', { region: '140702401402' }],
    ['?for=everything', { purpose: 'all' }],
    ['?view=MAP&samples=yes', { map: false, samples: false }],
    ['?site=st_79dshf056v;drop', { site: null }],
    ['?q=%20%20', { q: '' }],
    ['?lat=37.1&lng=112.7', {}],
    ['?facility=TOILET&facility=WATER&facility=WATER', { facilities: ['WATER', 'TOILET'] }],
    ['?facility=TOILET,SAUNA,toilet&function=&kind=constructor', { facilities: ['TOILET'] }],
    ['?level=CENTER,FEATURED', { levels: ['CENTER', 'FEATURED'] }],
    ['?service=sv_0000000001', { service: 'sv_0000000001' }],
    ['?service=st_0000000001', { service: null }],
    ['?open=true&barrier=yes&verified=', {}],
    [
      '?open=1&barrier=1&verified=1&sort=near&kiosk=1',
      { open: true, barrier: true, verified: true, near: true, kiosk: true },
    ],
    ['?box=112.12345,37.5,113,38', { box: [112.123, 37.5, 113, 38] }],
    ['?box=112.1,37.5,112.1,38', { box: null }],
    ['?box=112.7001,37.5001,112.7002,37.5002', { box: null }],
    ['?box=37.5,112.1,38,113', { box: null }],
    ['?box=112.1,37.5,113', { box: null }],
    ['?box=NaN,1,2,3', { box: null }],
  ])('takes %s as %o', (query, expected) => {
    expect(parseHome(new URLSearchParams(query))).toEqual({ ...homeDefault, ...expected });
  });

  it('cuts search words to what the API takes, never through a character', () => {
    const long = '\u{20000}'.repeat(150);
    expect(Array.from(parseHome(new URLSearchParams({ q: long })).q)).toHaveLength(100);
    expect(() => encodeURIComponent(parseHome(new URLSearchParams({ q: long })).q)).not.toThrow();
  });

  it('has no place for a position, and a view of the map is no finer than 100 metres', () => {
    fc.assert(
      fc.property(view, box, (any, drawn) => {
        const path = paths.home({ ...any, box: drawn });
        expect(path).not.toMatch(/[?&](lat|lng|lon|at|near|bbox)=/);
        expect(path).not.toMatch(/\.\d{4}/);
      }),
    );
  });

  it('prints lists so that they can be read', () => {
    expect(paths.home({ facilities: ['WATER', 'TOILET'], box: [112.5, 37, 113, 38], q: 'a,b&c' })).toBe(
      '/?q=a,b%26c&facility=WATER,TOILET&box=112.5,37,113,38',
    );
  });
});

describe('what the map changes in the address of a list', () => {
  it('is whether it is open and what is chosen on it, and nothing else asks for another page', () => {
    fc.assert(
      fc.property(view, view, (one, other) => {
        const query = (any: HomeView) => at(paths.home(any)).search;
        expect(mapState(new URLSearchParams(query(one)))).toEqual({ map: one.map, site: one.site });
        expect(listKey(query(one))).toBe(listKey(query({ ...one, map: other.map, site: other.site })));
        if (paths.home({ ...one, map: false }) !== paths.home({ ...other, map: false })) {
          expect(listKey(query(one))).not.toBe(listKey(query(other)));
        }
      }),
    );
  });
});

describe('the address of a site', () => {
  it('is read back', () => {
    fc.assert(
      fc.property(siteId, fc.boolean(), (id, samples) => {
        expect(route(at(paths.site(id, { samples })))).toEqual({ page: 'site', id, samples });
      }),
    );
  });

  it.each(['/sites', '/sites/', '/sites/st_short', '/sites/pk_79dshf056v', '/Sites/st_79dshf056v', '/index.html'])(
    'does not take %s for one',
    (path) => {
      expect(route(at(path))).toEqual({ page: 'missing' });
    },
  );

  it('is the same with a slash behind it, which people and messengers add', () => {
    expect(route(at('/sites/st_79dshf056v/'))).toEqual(route(at('/sites/st_79dshf056v')));
  });
});
