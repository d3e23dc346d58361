import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HomeView, homeDefault, parseHome, paths, purposes, route } from '../../../web/resident/paths.ts';

const at = (path: string) => new URL(path, 'https://map.example.cn');
const siteId = fc.stringMatching(/^st_[0-9a-hjkmnp-tv-z]{10}$/);
const view: fc.Arbitrary<HomeView> = fc
  .record({
    region: fc.option(fc.stringMatching(/^\d{6}(\d{3}){0,2}$/)),
    purpose: fc.constantFrom(...purposes),
    q: fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .map((text) => Array.from(text.trim()).slice(0, 100).join('').trim()),
    map: fc.boolean(),
    site: fc.option(siteId),
    samples: fc.boolean(),
    cursor: fc.option(fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/)),
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
  ])('takes %s as %o', (query, expected) => {
    expect(parseHome(new URLSearchParams(query))).toEqual({ ...homeDefault, ...expected });
  });

  it('cuts search words to what the API takes, never through a character', () => {
    const long = '\u{20000}'.repeat(150);
    expect(Array.from(parseHome(new URLSearchParams({ q: long })).q)).toHaveLength(100);
    expect(() => encodeURIComponent(parseHome(new URLSearchParams({ q: long })).q)).not.toThrow();
  });

  it('has no place for a position', () => {
    fc.assert(fc.property(view, (any) => void expect(paths.home(any)).not.toMatch(/[?&](lat|lng|lon|at|near|bbox)=/)));
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

  it.each([
    '/sites',
    '/sites/',
    '/sites/st_short',
    '/sites/st_79dshf056v/',
    '/sites/pk_79dshf056v',
    '/Sites/st_79dshf056v',
    '/index.html',
  ])('does not take %s for one', (path) => {
    expect(route(at(path))).toEqual({ page: 'missing' });
  });
});
