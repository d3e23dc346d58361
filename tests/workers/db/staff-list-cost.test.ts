import { beforeAll, expect, it } from 'vitest';
import type { Scope } from '#core/access/scope.ts';
import type { StaffFilter, StaffSort } from '#db/queries/staff-list.ts';
import { listStaffRows } from '#db/queries/staff-rows.ts';
import { addSites } from '../api/many-sites.ts';
import { openSeeded } from '../api/seeded.ts';
import { type openDatabase, rowsReadBy } from './database.ts';

let db: Awaited<ReturnType<typeof openDatabase>>;
let park = '';

beforeAll(async () => {
  db = await openSeeded();
  await addSites(db, 5000);
  const [row] = await db.query<{ id: string }>(
    "SELECT public_id AS id FROM park WHERE region_code = '140702' AND parent_id IS NULL AND is_illustrative = 0",
  );
  park = row?.id ?? '';
}, 120_000);

const EVERYWHERE: Scope = { regionCode: null, record: null };
const region = (regionCode: string): Scope => ({ regionCode, record: null });

/** A page of 50 with its values, names and links, and what the filter must look at. */
const MOST = 1500;

it.each<[string, Scope[], Partial<StaffFilter>, StaffSort]>([
  ['everywhere', [EVERYWHERE], {}, 'region'],
  ['everywhere by name', [EVERYWHERE], {}, 'name'],
  ['everywhere, the latest first', [EVERYWHERE], {}, 'updated'],
  ['a region', [EVERYWHERE], { region: '140702' }, 'name'],
  ['the region of a grant', [region('140702')], {}, 'region'],
  ['the region of a grant by name', [region('140702')], {}, 'name'],
  ['the regions of two grants', [region('140702'), region('140921')], {}, 'name'],
  ['a text', [EVERYWHERE], { q: '党群活动中心' }, 'name'],
  ['one status', [EVERYWHERE], { statuses: ['DRAFT'] }, 'region'],
  ['own drafts, the latest first', [EVERYWHERE], { unsentBy: 'u1' }, 'updated'],
  ['a few ids', [EVERYWHERE], { ids: ['st_0000000001'] }, 'name'],
])('a page of positions reads few rows: %s', async (_, scopes, filter, sort) => {
  const statuses = ['DRAFT', 'PENDING', 'RETURNED', 'PUBLISHED', 'SUSPENDED'] as const;
  const list = {
    filter: { statuses, scopes, today: '2026-11-20', ...filter },
    request: { limit: 50, after: null, illustrative: 'include' as const },
    sort,
  };
  const { read } = await rowsReadBy(db.meter, () => listStaffRows(db, 'SITE', list, { now: 0, decimals: 4 }));
  expect(read).toBeLessThan(MOST);
});

it('the page of a park reads its own records, not all', async () => {
  const scope: Scope = { regionCode: null, record: { kind: 'PARK', id: park } };
  const filter = { statuses: ['PUBLISHED'] as const, scopes: [scope], today: '2026-11-20' };
  const request = { limit: 50, after: null, illustrative: 'exclude' as const };
  const { result, read } = await rowsReadBy(db.meter, () =>
    listStaffRows(db, 'SITE', { filter, request, sort: 'name' }, { now: 0, decimals: 4 }),
  );
  expect(result.items).toHaveLength(50);
  expect(read).toBeLessThan(MOST);
});
