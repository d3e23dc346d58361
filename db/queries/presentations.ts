import type { Scope } from '#core/access/scope.ts';
import type { PresentationContent } from '#core/schemas/presentation.ts';
import type { Audience, PresentationKind } from '#core/terms/presentation.ts';
import type { SqlPort, Statement } from '../port.ts';
import { readRows, rows } from './read.ts';
import { name, sql } from './sql.ts';
import { withinScopes } from './within-scopes.ts';

/** How long what was deleted can come back, ms. */
export const PRESENTATION_KEPT_MS = 86_400_000;
/** More of them nobody finds again. */
const MAX_LISTED = 500;

export interface PresentationRow {
  readonly publicId: string;
  readonly version: number;
  readonly kind: PresentationKind;
  readonly title: string;
  readonly note: string | null;
  readonly regionCode: string | null;
  readonly regionName: string | null;
  readonly audience: Audience;
  readonly plannedOn: string | null;
  /** JSON. */
  readonly stops: string;
  readonly stopCount: number;
  readonly ownerId: string;
  readonly updatedAt: number;
  readonly deletedAt: number | null;
}

const columns = name(`p.public_id AS publicId, p.version, p.kind, p.title, p.note, p.region_code AS regionCode,
  r.name AS regionName, p.audience, p.planned_on AS plannedOn, p.stops, json_array_length(p.stops) AS stopCount,
  p.owner_id AS ownerId, p.updated_at AS updatedAt, p.deleted_at AS deletedAt`);
const source = name('presentation p LEFT JOIN region r ON r.code = p.region_code');

/** Deleted ones too: the caller says what they are. */
export async function presentationById(db: SqlPort, id: string): Promise<PresentationRow | null> {
  const select = rows<PresentationRow>(sql`SELECT ${columns} FROM ${source} WHERE p.public_id = ${id}`);
  return (await readRows(db, select))[0] ?? null;
}

/** An account's own and those shared where its scopes reach; the ones changed last first. */
export async function listPresentations(
  db: SqlPort,
  { owner, scopes }: { readonly owner: string; readonly scopes: readonly Scope[] },
): Promise<PresentationRow[]> {
  const shared = withinScopes(scopes, { region: 'p.region_code', inParks: null, isRecord: () => name('0') });
  const select = rows<PresentationRow>(sql`SELECT ${columns} FROM ${source}
    WHERE p.deleted_at IS NULL AND (p.owner_id = ${owner} OR (p.audience <> 'OWN' AND ${shared ?? name('1')}))
    ORDER BY p.updated_at DESC, p.id DESC LIMIT ${MAX_LISTED}`);
  return readRows(db, select);
}

export async function countOwnPresentations(db: SqlPort, owner: string): Promise<number> {
  const select = rows<{ n: number }>(
    sql`SELECT count(*) AS n FROM presentation WHERE owner_id = ${owner} AND deleted_at IS NULL`,
  );
  return (await readRows(db, select))[0]?.n ?? 0;
}

interface Written {
  readonly id: string;
  readonly by: string;
  readonly at: number;
}

export function insertPresentation({ id, by, at }: Written, content: PresentationContent): Statement {
  const { kind, title, note, regionCode, audience, plannedOn, stops } = content;
  return sql`INSERT INTO presentation (public_id, created_at, updated_at, kind, title, note, region_code, audience,
      planned_on, stops, owner_id, changed_by)
    VALUES (${id}, ${at}, ${at}, ${kind}, ${title}, ${note}, ${regionCode}, ${audience}, ${plannedOn},
      ${JSON.stringify(stops)}, ${by}, ${by})`;
}

/** The version was looked at under the end of the audit log: whoever writes in between makes the batch fail. */
export function updatePresentation({ id, by, at }: Written, content: PresentationContent): Statement {
  const { kind, title, note, regionCode, audience, plannedOn, stops } = content;
  return sql`UPDATE presentation SET version = version + 1, updated_at = ${at}, changed_by = ${by}, kind = ${kind},
      title = ${title}, note = ${note}, region_code = ${regionCode}, audience = ${audience}, planned_on = ${plannedOn},
      stops = ${JSON.stringify(stops)}
    WHERE public_id = ${id}`;
}

/** Deletes it for a day, or takes that back. */
export function markPresentation({ id, by, at }: Written, deleted: boolean): Statement {
  return sql`UPDATE presentation SET version = version + 1, updated_at = ${at}, changed_by = ${by},
      deleted_at = ${deleted ? at : null}
    WHERE public_id = ${id}`;
}
