import type { Scope } from '#core/access/scope.ts';
import type { OrgType } from '#core/terms/organisation.ts';
import type { Statement } from '../port.ts';
import { inRegion, isPublic } from './public.ts';
import { type Rows, rows } from './read.ts';
import { name, type Sql, sql, whereAll } from './sql.ts';
import { placementOf } from './staff-placement.ts';
import { withinScopes } from './within-scopes.ts';

/** The edition that holds of the month of an organisation: `d`, joined to `o`. */
function holding(month: Sql): Sql {
  return sql`d.organisation_id = o.id AND d.month = ${month} AND d.edition = (SELECT max(e.edition) FROM dues_entry e
      WHERE e.organisation_id = o.id AND e.month = ${month})`;
}

/** Organisations that 明白账 counts, over `o`: those that the roll-ups count as running, without samples. */
const COUNTED = "o.publication_status IN ('PUBLISHED', 'SUSPENDED') AND o.is_illustrative = 0 AND o.status = 'NORMAL'";

/** Organisations of a type that lie in the same region and park, and what they entered of a month. */
export interface DuesGroup {
  readonly type: OrgType;
  readonly regionCode: string;
  /** Null = in no park, or in one that is not public. */
  readonly parkId: string | null;
  readonly parkName: string | null;
  readonly organisations: number;
  readonly registered: number;
  readonly owed: number;
  readonly paid: number;
  /** Instant of the last entry, ms UTC. */
  readonly enteredAt: number | null;
}

/**
 * All of a region by type, place and park. Reads every organisation there by its region, and a row or two of each: no roll-up holds
 * dues, which are asked for by few.
 */
export function duesGroups(region: string, month: string): Rows<DuesGroup> {
  return rows(sql`SELECT o.type, o.region_code AS regionCode, p.public_id AS parkId, p.name AS parkName,
      count(*) AS organisations, count(d.owed) AS registered, coalesce(sum(d.owed), 0) AS owed,
      coalesce(sum(d.paid), 0) AS paid, max(iif(d.owed IS NULL, NULL, d.entered_at)) AS enteredAt
    FROM organisation o INDEXED BY organisation_region LEFT JOIN dues_entry d ON ${holding(sql`${month}`)}
    LEFT JOIN park p ON p.id = o.park_id AND ${isPublic('p')}
    ${whereAll([name(COUNTED), inRegion('o.region_code', region)])}
    GROUP BY o.type, o.region_code, p.id ORDER BY o.region_code, p.name`);
}

/** The regions directly below one. */
export function regionsBelow(region: string): Rows<{ code: string; name: string }> {
  return rows(sql`SELECT code, name FROM region WHERE parent_code = ${region} ORDER BY code`);
}

export interface DuesEntryRow {
  readonly month: string;
  readonly owed: number | null;
  readonly paid: number | null;
  readonly edition: number;
  readonly enteredAt: number;
  readonly who: string | null;
}

/** The months of an organisation, the latest first. */
export function duesOfOrganisation(id: string, limit: number): Rows<DuesEntryRow> {
  return rows(sql`SELECT d.month, d.owed, d.paid, d.edition, d.entered_at AS enteredAt, u.name AS who
    FROM organisation o CROSS JOIN dues_entry d ON ${holding(sql`d.month`)} LEFT JOIN auth_user u ON u.id = d.entered_by
    WHERE o.public_id = ${id} ORDER BY d.month DESC LIMIT ${limit}`);
}

/** What else is asked about an organisation whose dues are entered. */
export function duesGround(id: string): Rows<{ band: string | null; isCounted: 0 | 1 }> {
  return rows(sql`SELECT o.member_count_band AS band, iif(${name(COUNTED)}, 1, 0) AS isCounted
    FROM organisation o WHERE o.public_id = ${id}`);
}

interface Asked {
  readonly organisation: string;
  readonly month: string;
}

export interface HeldDues extends Asked {
  readonly edition: number;
  readonly owed: number | null;
  readonly paid: number | null;
}

/** What holds of some organisations (public ids) and months; what was never entered is missing. */
export function heldDues(asked: readonly Asked[]): Rows<HeldDues> {
  return rows(sql`SELECT o.public_id AS organisation, d.month, d.edition, d.owed, d.paid
    FROM json_each(${keysOf(asked)}) j CROSS JOIN organisation o ON o.public_id = j.value ->> 0
    CROSS JOIN dues_entry d ON ${holding(sql`j.value ->> 1`)}`);
}

function keysOf(asked: readonly Asked[]): string {
  return JSON.stringify(asked.map(({ organisation, month }) => [organisation, month]));
}

/** Another edition of each; a second writer of the same one breaks the primary key. */
export function enterDues(
  entries: readonly HeldDues[],
  { by, at }: { readonly by: string; readonly at: number },
): Statement {
  return sql`INSERT INTO dues_entry (organisation_id, month, edition, owed, paid, entered_by, entered_at)
    SELECT o.id, j.value ->> 'month', j.value ->> 'edition', j.value ->> 'owed', j.value ->> 'paid', ${by}, ${at}
    FROM json_each(${JSON.stringify(entries)}) j CROSS JOIN organisation o ON o.public_id = j.value ->> 'organisation'`;
}

export interface MeantOrganisation {
  /** Name or public id as it was asked for. */
  readonly asked: string;
  readonly id: string;
  readonly name: string;
  readonly regionName: string;
  readonly isIllustrative: 0 | 1;
  readonly band: string | null;
}

/**
 * What the organisation that goes in a merge entered of months for which the other one entered nothing, as another edition of that
 * one. Where both did, that of the one that stays holds.
 */
export function moveDues(from: string, into: string): Statement {
  return sql`INSERT INTO dues_entry (organisation_id, month, edition, owed, paid, entered_by, entered_at)
    SELECT n.id, d.month, coalesce(h.edition, 0) + 1, d.owed, d.paid, d.entered_by, d.entered_at
    FROM organisation o CROSS JOIN dues_entry d ON ${holding(sql`d.month`)} CROSS JOIN organisation n ON n.public_id = ${into}
    LEFT JOIN dues_entry h ON h.organisation_id = n.id AND h.month = d.month AND h.edition = (SELECT max(e.edition)
      FROM dues_entry e WHERE e.organisation_id = n.id AND e.month = d.month)
    WHERE o.public_id = ${from} AND d.owed IS NOT NULL AND h.owed IS NULL`;
}

/**
 * Organisations of some names, other names or public ids, of those in reach that are not 停用. No more than two of a name, those that
 * are no samples first: that there are several is all that is asked. Reads every organisation that has one of the names.
 */
export function meantOrganisations(asked: readonly string[], scopes: readonly Scope[]): Rows<MeantOrganisation> {
  const words = sql`json_each(${JSON.stringify(asked)}) j`;
  const listed =
    "o.publication_status IN ('DRAFT', 'PENDING', 'RETURNED', 'PUBLISHED', 'SUSPENDED') AND o.is_illustrative IN (0, 1)";
  return rows(sql`WITH meant AS (
      SELECT j.value AS asked, o.id FROM ${words} CROSS JOIN organisation o ON o.public_id = j.value
      UNION SELECT j.value, o.id FROM ${words} CROSS JOIN organisation o ON ${name(listed)} AND o.name = j.value
      UNION SELECT j.value, a.record_id FROM ${words} CROSS JOIN alias a ON a.name = j.value AND a.kind = 'ORGANISATION'), ranked AS (
      SELECT m.asked, o.id, row_number() OVER (PARTITION BY m.asked ORDER BY o.is_illustrative, o.id) AS place
      FROM meant m CROSS JOIN organisation o ON o.id = m.id
      ${whereAll([name("o.publication_status <> 'CLOSED'"), withinScopes(scopes, placementOf('ORGANISATION', 'o'))])})
    SELECT m.asked, o.public_id AS id, o.name, coalesce(r.full_name, o.region_code) AS regionName,
      o.is_illustrative AS isIllustrative, o.member_count_band AS band
    FROM ranked m CROSS JOIN organisation o ON o.id = m.id LEFT JOIN region r ON r.code = o.region_code
    WHERE m.place <= 2 ORDER BY o.is_illustrative, o.id`);
}
