import { countyOf, isWithinRegion } from '#core/codes/region-code.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { RecordWarning } from '#core/records/check-record.ts';
import { type OrgType, orgType } from '#core/terms/organisation.ts';
import type { SqlPort } from '../port.ts';
import { type Rows, readTogether, rows } from './read.ts';
import { recordSpecs } from './record-spec.ts';
import { name, sql } from './sql.ts';
import type { Values } from './staff-values.ts';

/** Kinds with an index by state, flag and name. */
const NAMED: readonly StaffKind[] = ['SITE', 'PARK', 'ORGANISATION', 'ENTERPRISE', 'VILLAGE', 'SERVICE_ITEM'];

interface Facts {
  readonly parentType: OrgType | null;
  readonly parkRegion: string | null;
  readonly twin: string | null;
}

/** What is worth a second look in a record beside its neighbours: its parent, its park, others of its name. */
export async function neighbourWarnings(
  db: SqlPort,
  kind: StaffKind,
  id: string | null,
  values: Values,
): Promise<RecordWarning[]> {
  const { facts } = await readTogether(db, { facts: factsOf(kind, id, values) });
  const [found] = facts;
  if (found === undefined) return [];
  return [
    ...belowItsRank(values.type, found.parentType),
    ...outOfItsPark(values.region, found.parkRegion),
    ...namesake(found.twin),
  ];
}

function factsOf(kind: StaffKind, id: string | null, values: Values): Rows<Facts> {
  const parent = kind === 'ORGANISATION' ? textOf(values.parent) : null;
  const twin = NAMED.includes(kind)
    ? sql`(SELECT t.public_id FROM ${name(recordSpecs[kind].table)} t
        WHERE t.publication_status IN ('DRAFT', 'PENDING', 'RETURNED', 'PUBLISHED', 'SUSPENDED')
          AND t.is_illustrative = 0 AND t.name = ${textOf(values.name)} AND t.public_id IS NOT ${id}
          AND substr(t.region_code, 1, 6) = ${countyOf(textOf(values.region) ?? '')} LIMIT 1)`
    : sql`NULL`;
  return rows<Facts>(sql`SELECT (SELECT type FROM organisation WHERE public_id = ${parent}) AS parentType,
    (SELECT region_code FROM park WHERE public_id = ${textOf(values.park)}) AS parkRegion, ${twin} AS twin`);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** 党工委 above 党委 above 党总支 above 党支部 above 党小组. */
const RANK: Readonly<Record<OrgType, number>> = {
  WORKING_COMMITTEE: 0,
  COMMITTEE: 1,
  GENERAL_BRANCH: 2,
  BRANCH: 3,
  JOINT_BRANCH: 3,
  GROUP: 4,
};

function belowItsRank(type: unknown, parent: OrgType | null): RecordWarning[] {
  const own = Object.keys(RANK).find((each): each is OrgType => each === type);
  if (own === undefined || parent === null || RANK[parent] < RANK[own]) return [];
  const [above, below] = [orgType[parent], orgType[own]];
  return [
    {
      code: 'RANK',
      path: 'parent',
      zh: `上级是${above.zh}，它自己是${below.zh}：通常上级的层级更高，请核对`,
      en: `Its parent is of the kind “${above.en}”, itself “${below.en}”: a parent is usually of a higher rank`,
    },
  ];
}

function outOfItsPark(region: unknown, park: string | null): RecordWarning[] {
  if (typeof region !== 'string' || park === null) return [];
  if (isWithinRegion(region, countyOf(park)) || isWithinRegion(park, region)) return [];
  return [
    {
      code: 'OUT_OF_PARK',
      path: 'region',
      zh: '行政区划和所属园区的区划不是同一个县区，请核对',
      en: 'Its region and that of its park are different counties; please check',
    },
  ];
}

function namesake(twin: string | null): RecordWarning[] {
  if (twin === null) return [];
  return [
    {
      code: 'NAMESAKE',
      path: 'name',
      zh: `同一县区已有同名的记录（${twin}）：如果是同一个，请用“合并”`,
      en: `A record of the same name is in the same county (${twin}): if they are one, merge them`,
    },
  ];
}
