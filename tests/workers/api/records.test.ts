import { beforeAll, describe, expect, it } from 'vitest';
import type { ClusterDetail } from '#core/schemas/cluster.ts';
import type { Page } from '#core/schemas/common.ts';
import type { Figure } from '#core/schemas/figure.ts';
import type { OrganisationDetail, OrganisationNode, OrganisationTree } from '#core/schemas/organisation.ts';
import type { ParkDetail } from '#core/schemas/park.ts';
import type { RegionDetail, RegionNode } from '#core/schemas/region.ts';
import type { SiteDetail } from '#core/schemas/site.ts';
import type { SqlPort } from '#db/port.ts';
import { openDatabase } from '../db/database.ts';
import { read, send } from './call.ts';
import { openSeeded } from './seeded.ts';

let db: SqlPort;
beforeAll(async () => {
  db = await openSeeded();
});

const firstId = async (list: string) => (await read<Page<{ id: string }>>(list)).items[0]?.id ?? '';

describe('regions', () => {
  it('know their ancestors from the province down', async () => {
    const { ancestors } = await read<RegionDetail>('/api/regions/140921400004');
    expect(ancestors.map(({ name }) => name)).toEqual(['山西省', '忻州市', '定襄县', '定襄县居民办事处']);
  });

  it('are a tree that ends at the counties', async () => {
    const { items } = await read<{ items: RegionNode[] }>('/api/regions/tree?depth=3');
    const shanxi = items.find(({ code }) => code === '140000');
    const counties = shanxi?.children.find(({ code }) => code === '140700')?.children ?? [];
    expect(counties.find(({ code }) => code === '140702')?.sites.registered).toBeGreaterThan(0);
    expect(counties.flatMap(({ children }) => children)).toEqual([]);
    expect(shanxi?.sites.registered).toBe(shanxi?.children.reduce((sum, { sites }) => sum + sites.registered, 0));
    const below = await read<{ items: RegionNode[] }>('/api/regions/tree?root=140700');
    expect(below.items).toEqual(counties.map((county) => ({ ...county, children: [] })));
  });

  it('can be written in the long form', async () => {
    expect((await read<RegionDetail>('/api/regions/140921000000')).code).toBe('140921');
  });
});

describe('what a record links to without a mark', () => {
  it('is no sample, but of samples', async () => {
    const linked = await db.query<{ park: string; sample: 0 | 1; below: number; samples: number }>(
      `SELECT p.public_id AS park, p.is_illustrative AS sample, count(*) AS below, sum(k.is_illustrative) AS samples
       FROM park p JOIN park k ON k.parent_id = p.id GROUP BY p.id`,
    );
    expect(linked.some(({ sample, samples }) => sample === 0 && samples > 0)).toBe(true);
    for (const { park, sample, below, samples } of linked) {
      const { children } = await read<ParkDetail>(`/api/parks/${park}`);
      expect(children).toHaveLength(sample === 1 ? below : below - samples);
    }
    const [org] = await db.query<{ id: string }>(
      `SELECT o.public_id AS id FROM organisation o JOIN position p ON p.organisation_id = o.id
       WHERE o.is_illustrative = 0 AND o.publication_status = 'PUBLISHED' AND p.is_illustrative = 0 LIMIT 1`,
    );
    const before = await read<OrganisationDetail>(`/api/organisations/${org?.id}`);
    await db.query(
      `UPDATE position SET organisation_id = (SELECT id FROM organisation WHERE public_id = ?)
       WHERE id = (SELECT min(id) FROM position WHERE is_illustrative = 1 AND organisation_id IS NULL)`,
      [org?.id ?? ''],
    );
    const { sites } = await read<OrganisationDetail>(`/api/organisations/${org?.id}`);
    expect(sites.map(({ id }) => id)).toEqual(before.sites.map(({ id }) => id));
  });
});

describe('a cluster', () => {
  it('is declared 1+20+N, registered with what is missing, and N stays unknown', async () => {
    const cluster = await read<ClusterDetail>(`/api/clusters/${await firstId('/api/clusters')}?illustrative=include`);
    expect(cluster.formula).toBe('1+20+N');
    expect(cluster.parts).toEqual([
      { level: 'CENTER', declared: 1, count: { registered: 1, illustrative: 0 }, missing: 0 },
      { level: 'FEATURED', declared: 20, count: { registered: 6, illustrative: 14 }, missing: 14 },
      { level: 'ORDINARY', declared: null, count: { registered: 0, illustrative: 0 }, missing: null },
    ]);
    expect(cluster.members).toHaveLength(21);
    expect(cluster.members[0]?.level).toBe('CENTER');
    const real = await read<ClusterDetail>(`/api/clusters/${cluster.id}`);
    expect(real.members).toHaveLength(7);
  });
});

describe('an organisation tree', () => {
  const flat = (nodes: readonly OrganisationNode[]): OrganisationNode[] =>
    nodes.flatMap((node) => [node, ...flat(node.children)]);

  it.each(['JZ-4', 'CG-5', 'DX-3', 'XW-5'])('of %s puts a child one tier below its parent', async (scheme) => {
    const tree = await read<OrganisationTree>(`/api/organisations/tree?scheme=${scheme}&illustrative=include`);
    const nodes = flat(tree.roots);
    for (const node of nodes) {
      for (const child of node.children) expect(child.tierNo).toBe((node.tierNo ?? 0) + 1);
      expect(node.status).not.toBe('REVOKED');
    }
    for (const { tierNo, registered, illustrative } of tree.scheme.tiers) {
      const here = nodes.filter((node) => node.tierNo === tierNo);
      expect([tierNo, here.length]).toEqual([tierNo, registered + illustrative]);
    }
  });
});

describe('figures', () => {
  it('carry their quotation and document, and keep the doubtful ones back until asked', async () => {
    const { items } = await read<Page<Figure>>('/api/figures?limit=500');
    expect(items.every(({ quotation, document }) => quotation !== '' && document.title !== '')).toBe(true);
    const all = await read<Page<Figure>>(
      '/api/figures?limit=500&reliability=RELIABLE,SCOPE_UNCLEAR,DISPUTED,TRUNCATED',
    );
    const hidden = all.items.filter(({ id }) => !items.some((shown) => shown.id === id));
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.every(({ reliability }) => reliability !== 'RELIABLE')).toBe(true);
  });

  it('have a denominator that says it is derived', async () => {
    const { items } = await read<Page<Figure>>('/api/figures?region=140921&limit=500');
    const coverage = items.filter(({ numerator }) => numerator === '466' || numerator === '46');
    expect(coverage.map(({ numerator, denominator, derived }) => [numerator, denominator, derived])).toEqual(
      expect.arrayContaining([
        ['466', '486', true],
        ['46', '50', true],
      ]),
    );
  });
});

describe('a park', () => {
  it('names honours with their source and its scheme; sub-parks and clusters that are samples are none of a real park', async () => {
    const id = await firstId('/api/parks?region=140702');
    const park = await read<ParkDetail>(`/api/parks/${id}`);
    expect(park.children).toEqual([]);
    expect(park.schemes.map(({ code }) => code)).toEqual(['JZ-4']);
    expect(park.clusters).toHaveLength(1);
    const honoured = await read<Page<ParkDetail>>('/api/parks?honour=全省非公企业党建工作示范园区');
    expect(honoured.items).toHaveLength(4);
    expect(honoured.items[0]?.honours[0]?.source?.text).toContain('2021');
  });
});

describe('a site', () => {
  it('tells its closure, exceptions and facilities where they are entered', async () => {
    const db = await openDatabase();
    const id = await firstId('/api/sites?mobile=false');
    const key = '(SELECT id FROM position WHERE public_id = ?)';
    const hours = {
      mode: 'REGULAR',
      holidays: 'CLOSED',
      rules: [{ weekdays: [1, 2, 3, 4, 5], season: null, spans: [{ from: '09:00', to: '17:00' }] }],
      exceptions: [],
    };
    await db.batch([
      {
        text: 'UPDATE position SET hours = ?, hours_text = ?, phone = ? WHERE public_id = ?',
        values: [JSON.stringify(hours), '工作日 9:00–17:00', '0354-3081234', id],
      },
      {
        text: `INSERT INTO position_facility (position_id, facility) VALUES (${key}, 'WIFI'), (${key}, 'WATER')`,
        values: [id, id],
      },
      {
        text: `INSERT INTO position_closure (position_id, from_on, to_on, reason, entered_at) VALUES (${key}, '2020-01-01', '2020-02-01', '旧', 0), (${key}, '2020-03-01', NULL, '装修', 0)`,
        values: [id, id],
      },
      {
        text: `INSERT INTO position_day_exception (position_id, from_on, to_on, spans, reason) VALUES (${key}, '2026-05-01', '2026-05-05', '[]', '劳动节')`,
        values: [id],
      },
      {
        text: `INSERT INTO mobile_stop (position_id, place_text, starts_at, ends_at) VALUES (${key}, '旧址', 1609459200000, 1609466400000), (${key}, '广场', 4102444800000, 4102452000000)`,
        values: [id, id],
      },
    ]);
    expect(await read<SiteDetail>(`/api/sites/${id}`)).toMatchObject({
      phone: '0354-3081234',
      hoursText: '工作日 9:00–17:00',
      hours: { ...hours, exceptions: [{ from: '2026-05-01', to: '2026-05-05', spans: [], reason: '劳动节' }] },
      closure: { reason: '装修', from: '2020-03-01', to: null },
      facilities: ['WATER', 'WIFI'],
      stops: [
        {
          placeText: '广场',
          point: null,
          startsAt: '2100-01-01T08:00:00+08:00',
          endsAt: '2100-01-01T10:00:00+08:00',
          isIllustrative: false,
        },
      ],
      upToStandard: null,
    });
    expect((await read<Page<SiteDetail>>('/api/sites?facility=WIFI,WATER')).items.map((site) => site.id)).toEqual([id]);
    expect((await read<Page<SiteDetail>>('/api/sites?facility=WIFI,TOILET')).items).toEqual([]);
  });

  it('answers for its old id by leading to the new one', async () => {
    const db = await openDatabase();
    const id = await firstId('/api/sites');
    await db.query(
      "INSERT INTO redirect (from_public_id, to_public_id, reason, created_at) VALUES ('st_0000000000', ?, 'MERGED', 0)",
      [id],
    );
    const response = await send('/api/sites/st_0000000000', { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([308, `/api/sites/${id}`]);
    expect(response.headers.get('x-request-id')).not.toBeNull();
  });
});

describe('a pairing', () => {
  it('is found by either party and by their names', async () => {
    const [pairing] = (
      await read<Page<{ id: string; a: { id: string; name: string }; b: { id: string; name: string } }>>(
        '/api/pairings?illustrative=only&limit=1',
      )
    ).items;
    for (const question of [
      `party=${pairing?.a.id}`,
      `party=${pairing?.b.id}`,
      `q=${pairing?.a.name}`,
      `q=${pairing?.b.name}`,
    ]) {
      const { items } = await read<Page<{ id: string }>>(`/api/pairings?illustrative=only&limit=500&${question}`);
      expect([question, items.some(({ id }) => id === pairing?.id)]).toEqual([question, true]);
      expect(items.length).toBeLessThan(20);
    }
  });
});
