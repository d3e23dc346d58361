import { isPublic } from '#core/machines/publication.ts';
import type { PublicationStatus } from '#core/terms/position.ts';
import type { SqlValue, Statement } from '../port.ts';
import { searchDocRow } from '../search-doc.ts';
import type { ChangeStep } from './change-step.ts';
import type { WriteContext } from './change-types.ts';
import { markPublished, markWithdrawn } from './publication.ts';
import { replaceLink } from './record-links.ts';
import { isSearched, searchableOf } from './record-search.ts';
import { recordSpecs } from './record-spec.ts';
import type { PlainState } from './record-state.ts';
import { putSearchDoc } from './search-docs.ts';
import { joinSql, name, type Sql, sql } from './sql.ts';

/** Row id of the record, also while it is being made. */
export function rowId({ change }: ChangeStep): Sql {
  return sql`(SELECT id FROM ${name(recordSpecs[change.kind].table)} WHERE public_id = ${change.id})`;
}

/** Row, links, revision, publication and search text of one change; counts and audit are written around them. */
export function recordStatements(step: ChangeStep, auditSeq: number, context: WriteContext): Statement[] {
  return [
    writeRow(step),
    ...writeLinks(step),
    ...writeRevisions(step, auditSeq, context),
    ...writePublication(step),
    ...writeSearch(step, context),
  ];
}

function writeRow(step: ChangeStep): Statement {
  const { change, before, next } = step;
  const { table, columns } = recordSpecs[change.kind];
  const entries = Object.entries(columns).map(([key, column]) => ({
    column: name(column.name),
    value: sql`${columnValue(next.state[key])}`,
    changed: before === null || before.state[key] !== next.state[key],
  }));
  if (before === null) {
    const target = joinSql(
      entries.map((entry) => entry.column),
      ', ',
    );
    return sql`INSERT INTO ${name(table)} (${target}) VALUES (${joinSql(
      entries.map((entry) => entry.value),
      ', ',
    )})`;
  }
  const sets = entries.filter((entry) => entry.changed).map(({ column, value }) => sql`${column} = ${value}`);
  return sql`UPDATE ${name(table)} SET ${joinSql(sets, ', ')}
    WHERE public_id = ${change.id} AND version = ${change.expectedVersion}`;
}

/** Columns hold numbers, text or null; anything else is a mistake of the caller's. */
function columnValue(value: unknown): SqlValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new TypeError(`not a column value: ${JSON.stringify(value)}`);
}

function writeLinks(step: ChangeStep): Statement[] {
  const { change, next } = step;
  return recordSpecs[change.kind].links
    .filter((link) => next.fields.includes(link))
    .flatMap((link) => replaceLink(link, change.kind, rowId(step), next.state[link]));
}

/**
 * Closes the state before and opens the new one. What a bulk load kept of the former is put right as it is closed: samples
 * that were loaded later hang on it too. A state with an audit line of its own is as that line has hashed it.
 */
function writeRevisions(step: ChangeStep, auditSeq: number, { who }: WriteContext): Statement[] {
  const { change, before, next, at } = step;
  const insert = sql`INSERT INTO revision
    (kind, record_id, public_id, version, region_code, state, valid_from, valid_to, who, why, audit_seq)`;
  const opened = sql`${insert} VALUES (${change.kind}, ${rowId(step)}, ${change.id}, ${Number(next.state.version)},
    ${String(next.state.regionCode)}, ${JSON.stringify(next.state)}, ${at}, NULL, ${who}, ${change.why}, ${auditSeq})`;
  if (before === null) return [opened];
  const closed = sql`${insert} VALUES (${change.kind}, ${before.id}, ${change.id}, ${change.expectedVersion},
      ${String(before.state.regionCode)}, ${JSON.stringify(before.state)}, ${Number(before.state.updatedAt)}, ${at},
      'system', '载入时的状态', NULL)
    ON CONFLICT (kind, record_id, version) DO UPDATE SET valid_to = excluded.valid_to,
      state = iif(revision.audit_seq IS NULL, excluded.state, revision.state)`;
  return [closed, opened];
}

function writePublication(step: ChangeStep): Statement[] {
  const { change, before, next, at } = step;
  const { table } = recordSpecs[change.kind];
  if (isPublicState(next.state)) return markPublished(table, change.kind, rowId(step));
  return before !== null && isPublicState(before.state) ? markWithdrawn(table, change.kind, rowId(step), at) : [];
}

function isPublicState(state: PlainState): boolean {
  return isPublic(state.publicationStatus as PublicationStatus); // a checked column of every written kind
}

function writeSearch({ change, next, around }: ChangeStep, { pinyin }: WriteContext): Statement[] {
  if (around === null || !isSearched(change.kind)) return [];
  return [putSearchDoc(searchDocRow(searchableOf(change.kind, next.state, around), pinyin))];
}
