import type { Page } from '#core/schemas/common.ts';
import type { OrganisationNode, OrganisationTree, Scheme } from '#core/schemas/organisation.ts';
import type { OrgStatus, OrgType } from '#core/terms/organisation.ts';
import { toIso } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { pastTables } from './past-tables.ts';
import { illustrativeFlags, inRegion, isPublic, samplesOnly } from './public.ts';
import { type Rows, readRows, readTogether, rows } from './read.ts';
import { joinParkLink, parkLinkColumns } from './shared-columns.ts';
import { fromJson, joinSource, type SourceRow, sourceColumns, toLink, toSource } from './source.ts';
import { among, type Sql, sql, whereAll } from './sql.ts';
import type { IllustrativeChoice, View } from './view.ts';

/** What a tree of a past date reads; schemes and their tiers have no history, they are what documents say. */
const PAST = ['ORGANISATION', 'SITE', 'PARK'] as const;

interface SchemeRow extends SourceRow {
  readonly code: string;
  readonly name: string;
  readonly regionCode: string;
  readonly parkId: string | null;
  readonly parkName: string | null;
  readonly tiers: string;
}

interface TierRow {
  readonly tierNo: number;
  readonly name: string;
  readonly allowedTypes: OrgType[];
  readonly registered: number;
  readonly illustrative: number;
}

/** 组织架构 by code. There are a handful of them, so they are one page. */
export async function listSchemes(
  db: SqlPort,
  filter: { readonly region?: string; readonly q?: string; readonly illustrative: IllustrativeChoice },
  view: View,
): Promise<Page<Scheme>> {
  const { region, q, illustrative } = filter;
  const named = q === undefined ? null : sql`(instr(t.name, ${q}) > 0 OR instr(t.code, ${q}) > 0)`;
  const found = await readRows(db, schemes([samplesOnly(illustrative), inRegion('t.region_code', region), named]));
  return { items: found.map(toScheme), nextCursor: null, asOf: toIso(view.now) };
}

/** Schemes with their tiers; a tier's organisations are counted from its index and end with the scheme. */
function schemes(where: readonly (Sql | null)[], counted = countedNow, past = sql``): Rows<SchemeRow> {
  return rows(sql`${past} SELECT t.code, t.name, t.region_code AS regionCode, ${parkLinkColumns}, ${sourceColumns('t')},
      (SELECT json_group_array(json_object('tierNo', s.tier_no, 'name', s.name, 'allowedTypes', json(s.allowed_types),
        'registered', ${counted(0)}, 'illustrative', ${counted(1)})) FROM scheme_tier s WHERE s.scheme_code = t.code) AS tiers
    FROM org_scheme t ${joinParkLink} ${joinSource('t')} ${whereAll(where)} ORDER BY t.code`);
}

const inForce = sql`${isPublic('o')} AND o.status <> 'REVOKED'`;

function countedNow(flag: 0 | 1): Sql {
  return sql`(SELECT count(*) FROM organisation o WHERE o.scheme_code = t.code
    AND o.tier_no = s.tier_no AND o.is_illustrative = ${flag} AND ${inForce})`;
}

/** Revisions have no such index: those of a date are gone through once for all tiers. */
function countedThen(code: string): Sql {
  return sql`counted AS MATERIALIZED (SELECT o.tier_no, o.is_illustrative, count(*) AS n FROM organisation o
    WHERE o.scheme_code = ${code} AND ${inForce} GROUP BY 1, 2)`;
}

function lookedUp(flag: 0 | 1): Sql {
  return sql`coalesce((SELECT c.n FROM counted c WHERE c.tier_no = s.tier_no AND c.is_illustrative = ${flag}), 0)`;
}

function toScheme(row: SchemeRow): Scheme {
  return {
    code: row.code,
    name: row.name,
    regionCode: row.regionCode,
    park: toLink(row.parkId, row.parkName),
    tiers: fromJson<TierRow>(row.tiers).sort((a, b) => a.tierNo - b.tierNo),
    source: toSource(row),
  };
}

interface NodeRow {
  readonly key: number;
  readonly parentKey: number | null;
  readonly id: string;
  readonly name: string;
  readonly type: OrgType;
  readonly tierNo: number | null;
  readonly status: OrgStatus;
  readonly isIllustrative: 0 | 1;
  readonly sites: string;
}

/** A scheme with its organisations as a tree, revoked ones left out, now or at the end of a date; null = there is no such scheme. */
export async function organisationTree(
  db: SqlPort,
  code: string,
  { illustrative, date }: { readonly illustrative: IllustrativeChoice; readonly date?: string },
  view: View,
): Promise<OrganisationTree | null> {
  const past = pastTables(date, PAST);
  const own = [sql`t.code = ${code}`];
  const found = await readTogether(db, {
    scheme: date === undefined ? schemes(own) : schemes(own, lookedUp, sql`${past}, ${countedThen(code)}`),
    nodes: rows<NodeRow>(
      sql`${past} SELECT t.id AS key, t.parent_id AS parentKey, t.public_id AS id, t.name, t.type, t.tier_no AS tierNo, t.status,
          t.is_illustrative AS isIllustrative, (SELECT json_group_array(p.public_id) FROM position p
            WHERE p.organisation_id = t.id AND ${isPublic('p')}) AS sites FROM organisation t
        ${whereAll([
          sql`t.scheme_code = ${code} AND t.status <> 'REVOKED' AND ${isPublic('t')}`,
          among('+t.is_illustrative', illustrativeFlags(illustrative)),
        ])} ORDER BY t.tier_no, t.id`,
    ),
  });
  const [scheme] = found.scheme;
  return scheme === undefined ? null : { scheme: toScheme(scheme), roots: grow(found.nodes), asOf: toIso(view.now) };
}

/** Rows come tier by tier, so a parent stands before its children; one whose parent is not here is a root. */
function grow(nodeRows: readonly NodeRow[]): OrganisationNode[] {
  const roots: OrganisationNode[] = [];
  const byKey = new Map<number, OrganisationNode>();
  for (const { key, parentKey, isIllustrative, sites, ...rest } of nodeRows) {
    const node: OrganisationNode = {
      ...rest,
      isIllustrative: isIllustrative === 1,
      sites: fromJson<string>(sites),
      children: [],
    };
    const siblings = (parentKey === null ? undefined : byKey.get(parentKey)?.children) ?? roots;
    siblings.push(node);
    byKey.set(key, node);
  }
  return roots;
}
