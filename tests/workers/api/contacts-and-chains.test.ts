import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#core/calendar-date.ts';
import type { ChainLink } from '#core/schemas/chain.ts';
import type { Page } from '#core/schemas/common.ts';
import type { ContactPoint } from '#core/schemas/contact-point.ts';
import { shanghaiDate, shanghaiInstant } from '#core/time.ts';
import type { Change } from '#db/queries/change-types.ts';
import { openDatabase } from '../db/database.ts';
import { write } from '../db/records.ts';
import { read, refused } from './call.ts';

const today = shanghaiDate(Date.now());
/** The day the records were made, and the day on which some were changed. */
const [made, changed] = [addDays(today, -10), addDays(today, -5)];
const noon = (day: string) => shanghaiInstant(day, 12 * 60);
const place = { lng: 112.734_567_8, lat: 37.697_654_3, precision: 'SURVEYED' as const };

let db: Awaited<ReturnType<typeof openDatabase>>;
/** Keys of rows by their public id. */
const keys = new Map<string, number>();

async function make(kind: Change['kind'], id: string, patch: object): Promise<void> {
  const whole = { regionCode: '140702', publicationStatus: 'PUBLISHED', ...patch };
  // each patch below is one of its kind
  const change = { kind, id, expectedVersion: 0, why: '新增', patch: whole } as Change;
  keys.set(id, await write(db, change, noon(made)));
}

async function edit(kind: Change['kind'], id: string, patch: object): Promise<void> {
  await write(db, { kind, id, expectedVersion: 1, why: '修改', patch } as Change, noon(changed)); // a patch of its kind
}

const enterprise = (id: string, name: string, chainRole: string | null, more: object = {}) =>
  make('ENTERPRISE', id, { name, type: 'NON_PUBLIC', chainRole, ...place, ...more });

const link = (id: string, a: string, b: string, more: object = {}) =>
  make('PAIRING', id, {
    type: 'CHAIN',
    localTerm: '产业链党建',
    aKind: 'ENTERPRISE',
    aId: keys.get(a),
    bKind: 'ENTERPRISE',
    bId: keys.get(b),
    status: 'ACTIVE',
    startedOn: made,
    ...more,
  });

const contact = (id: string, more: object) =>
  make('CONTACT_POINT', id, { level: 'PARK', status: 'CONTACT', officeTitle: '党工委班子成员', ...more });

const PARK = 'pk_0000000001';
const SUBPARK = 'pk_0000000002';

beforeAll(async () => {
  db = await openDatabase();
  await db.query(
    `INSERT INTO region (id, code, name, short_name, full_name, level) VALUES
      (1, '140702', '榆次区', '榆次', '山西省晋中市榆次区', 'COUNTY'), (2, '140921', '定襄县', '定襄', '山西省忻州市定襄县', 'COUNTY')`,
  );
  await make('PARK', PARK, { name: '开发区', shortName: '开发区', type: 'DEV_ZONE', ...place });
  await make('PARK', SUBPARK, { name: '园区一', shortName: '一', type: 'SUBPARK', parentId: keys.get(PARK) });
  await make('ORGANISATION', 'og_0000000001', { name: '园区党支部', type: 'BRANCH', ...place });
  await enterprise('en_0000000001', '链主甲', 'CHAIN_MASTER');
  await enterprise('en_0000000002', '链核乙', 'CHAIN_CORE');
  await enterprise('en_0000000003', '链上丙', 'CHAIN_MEMBER');
  await enterprise('en_0000000004', '未登记丁', null);
  await enterprise('en_0000000005', '未公开戊', 'CHAIN_MASTER', { publicationStatus: 'DRAFT' });

  await contact('cp_0000000001', { organisationId: keys.get('og_0000000001'), parkId: keys.get(PARK) });
  await contact('cp_0000000002', { enterpriseId: keys.get('en_0000000001'), parkId: keys.get(SUBPARK), level: 'CITY' });
  await contact('cp_0000000003', { enterpriseId: keys.get('en_0000000005'), regionCode: '140921', level: 'COUNTY' });
  await contact('cp_0000000004', { enterpriseId: keys.get('en_0000000002'), publicationStatus: 'DRAFT' });
  await contact('cp_0000000005', { enterpriseId: keys.get('en_0000000002'), isIllustrative: 1 });

  await link('pr_0000000001', 'en_0000000002', 'en_0000000001', { parkId: keys.get(PARK) });
  await link('pr_0000000002', 'en_0000000002', 'en_0000000003');
  await link('pr_0000000003', 'en_0000000004', 'en_0000000003');
  await link('pr_0000000004', 'en_0000000003', 'en_0000000005');
  await link('pr_0000000005', 'en_0000000001', 'en_0000000003', { status: 'PROPOSED', startedOn: null });
  await link('pr_0000000006', 'en_0000000001', 'en_0000000004', { type: 'CADRE_ENTERPRISE' });

  await edit('CONTACT_POINT', 'cp_0000000001', { status: 'DEMONSTRATION' });
  await edit('CONTACT_POINT', 'cp_0000000002', { publicationStatus: 'CLOSED' });
  await edit('PAIRING', 'pr_0000000002', { status: 'ENDED', endedOn: changed, endReason: 'PARTY_LEFT' });
  await edit('ENTERPRISE', 'en_0000000004', { chainRole: 'CHAIN_MASTER' });
});

const contacts = async (query = '') => (await read<Page<ContactPoint>>(`/api/contact-points?${query}`)).items;
const chains = async (query = '') => (await read<Page<ChainLink>>(`/api/chains?${query}`)).items;
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id.slice(-1)).join('');
const ends = ({ from, to }: ChainLink) => `${from.name} ${from.role} > ${to.name} ${to.role}`;

describe('contact points', () => {
  it('tell what is contacted, for which park, at rounded points, and never by whom', async () => {
    const answer = await read<Page<ContactPoint>>('/api/contact-points?region=140702');
    const [first] = answer.items;
    const point = { lng: 112.7346, lat: 37.6977, precision: 'SURVEYED', schematic: false };
    expect(first).toEqual({
      id: 'cp_0000000001',
      level: 'PARK',
      status: 'DEMONSTRATION',
      target: { kind: 'ORGANISATION', id: 'og_0000000001', name: '园区党支部', point },
      park: { id: PARK, name: '开发区', point },
      regionCode: '140702',
      regionName: '山西省晋中市榆次区',
      responsibleUnit: '开发区',
      officePhone: null,
      verifiedOn: null,
      dueOn: null,
      isIllustrative: false,
    });
    expect(JSON.stringify(answer)).not.toContain('班子成员');
  });

  it('whose target is not public are listed without it', async () => {
    expect((await contacts('region=140921')).map(({ id, target }) => [id, target])).toEqual([['cp_0000000003', null]]);
  });

  it.each([
    ['', '13'],
    ['illustrative=include', '153'],
    ['illustrative=only', '5'],
    ['region=140700', '1'],
    [`park=${PARK}`, '1'],
    ['level=COUNTY,CITY', '3'],
    ['status=DEMONSTRATION', '1'],
    ['status=CONTACT', '3'],
  ])('with ?%s are those numbered %s', async (query, numbers) => {
    expect(ids(await contacts(query))).toBe(numbers);
  });

  it('of a past date are as they were then, sub-parks with their park', async () => {
    const then = `date=${addDays(changed, -1)}`;
    expect(ids(await contacts(then))).toBe('123');
    expect(ids(await contacts(`${then}&park=${PARK}`))).toBe('12');
    expect(ids(await contacts(`${then}&status=DEMONSTRATION`))).toBe('');
    expect((await contacts(then))[1]?.target?.name).toBe('链主甲');
    expect(await contacts(`date=${addDays(made, -1)}`)).toEqual([]);
  });

  it('come page by page, and have no words to be found by', async () => {
    const { items, nextCursor } = await read<Page<ContactPoint>>('/api/contact-points?illustrative=include&limit=2');
    const rest = await contacts(`illustrative=include&limit=2&cursor=${nextCursor}`);
    expect([ids(items), ids(rest)]).toEqual(['15', '3']);
    expect((await refused('/api/contact-points?q=村')).details?.[0]?.path).toBe('q');
    expect((await refused(`/api/contact-points?date=${addDays(today, 1)}`)).details?.[0]?.path).toBe('date');
    expect((await refused('/api/contact-points?region=990000')).details?.[0]?.path).toBe('region');
  });
});

describe('industry chains', () => {
  it('are the links in force, led from the higher role whichever side was written first', async () => {
    const found = await chains();
    expect(ids(found)).toBe('134');
    expect(found.map(ends)).toEqual([
      '链主甲 CHAIN_MASTER > 链核乙 CHAIN_CORE',
      '未登记丁 CHAIN_MASTER > 链上丙 CHAIN_MEMBER',
      '链上丙 CHAIN_MEMBER > 未公开 null',
    ]);
    expect(found[0]).toMatchObject({ chain: '产业链党建', responsibleUnit: '开发区', startedOn: made });
    expect(found[2]?.to).toEqual({ kind: 'ENTERPRISE', id: '', name: '未公开', point: null, role: null });
  });

  it('of a park and of a past date are those that were there, with the roles of that date', async () => {
    expect(ids(await chains(`park=${PARK}`))).toBe('1');
    expect(ids(await chains('region=140921'))).toBe('');
    const then = await chains(`date=${addDays(changed, -1)}`);
    expect(ids(then)).toBe('1234');
    expect(then[2] && ends(then[2])).toBe('链上丙 CHAIN_MEMBER > 未登记丁 null');
  });

  it('refuse a cursor of the pairings', async () => {
    const { nextCursor } = await read<Page<unknown>>('/api/pairings?limit=1');
    expect((await refused(`/api/chains?limit=1&cursor=${nextCursor}`)).details?.[0]?.path).toBe('cursor');
  });
});
