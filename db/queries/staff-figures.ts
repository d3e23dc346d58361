import type { Scope } from '#core/access/scope.ts';
import { type CursorKey, encodeCursor } from '#core/cursor.ts';
import type { Page } from '#core/schemas/common.ts';
import type { StaffFigure } from '#core/schemas/staff-figure.ts';
import { toIso } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { type FigureRow, figureColumns, figureJoins, toFigure } from './figure-row.ts';
import { inRegion } from './public.ts';
import { readRows, rows } from './read.ts';
import { name, sql, whereAll } from './sql.ts';
import { withinScopes } from './within-scopes.ts';

/** What came into the portal last first, each load and each document in its own order. */
export const staffFigureOrder = { name: 'figure.told', keys: ['number', 'number', 'number', 'number'] } as const;

const order = name('-t.created_at, t.document_id, t.sort_no, t.id');

interface Row extends FigureRow {
  readonly createdAt: number;
  readonly documentKey: number;
  readonly sortNo: number;
  readonly key: number;
  readonly supersedes: string | null;
  readonly supersededBy: string | null;
  readonly submittedBy: string | null;
  readonly checkedBy: string | null;
}

interface Asked {
  readonly scopes: readonly Scope[];
  /** Public id: that one alone. */
  readonly id?: string | undefined;
  readonly region?: string | undefined;
  /** Of this name; as of this date. */
  readonly label?: string | undefined;
  readonly asOf?: string | undefined;
  readonly limit: number;
  readonly after: readonly CursorKey[] | null;
  readonly now: number;
}

/** Figures that were published, corrected ones too, with who told and who checked them. */
export async function staffFigures(
  db: SqlPort,
  { scopes, id, region, label, asOf, limit, after, now }: Asked,
): Promise<Page<StaffFigure>> {
  const here = withinScopes(scopes, {
    region: 't.region_code',
    inParks: (parks) => sql`t.park_id IN (SELECT id FROM (${parks}))`,
    isRecord: () => name('0'),
  });
  const among = [
    inRegion('t.region_code', region),
    id === undefined ? null : sql`t.public_id = ${id}`,
    label === undefined ? null : sql`t.label = ${label}`,
    asOf === undefined ? null : sql`t.as_of = ${asOf}`,
  ];
  const told = (column: 'submitted_by' | 'decided_by') =>
    name(`(SELECT (SELECT u.name FROM auth_user u WHERE u.id = q.${column}) FROM change_request q
      WHERE q.kind = 'FIGURE' AND q.record_public_id = t.public_id AND q.status = 'APPROVED')`);
  const found = await readRows(
    db,
    rows<Row>(
      sql`SELECT t.id AS key, t.created_at AS createdAt, t.document_id AS documentKey, t.sort_no AS sortNo, ${figureColumns}, t.supersedes,
          (SELECT n.public_id FROM published_figure n WHERE n.supersedes = t.public_id) AS supersededBy,
          ${told('submitted_by')} AS submittedBy, ${told('decided_by')} AS checkedBy
        FROM published_figure t ${figureJoins}
        ${whereAll([here, ...among, afterLast(after)])}
        ORDER BY ${order} LIMIT ${limit + 1}`,
    ),
  );
  const given = found.slice(0, limit);
  const last = found.length > limit ? given.at(-1) : undefined;
  return {
    items: given.map((row) => ({
      ...toFigure(row),
      supersedes: row.supersedes,
      supersededBy: row.supersededBy,
      submittedBy: row.submittedBy,
      checkedBy: row.checkedBy,
    })),
    nextCursor: last === undefined ? null : encodeCursor(staffFigureOrder.name, keysOf(last)),
    asOf: toIso(now),
  };
}

function keysOf({ createdAt, documentKey, sortNo, key }: Row): CursorKey[] {
  return [-createdAt, documentKey, sortNo, key];
}

function afterLast(after: readonly CursorKey[] | null) {
  if (after === null) return null;
  const [told, document, sortNo, key] = after;
  return sql`(${order}) > (${told ?? 0}, ${document ?? 0}, ${sortNo ?? 0}, ${key ?? 0})`;
}

/** Titles of documents and names of figures by public id, as new figures name them. */
export async function sourceNames(db: SqlPort, ids: readonly string[]): Promise<Readonly<Record<string, string>>> {
  if (ids.length === 0) return {};
  const named = sql`SELECT value FROM json_each(${JSON.stringify(ids)})`;
  const found = await readRows(
    db,
    rows<{ id: string; name: string }>(
      sql`SELECT public_id AS id, title AS name FROM source_document WHERE public_id IN (${named})
        UNION ALL SELECT public_id, label || ' ' || value_text FROM published_figure WHERE public_id IN (${named})`,
    ),
  );
  return Object.fromEntries(found.map(({ id, name: title }) => [id, title]));
}
