import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  activeFilters,
  onPage,
  parseView,
  printView,
  startView,
  unfiltered,
  type View,
} from '../../../web/staff/paths.ts';
import { anyView } from './view-arbitrary.ts';

const parse = (address: string) => parseView(new URL(address, 'https://atlas.test'));

describe('addresses of 阵地管理', () => {
  it('say a view so that reading gives it back', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(parse(printView(view))).toEqual(view);
      }),
    );
  });

  it('are printed one way only', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(printView(parse(printView(view)))).toBe(printView(view));
      }),
    );
  });

  it('never throw, whatever stands in them', () => {
    const junk = fc.dictionary(
      fc.constantFrom('region', 'kind', 'q', 'sort', 'at', 'show', 'lang', 'park'),
      fc.string(),
    );
    fc.assert(
      fc.property(junk, fc.constantFrom('sites', 'parks', '', 'x/y'), (query, page) => {
        const view = parse(`/staff/${page}?${new URLSearchParams(query)}`);
        expect(parse(printView(view))).toEqual(view);
      }),
    );
  });

  it('leave out what is as at the start', () => {
    expect(printView(startView)).toBe('/staff/sites');
    expect(parse('/staff/')).toEqual(startView);
    expect(parse('/staff/sites/')).toEqual(startView);
  });

  it('read in full', () => {
    expect(
      parse(
        '/staff/sites?region=140921&kind=MOBILE&level=CENTER&verify=OVERDUE&q=%20bus%20&samples=on&sort=-updated&show=map',
      ),
    ).toEqual({
      ...startView,
      region: '140921',
      type: 'MOBILE',
      level: 'CENTER',
      verify: 'OVERDUE',
      q: 'bus',
      samples: true,
      sort: { column: 'updated', direction: 'descending' },
      stage: 'map',
    } satisfies View);
  });

  it.each([
    ['an unknown region', '?region=991234'],
    ['a kind that is none', '?kind=toString'],
    ['a column the page does not have', '?sort=parent'],
    ['a record of another kind', '?at=pk_0123456789'],
    ['a malformed id', '?at=st_short&park=pk_ilou000000'],
    ['a way of showing that is none', '?show=3d'],
    ['a language that is none', '?lang=fr'],
    ['what other pages know', '?type=DEV_ZONE&layers=x'],
  ])('treat %s as not said', (_, query) => {
    expect(parse(`/staff/sites${query}`)).toEqual(startView);
  });

  it('show the county of a town or village, whose list is not here', () => {
    expect(parse('/staff/sites?region=140702001').region).toBe('140702');
    expect(parse('/staff/sites?region=140702001002').region).toBe('140702');
  });

  it('keep a search text as long as the API takes it, and whole characters', () => {
    const long = `${'园'.repeat(99)}😀尾`;
    expect(parse(`/staff/sites?q=${encodeURIComponent(long)}`).q).toBe('园'.repeat(99));
  });

  it('lead nowhere for what is no page', () => {
    expect(parse('/staff/foo').page).toBe('missing');
    expect(parse('/staff/sites/pk_0123456789').page).toBe('missing');
    expect(parse('/staff/sites/st_0123456789/x').page).toBe('missing');
    expect(parse('/staff/inbox/new').page).toBe('missing');
    expect(parse('/staff/missing?lang=en')).toEqual({ ...startView, page: 'missing', language: 'en' });
  });
});

describe('going to another page', () => {
  const view = parse('/staff/sites?region=140700&kind=MOBILE&q=bus&sort=-updated&at=st_0123456789&samples=on&lang=en');

  it('takes region, search, samples and language along and closes the record', () => {
    expect(printView(onPage(view, 'parks'))).toBe('/staff/parks?region=140700&q=bus&samples=on&lang=en');
  });

  it('changes nothing on the page itself', () => {
    expect(onPage(view, 'sites')).toBe(view);
  });
});

describe('filters', () => {
  it('are counted as the page has them', () => {
    expect(activeFilters(startView)).toBe(0);
    expect(activeFilters(parse('/staff/sites?region=140700&kind=MOBILE&q=bus&park=pk_0123456789'))).toBe(4);
    expect(activeFilters(parse('/staff/parks?type=DEV_ZONE&samples=on&show=map'))).toBe(1);
  });

  it('are all taken away at once, while order, samples and layout stay', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const free = unfiltered(view);
        expect(activeFilters(free)).toBe(0);
        expect(free.selected).toBeNull();
        expect([free.page, free.sort, free.samples, free.stage, free.language]).toEqual([
          view.page,
          view.sort,
          view.samples,
          view.stage,
          view.language,
        ]);
      }),
    );
  });
});
