import type { Metric } from '#core/terms/metric.ts';
import type { SqlPort } from '#db/port.ts';

type Row = Readonly<Record<string, string | number | null>>;

/** What the counts mean, said a second time in plain code: tests hold the SQL against it. */
const meanings: Record<string, (row: Row) => Metric[]> = {
  park: () => ['PARKS'],
  position: (row) => {
    const checks = ['place', 'equipment', 'sign', 'books', 'rules', 'activities'].every((c) => row[`check_${c}`] === 1);
    return [
      'SITES',
      ...(row.level === null ? [] : [`SITES_${row.level}` as Metric]),
      ...(row.verified_on === null ? [] : (['SITES_VERIFIED'] as const)),
      ...(row.verified_on !== null && checks ? (['SITES_UP_TO_STANDARD'] as const) : []),
      ...(row.station_tier === null ? [] : (['STATIONS'] as const)),
    ];
  },
  organisation: (row) => {
    if (row.status === 'REVOKED') return ['ORGS_REVOKED'];
    return row.status === 'NORMAL' ? ['ORGS', `ORGS_${row.type}` as Metric] : [];
  },
  enterprise: (row) => {
    const metrics: Metric[] = [];
    if (row.operating_status === 'OPERATING') {
      const base = row.type === 'NON_PUBLIC' ? 'ENTERPRISES' : row.type === 'SOCIAL_ORG' ? 'SOCIAL_ORGS' : null;
      if (base !== null) metrics.push(base);
      if (base !== null && row.covered_by_org_id !== null) metrics.push(`${base}_COVERED`);
    }
    if (row.type !== 'SOCIAL_ORG' && row.is_above_scale === 1) metrics.push('ENTERPRISES_ABOVE_SCALE');
    if (row.type !== 'SOCIAL_ORG' && row.active_pairings !== 0) metrics.push('ENTERPRISES_PAIRED');
    return metrics;
  },
  village: (row) => ['VILLAGES', ...(row.active_pairings === 0 ? [] : (['VILLAGES_PAIRED'] as const))],
  pairing: (row) => (row.status === 'ACTIVE' ? ['PAIRINGS'] : []),
  grid: () => ['GRIDS'],
};

const isPublic = (row: Row) => row.publication_status === 'PUBLISHED' || row.publication_status === 'SUSPENDED';

/** `scope kind|scope code|metric` → `registered/illustrative`, without zeros, counted one by one from the records. */
export async function countedByHand(db: SqlPort): Promise<Map<string, string>> {
  const parks = await db.query<Row>('SELECT id, public_id, parent_id FROM park');
  const pairings = (await db.query<Row>('SELECT * FROM pairing')).filter(
    (row) => isPublic(row) && row.status === 'ACTIVE',
  );
  const counts = new Map<string, [number, number]>();
  for (const [table, metricsOf] of Object.entries(meanings)) {
    for (const row of await db.query<Row>(`SELECT * FROM ${table}`)) {
      if (!isPublic(row)) continue;
      const kinds = table === 'enterprise' ? ['ENTERPRISE'] : ['VILLAGE', 'COMMUNITY'];
      const active = pairings.filter(
        (pair) =>
          (kinds.includes(String(pair.a_kind)) && pair.a_id === row.id) ||
          (kinds.includes(String(pair.b_kind)) && pair.b_id === row.id),
      ).length;
      const start = table === 'park' ? row.parent_id : row.park_id;
      for (const metric of metricsOf({ ...row, active_pairings: active })) {
        for (const scope of [...regionsOf(String(row.region_code)), ...parksOf(parks, start ?? null)]) {
          const count = counts.get(`${scope}|${metric}`) ?? [0, 0];
          count[row.is_illustrative === 1 ? 1 : 0]++;
          counts.set(`${scope}|${metric}`, count);
        }
      }
    }
  }
  return new Map([...counts].map(([key, [registered, illustrative]]) => [key, `${registered}/${illustrative}`]));
}

function regionsOf(code: string): string[] {
  const codes = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code.slice(0, 6), code.slice(0, 9), code];
  return [...new Set(codes)].map((each) => `REGION|${each}`);
}

function parksOf(parks: readonly Row[], id: string | number | null): string[] {
  const park = parks.find((each) => each.id === id);
  return park === undefined ? [] : [`PARK|${park.public_id}`, ...parksOf(parks, park.parent_id ?? null)];
}

/** `scope kind|scope code|measure` → what the steps must come to on a day, without zeros, from the records one by one. */
export async function steppedByHand(db: SqlPort, today: string): Promise<Map<string, number>> {
  const parks = await db.query<Row>('SELECT id, public_id, parent_id FROM park');
  const values = new Map<string, number>();
  const add = (row: Row, measure: string, amount: number) => {
    for (const scope of [...regionsOf(String(row.region_code)), ...parksOf(parks, row.park_id ?? null)]) {
      values.set(`${scope}|${measure}`, (values.get(`${scope}|${measure}`) ?? 0) + amount);
    }
  };
  const registered = async (table: string) =>
    (await db.query<Row>(`SELECT * FROM ${table}`)).filter((row) => isPublic(row) && row.is_illustrative === 0);
  const tallies = new Map((await db.query<Row>('SELECT * FROM rating_tally')).map((row) => [row.position_id, row]));
  const stations = new Map((await db.query<Row>('SELECT * FROM service_station')).map((row) => [row.position_id, row]));
  for (const site of await registered('position')) {
    const due = site.verified_on === null ? null : (site.next_review_on ?? null);
    if (due !== null) add(site, `DUE ${due}`, 1);
    if (due !== null && String(due) > today) add(site, 'TIMELY', 1);
    const tally = tallies.get(site.id ?? null);
    if (tally !== undefined && Number(tally.total) >= 5) {
      add(site, 'RATINGS', Number(tally.total));
      add(site, 'RATINGS_SATISFIED', Number(tally.satisfied));
    }
    const instructors = site.station_tier === null ? null : stations.get(site.id ?? null)?.instructor_count;
    if (typeof instructors === 'number') {
      add(site, 'STATIONS_STATED', 1);
      add(site, 'STATION_INSTRUCTORS', instructors < 3 ? 0 : instructors);
    }
  }
  for (const grid of await registered('grid')) {
    if (typeof grid.instructor_count !== 'number') continue;
    add(grid, 'GRIDS_STATED', 1);
    add(grid, 'GRID_INSTRUCTORS', grid.instructor_count < 3 ? 0 : grid.instructor_count);
  }
  for (const org of await registered('organisation')) {
    if (org.status !== 'NORMAL') continue;
    if (org.setting !== null) add(org, `SETTING_${org.setting}`, 1);
    if (org.member_count_band !== null) add(org, `MEMBERS_${org.member_count_band}`, 1);
  }
  return new Map([...values].filter(([, value]) => value !== 0));
}

/** What the kept steps come to on a day, in the same form. */
export async function steppedTo(db: SqlPort, day: string): Promise<Map<string, number>> {
  const rows = await db.query<{ key: string; value: number }>(
    `SELECT scope_kind || '|' || scope_code || '|' || measure || iif(measure = 'DUE', ' ' || day, '') AS key, sum(amount) AS value
     FROM rollup_step WHERE measure <> 'TIMELY' OR day <= ? GROUP BY 1 HAVING sum(amount) <> 0`,
    [day],
  );
  return new Map(rows.map(({ key, value }) => [key, value]));
}

/** The kept counts in the same form. */
export async function kept(db: SqlPort, table: 'rollup' | 'latest day'): Promise<Map<string, string>> {
  const from =
    table === 'rollup'
      ? 'rollup'
      : `rollup_day d WHERE d.day = (SELECT max(e.day) FROM rollup_day e WHERE e.scope_kind = d.scope_kind
           AND e.scope_code = d.scope_code AND e.metric = d.metric)`;
  const rows = await db.query<Row>(`SELECT * FROM ${from}`);
  const counted = rows.filter((row) => row.registered !== 0 || row.illustrative !== 0);
  return new Map(
    counted.map((row) => [
      `${row.scope_kind}|${row.scope_code}|${row.metric}`,
      `${row.registered}/${row.illustrative}`,
    ]),
  );
}
