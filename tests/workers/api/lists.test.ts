import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '#core/schemas/common.ts';
import type { Site } from '#core/schemas/site.ts';
import { openDatabase } from '../db/database.ts';
import { read, refused } from './call.ts';
import { openSeeded } from './seeded.ts';

beforeAll(openSeeded);

type Item = { id?: string; code?: string; name?: string; isIllustrative?: boolean; regionCode?: string };

const idOf = ({ id, code }: Item) => id ?? code ?? '';

/** A list read in pages of the given size. */
async function paged(path: string, size: number): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Item> = await read(
      `${path}${path.includes('?') ? '&' : '?'}limit=${size}${cursor === null ? '' : `&cursor=${cursor}`}`,
    );
    expect(page.items.length).toBeLessThanOrEqual(size);
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

describe('pages', () => {
  it.each([
    '/api/parks',
    '/api/parks?sort=name&illustrative=include',
    '/api/sites?illustrative=include&region=140000',
    '/api/sites?illustrative=include&region=140921&sort=name',
    '/api/sites?illustrative=include&sort=updated',
    '/api/sites?illustrative=include&bbox=112,37,114,39',
    '/api/organisations?illustrative=include&status=REVOKED',
    '/api/enterprises?illustrative=include&region=140921&covered=true&sort=name',
    '/api/villages?illustrative=only',
    '/api/pairings?illustrative=include',
    '/api/figures',
    '/api/regions?region=140900&level=COUNTY',
  ])('of %s give each record once, in one order', async (path) => {
    const whole = await paged(path, 500);
    expect(whole.length).toBeGreaterThan(5);
    expect(new Set(whole.map(idOf)).size).toBe(whole.length);
    const parts = await paged(path, whole.length > 100 ? 37 : 3);
    expect(parts.map(idOf)).toEqual(whole.map(idOf));
  });

  it('refuse the cursor of another order', async () => {
    const { nextCursor } = await read<Page<Item>>('/api/sites?limit=1');
    expect((await refused(`/api/sites?limit=1&sort=name&cursor=${nextCursor}`)).details?.[0]?.path).toBe('cursor');
    expect((await refused(`/api/parks?limit=1&cursor=${nextCursor}`)).details?.[0]?.path).toBe('cursor');
  });

  it('end where the list ends', async () => {
    const all = await paged('/api/parks', 500);
    const { items, nextCursor } = await read<Page<Item>>(`/api/parks?limit=${all.length}`);
    expect([items.length, nextCursor]).toEqual([all.length, null]);
  });
});

describe('order', () => {
  it('follows names', async () => {
    const names = (await paged('/api/sites?sort=name&illustrative=include', 500)).map(({ name }) => name ?? '');
    expect(names).toEqual([...names].sort((a, b) => (a < b ? -1 : 1)));
  });

  it('follows regions', async () => {
    const codes = (await paged('/api/enterprises?illustrative=include', 500)).map(({ regionCode }) => regionCode ?? '');
    expect(codes).toEqual([...codes].sort());
  });

  it('puts the last changed first', async () => {
    const db = await openDatabase();
    const [first] = await paged('/api/sites?sort=name', 500);
    await db.query('UPDATE position SET updated_at = updated_at + 1000 WHERE public_id = ?', [first?.id ?? '']);
    expect((await read<Page<Site>>('/api/sites?sort=updated&limit=1')).items[0]?.id).toBe(first?.id);
  });
});

describe('示例 records', () => {
  it.each(['parks', 'sites', 'organisations', 'enterprises', 'villages', 'pairings', 'grids'])(
    'of %s are left out, along, or alone',
    async (list) => {
      const count = async (choice: string) => {
        const items = await paged(`/api/${list}${choice === '' ? '' : `?illustrative=${choice}`}`, 500);
        return { all: items.length, samples: items.filter(({ isIllustrative }) => isIllustrative).length };
      };
      const [silent, exclude, only, include] = await Promise.all([
        count(''),
        count('exclude'),
        count('only'),
        count('include'),
      ]);
      expect(silent).toEqual(exclude);
      expect(exclude.samples).toBe(0);
      expect(only.samples).toBe(only.all);
      expect(only.all).toBeGreaterThan(0);
      expect(include).toEqual({ all: exclude.all + only.all, samples: only.samples });
    },
  );

  it.each(['figures', 'documents', 'schemes', 'regions'])('do not exist among %s', async (list) => {
    expect((await read<Page<Item>>(`/api/${list}?illustrative=only`)).items).toEqual([]);
  });
});

/** Filters of sites against the same question asked of all sites. */
const filters: readonly (readonly [string, (site: Site) => boolean])[] = [
  ['region=140700', ({ regionCode }) => regionCode.startsWith('1407')],
  ['region=140921100', ({ regionCode }) => regionCode.startsWith('140921100')],
  ['kind=ACTIVITY_POSITION,MOBILE', ({ kind }) => kind === 'ACTIVITY_POSITION' || kind === 'MOBILE'],
  ['level=CENTER', ({ level }) => level === 'CENTER'],
  [
    'function=OFFICE_MEETING,EDUCATION',
    ({ functions }) => functions.includes('OFFICE_MEETING') && functions.includes('EDUCATION'),
  ],
  ['counter=true', ({ hasCounter }) => hasCounter === true],
  ['counter=false', ({ hasCounter }) => hasCounter === false],
  ['mobile=true', ({ isMobile }) => isMobile],
  ['station=true', ({ stationTier }) => stationTier !== null],
  ['station=false&level=FEATURED', ({ stationTier, level }) => stationTier === null && level === 'FEATURED'],
  ['verify=UNVERIFIED', ({ verifyState }) => verifyState === 'UNVERIFIED'],
  ['verify=VERIFIED,REVIEW_DUE,OVERDUE', ({ verifyState }) => verifyState !== 'UNVERIFIED'],
  [
    'bbox=112.5,37.5,113,38',
    ({ point }) => point !== null && point.lng > 112.5 && point.lng < 113 && point.lat > 37.5 && point.lat < 38,
  ],
  [
    'q=党群活动',
    ({ name, kind }) => name.includes('党群活动') || kind === 'ACTIVITY_POSITION' || kind === 'ACTIVITY_CENTER',
  ],
];

describe('filters of sites', () => {
  it.each(filters)('%s finds exactly what fits', async (filter, fits) => {
    const all = (await paged('/api/sites?illustrative=include', 500)) as Site[];
    for (const sort of ['region', 'name', 'updated']) {
      const found = await paged(`/api/sites?illustrative=include&sort=${sort}&${filter}`, 500);
      expect(found.map(idOf).sort()).toEqual(all.filter(fits).map(idOf).sort());
    }
  });

  it('find a verified site by the state of today', async () => {
    const db = await openDatabase();
    const [site] = await paged('/api/sites', 500);
    const verified = async (verifiedOn: string, nextReviewOn: string) => {
      await db.query('UPDATE position SET verified_on = ?, next_review_on = ? WHERE public_id = ?', [
        verifiedOn,
        nextReviewOn,
        site?.id ?? '',
      ]);
      const states = ['VERIFIED', 'REVIEW_DUE', 'OVERDUE'];
      const found = await Promise.all(states.map((state) => paged(`/api/sites?verify=${state}`, 500)));
      return states.filter((_, i) => found[i]?.some(({ id }) => id === site?.id));
    };
    const day = (offset: number) =>
      new Date(Date.now() + 8 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10);
    expect(await verified(day(-10), day(355))).toEqual(['VERIFIED']);
    expect(await verified(day(-366), day(-1))).toEqual(['REVIEW_DUE']);
    expect(await verified(day(-500), day(-135))).toEqual(['OVERDUE']);
    expect((await read<Site>(`/api/sites/${site?.id}`)).verifyState).toBe('OVERDUE');
  });
});

describe('what is not published', () => {
  it('is in no list and at no address', async () => {
    const db = await openDatabase();
    const [site] = await paged('/api/sites', 500);
    const path = `/api/sites/${site?.id}`;
    await db.query("UPDATE position SET publication_status = 'CLOSED' WHERE public_id = ?", [site?.id ?? '']);
    expect((await paged('/api/sites', 500)).map(idOf)).not.toContain(site?.id);
    expect(await refused(path)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    await db.query("UPDATE position SET publication_status = 'SUSPENDED' WHERE public_id = ?", [site?.id ?? '']);
    expect((await paged('/api/sites', 500)).map(idOf)).toContain(site?.id);
    expect(await read<Site>(path)).toMatchObject({ closure: { reason: '暂停开放', to: null } });
  });
});
