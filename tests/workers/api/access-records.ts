import { env } from 'cloudflare:test';
import { recordCatalogue, type StaffKind } from '#core/records/catalogue.ts';
import type { SqlPort } from '#db/port.ts';
import { name, sql } from '#db/queries/sql.ts';
import {
  CHANGE,
  CORRECTION,
  DUE_SITE,
  ENTERPRISE,
  IMPORT,
  OTHER_ENTERPRISE,
  OTHER_PARK,
  OTHER_SITE,
  OTHER_VILLAGE,
  PARK,
  PHOTO,
  PRESENTATION,
  RATING,
  RECORDS,
  REMOVED,
  SITE,
  SITE_PHOTO,
  VILLAGE,
} from './access-requests.ts';

const COMMON = 'public_id, created_at, updated_at';

/** Parks in 定襄 and in 平顶山, and a village, an enterprise and a position in each. */
async function putPlaces(db: SqlPort): Promise<void> {
  const places = [
    { park: PARK, village: VILLAGE, enterprise: ENTERPRISE, region: '140921', town: '140921400004' },
    { park: OTHER_PARK, village: OTHER_VILLAGE, enterprise: OTHER_ENTERPRISE, region: '410471', town: '410471001001' },
  ];
  for (const { park, village, enterprise, region, town } of places) {
    const inPark = sql`(SELECT id FROM park WHERE public_id = ${park})`;
    await db.batch([
      sql`INSERT INTO park (${name(COMMON)}, name, short_name, type, region_code)
        VALUES (${park}, 1, 1, '示例园区', '园区', 'DEV_ZONE', ${region})`,
      sql`INSERT INTO village (${name(COMMON)}, name, kind, region_code, park_id)
        VALUES (${village}, 1, 1, '示例村', 'VILLAGE', ${town}, ${inPark})`,
      sql`INSERT INTO enterprise (${name(COMMON)}, name, type, region_code, park_id)
        VALUES (${enterprise}, 1, 1, '示例企业', 'NON_PUBLIC', ${region}, ${inPark})`,
    ]);
  }
  const sites = [
    [SITE, PARK, '140921', 'DRAFT'],
    [DUE_SITE, PARK, '140921', 'PUBLISHED'],
    [OTHER_SITE, OTHER_PARK, '410471', 'DRAFT'],
  ];
  await db.query(
    `INSERT INTO position (${COMMON}, name, type, region_code, park_id, publication_status)
     SELECT value ->> 0, 1, 1, '示例阵地', 'ACTIVITY_POSITION', value ->> 2,
       (SELECT id FROM park WHERE public_id = value ->> 1), value ->> 3 FROM json_each(?)`,
    [JSON.stringify(sites)],
  );
}

/** What else a record of a kind must have, beside its name and region. */
const MORE: Partial<Readonly<Record<StaffKind, Readonly<Record<string, string | number>>>>> = {
  ORGANISATION: { type: 'BRANCH', park_id: 1 },
  PAIRING: {
    ...{ type: 'ENTERPRISE_VILLAGE', local_term: '结对包联', park_id: 1, submitted_by: 'u0' },
    ...{ a_kind: 'ENTERPRISE', a_id: 1, b_kind: 'VILLAGE', b_id: 1 },
  },
  GRID: { park_id: 1 },
  CLUSTER: { formula: '1+20+N', park_id: 1 },
  CONTACT_POINT: { level: 'PARK', status: 'CONTACT', office_title: '党工委书记', park_id: 1, organisation_id: 1 },
  SERVICE_ITEM: {},
  CAMPAIGN: {},
  BRAND: {},
  ACTIVITY: { kind_text: '观摩', park_id: 1 },
  HONOUR: {},
};

const TABLES: Partial<Readonly<Record<StaffKind, string>>> = {
  CONTACT_POINT: 'contact_point',
  SERVICE_ITEM: 'service_item',
};
const UNNAMED: readonly StaffKind[] = ['PAIRING', 'CONTACT_POINT'];

/** A record of each other kind in 定襄, in the park where its kind lies in parks. */
async function putOthers(db: SqlPort): Promise<void> {
  for (const [kind, more] of Object.entries(MORE) as [StaffKind, Record<string, string | number>][]) {
    const named = UNNAMED.includes(kind) ? {} : { name: `示例${recordCatalogue[kind].term.zh}` };
    const row = { public_id: RECORDS[kind], created_at: 1, updated_at: 1, region_code: '140921', ...named, ...more };
    const columns = Object.keys(row);
    await db.query(
      `INSERT INTO ${TABLES[kind] ?? kind.toLowerCase()} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      Object.values(row),
    );
  }
}

/** What waits for somebody, about the position. */
async function putWork(db: SqlPort): Promise<void> {
  const site = sql`(SELECT id FROM position WHERE public_id = ${SITE})`;
  const photo = name(
    `${COMMON}, owner_kind, owner_id, object_key, mime, size, width, height, sha256, alt, data_level, state`,
  );
  await db.batch([
    sql`INSERT INTO change_request (${name(COMMON)}, kind, record_public_id, title, region_code, park_public_id, action,
        status, seen_version, created_by, submitted_by)
      VALUES (${CHANGE}, 1, 1, 'SITE', ${SITE}, '示例阵地', '140921', ${PARK}, 'UPDATE', 'SUBMITTED', 1, 'u0', 'u0')`,
    sql`INSERT INTO correction (${name(COMMON)}, position_id, region_code, kind, status)
      VALUES (${CORRECTION}, 1, 1, ${site}, '140921', 'OTHER', 'SUBMITTED')`,
    sql`INSERT INTO rating (${name(COMMON)}, position_id, event_key, region_code, level, channel, status, is_real_name,
        contact_sealed)
      VALUES (${RATING}, 1, 1, ${site}, 'visit', '140921', 1, 'WEB', 'SUBMITTED', 1, 'v1.x')`,
    sql`INSERT INTO photo (${photo}) SELECT ${PHOTO}, 1, 1, 'CORRECTION', id, 'visitor/1', 'image/jpeg', 1, 1, 1, '', '照片',
        'INTERNAL', 'ATTACHED' FROM correction`,
    sql`INSERT INTO photo (${photo}) VALUES (${SITE_PHOTO}, 1, 1, 'SITE', ${site}, 'staff/1', 'image/jpeg', 1, 1, 1, '',
        '大厅', 'PUBLIC', 'ATTACHED')`,
  ]);
  await env.PHOTOS.put('visitor/1', 'x');
  await env.PHOTOS.put('staff/1', 'x');
  await db.query(
    `INSERT INTO presentation (${COMMON}, kind, title, region_code, audience, stops, owner_id, changed_by, deleted_at)
     SELECT value ->> 0, 1, 1, 'VIEW', '一个视图', '140921', 'REGION', '[]', 'u0', 'u0', value ->> 1 FROM json_each(?)`,
    [
      JSON.stringify([
        [PRESENTATION, null],
        [REMOVED, 1],
      ]),
    ],
  );
}

/** All that the requests of the matrix test are about. */
export async function putRecords(db: SqlPort): Promise<void> {
  await putPlaces(db);
  await putOthers(db);
  await putWork(db);
}

/** A table that an account has sent and that waits for approval. */
export async function putImport(db: SqlPort, by: string): Promise<void> {
  await db.batch([
    sql`INSERT INTO import_batch (${name(COMMON)}, version, kind, file_name, file_sha256, status, row_count, region_code,
        created_by, submitted_by, submitted_at)
      VALUES (${IMPORT}, 1, 1, 5, 'SITE', '台账.csv', '', 'SUBMITTED', 1, '140921', ${by}, ${by}, 1)`,
  ]);
}
