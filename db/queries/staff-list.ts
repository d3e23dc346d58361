import type { Scope } from '#core/access/scope.ts';
import { regionPrefix } from '#core/codes/region-code.ts';
import { isIdOf } from '#core/ids.ts';
import { fieldOf, type StaffKind } from '#core/records/catalogue.ts';
import type { PublicationStatus, VerifyState } from '#core/terms/position.ts';
import type { CommonFilter } from './filter.ts';
import { type ListOrder, type PageRequest, pageKeys } from './page.ts';
import { partyName } from './parties.ts';
import { illustrativeFlags, inRegion, parkAndSubparks } from './public.ts';
import { docKind, isSearched } from './record-search.ts';
import { recordSpecs } from './record-spec.ts';
import { matchingKeys } from './search-match.ts';
import { verifyCondition } from './site-filter.ts';
import { among, joinSql, name, type Sql, sql, whereAll } from './sql.ts';
import { parkColumnOf, placementOf } from './staff-placement.ts';
import { withinScopes } from './within-scopes.ts';

export type StaffSort = 'name' | 'region' | 'updated';

/** What staff ask of a list of one kind of record. */
export interface StaffFilter extends CommonFilter {
  readonly statuses: readonly PublicationStatus[];
  /** Positions: 核实状态, any of them. */
  readonly verify?: readonly VerifyState[];
  /** Positions whose review is due by this date, or that nobody has verified yet. */
  readonly due?: string;
  /** Codes of its own kind (阵地类型 …), of its level, and of its own status (党组织状态, 结对状态). */
  readonly type?: readonly string[];
  readonly level?: readonly string[];
  readonly state?: readonly string[];
  readonly ids?: readonly string[];
  /** Drafts that this account made and that were never sent. */
  readonly unsentBy?: string;
  /** Where the caller may read. */
  readonly scopes: readonly Scope[];
  readonly today: string;
}

const TITLE_COLUMN: Readonly<Partial<Record<StaffKind, string>>> = { CONTACT_POINT: 'office_title' };

/** The order that a list can be had in; pairings have no name and stand by place. */
export function staffOrder(kind: StaffKind, sort: StaffSort): ListOrder {
  const { table } = recordSpecs[kind];
  const by = (column: string, label: StaffSort): ListOrder => ({
    name: `staff.${table}.${label}`,
    column,
    index: `${table}_${label}`,
    direction: label === 'updated' ? 'DESC' : 'ASC',
    keys: [label === 'updated' ? 'number' : 'string', 'string'],
  });
  if (sort === 'updated') return by('updated_at', 'updated');
  return sort === 'region' || kind === 'PAIRING'
    ? by('region_code', 'region')
    : by(TITLE_COLUMN[kind] ?? 'name', 'name');
}

/** Kinds with an index that begins with state and flag, by order; of the others a page is sorted out of all. */
const WALKED: Readonly<Record<StaffSort, readonly StaffKind[]>> = {
  region: ['SITE', 'PARK', 'ORGANISATION', 'ENTERPRISE', 'VILLAGE', 'PAIRING', 'GRID', 'CLUSTER', 'SERVICE_ITEM'],
  name: ['SITE', 'PARK', 'ORGANISATION', 'ENTERPRISE', 'VILLAGE', 'SERVICE_ITEM'],
  updated: ['SITE'],
};

/** Keys `id` and order value `k` of a page, with one record more where another page follows. */
export function staffKeys(kind: StaffKind, filter: StaffFilter, request: PageRequest, sort: StaffSort): Sql {
  const order = staffOrder(kind, sort);
  const canWalk = WALKED[sort].includes(kind) && order.name.endsWith(sort);
  return pageKeys({
    ...request,
    table: recordSpecs[kind].table,
    order,
    states: filter.statuses,
    where: conditions(kind, filter, request),
    driver:
      staffDriver(kind, filter, request) ??
      regionDriver(kind, filter, request, sort) ??
      (canWalk ? null : everyKey(kind)),
  });
}

function everyKey(kind: StaffKind): Sql {
  return sql`SELECT id FROM ${name(recordSpecs[kind].table)}`;
}

/** What names the fewest records of a filter. */
function staffDriver(kind: StaffKind, filter: StaffFilter, request: PageRequest): Sql | null {
  const { table } = recordSpecs[kind];
  const { ids, q, park, due, scopes, unsentBy } = filter;
  if (ids !== undefined) {
    return sql`SELECT id FROM ${name(table)} WHERE public_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  }
  if (q !== undefined) return keysByText(kind, q, filter, request);
  if (unsentBy !== undefined) return sql`SELECT id FROM ${name(table)} WHERE publication_status = 'DRAFT'`;
  const parkColumn = parkColumnOf(kind);
  if (park !== undefined && parkColumn !== null) {
    return sql`SELECT id FROM ${name(table)} WHERE ${name(parkColumn)} IN (${parkAndSubparks(park)})`;
  }
  if (due !== undefined && kind === 'SITE') return dueKeys(due);
  const isOfRecords = scopes.length > 0 && scopes.every(({ record }) => record !== null);
  const within = isOfRecords ? withinScopes(scopes, placementOf(kind, 't')) : null;
  return within === null ? null : sql`SELECT t.id FROM ${name(table)} t WHERE ${within}`;
}

/** Regions joined in one statement at most. */
const MAX_REGIONS = 4;

/**
 * Keys in the region asked for, or in those of the caller's grants, where they are smaller than a province; null where the
 * index of the order leads there by itself or nothing narrows the list.
 */
function regionDriver(
  kind: StaffKind,
  filter: StaffFilter,
  { illustrative }: PageRequest,
  sort: StaffSort,
): Sql | null {
  const { region, scopes, statuses } = filter;
  const own = scopes.flatMap(({ regionCode }) => regionCode ?? []);
  const regions = region !== undefined ? [region] : own.length === scopes.length ? own : [];
  const isNarrow = regions.length > 0 && regions.every((code) => regionPrefix(code).length > 2);
  const isOrder = regions.length === 1 && staffOrder(kind, sort).column === 'region_code';
  if (!isNarrow || isOrder || regions.length > MAX_REGIONS) return null;
  const keys = regions.map(
    (code) =>
      sql`SELECT id FROM ${name(recordSpecs[kind].table)} ${whereAll([
        among('publication_status', statuses),
        among('is_illustrative', illustrativeFlags(illustrative)),
        inRegion('region_code', code),
      ])}`,
  );
  return joinSql(keys, ' UNION ALL ');
}

function dueKeys(date: string): Sql {
  return sql`SELECT id FROM position WHERE next_review_on <= ${date}
    UNION ALL SELECT id FROM position WHERE next_review_on IS NULL`;
}

/** Records that a text finds: by the full text where their kind is in it, else by a part of their title. */
function keysByText(kind: StaffKind, q: string, { region }: StaffFilter, { illustrative }: PageRequest): Sql {
  const { table } = recordSpecs[kind];
  if (isIdOf(kind, q)) return sql`SELECT id FROM ${name(table)} WHERE public_id = ${q}`;
  if (!isSearched(kind)) return sql`SELECT t.id FROM ${name(table)} t WHERE ${titleHolds(kind, q)}`;
  return matchingKeys(table, q, { kind: docKind(kind), region, illustrative, everyState: true });
}

function titleHolds(kind: StaffKind, q: string): Sql {
  const titles: Readonly<Partial<Record<StaffKind, readonly string[]>>> = {
    PAIRING: ['t.local_term', partyName('t', 'a'), partyName('t', 'b')],
    CONTACT_POINT: [
      't.office_title',
      '(SELECT o.name FROM organisation o WHERE o.id = t.organisation_id)',
      '(SELECT e.name FROM enterprise e WHERE e.id = t.enterprise_id)',
    ],
  };
  const columns = titles[kind] ?? ['t.name'];
  return joinSql(
    columns.map((column) => sql`instr(lower(${name(column)}), ${q.toLowerCase()}) > 0`),
    ' OR ',
  );
}

function conditions(kind: StaffKind, filter: StaffFilter, request: PageRequest): (Sql | null)[] {
  const { scopes, region, ids, q, park, verify, due, type, level, state, today, unsentBy } = filter;
  return [
    withinScopes(scopes, placementOf(kind, 't')),
    inRegion('t.region_code', region),
    park === undefined ? null : inPark(kind, park),
    kind === 'SITE' ? verifyCondition(verify, today) : null,
    due === undefined ? null : kind === 'SITE' ? sql`coalesce(t.next_review_on, '') <= ${due}` : name('0'),
    ofCodes(kind, ['type', 'kind'], type),
    ofCodes(kind, ['level'], level),
    ofCodes(kind, ['status'], state),
    unsentBy === undefined ? null : unsent(kind, unsentBy),
    ids === undefined || q === undefined ? null : sql`t.id IN (${keysByText(kind, q, filter, request)})`,
  ];
}

/** Made by the account as the first version tells it; sent, it would name who sent it. */
function unsent(kind: StaffKind, account: string): Sql {
  return sql`t.submitted_by IS NULL AND t.publication_status = 'DRAFT' AND EXISTS (SELECT 1 FROM revision v
    WHERE v.kind = ${kind} AND v.record_id = t.id AND v.version = 1 AND v.who = ${account})`;
}

function inPark(kind: StaffKind, park: string): Sql {
  const column = parkColumnOf(kind);
  return column === null ? name('0') : sql`${name(`t.${column}`)} IN (${parkAndSubparks(park)})`;
}

/** Codes of the first of the fields that the kind has; the API has checked that they are codes of it. */
function ofCodes(kind: StaffKind, keys: readonly string[], codes: readonly string[] | undefined): Sql | null {
  const field = keys.map((key) => fieldOf(kind, key)).find((each) => each !== null);
  if (codes === undefined || field === undefined || field === null) return null;
  return among(`t.${field.key}`, codes);
}
