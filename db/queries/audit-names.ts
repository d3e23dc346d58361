import { parseId } from '#core/ids.ts';
import type { AuditLine } from '#core/schemas/access.ts';
import type { SqlPort } from '../port.ts';
import { type Names, readNames } from './staff-references.ts';

/** Codes of regions: county and above, township, village. */
const REGION = /^\d{6}(\d{3}|\d{6})?$/;

/** Names of the records, requests for a change and regions that lines of the log name, by public id or code. */
export async function auditNames(db: SqlPort, lines: readonly AuditLine[]): Promise<Names> {
  const said = lines.flatMap(({ id, regionCode, detail }) => [id, regionCode, ...textsIn(detail)]);
  const texts = [...new Set(said.filter((text) => text !== null))];
  const ids = texts.filter((text) => parseId(text).ok);
  const regions = texts.filter((text) => REGION.test(text));
  const [changes, names] = await Promise.all([changeTitles(db, ids), readNames(db, ids, regions)]);
  return { ...changes, ...names };
}

/** A request for a change is called as its record was when it was made. */
async function changeTitles(db: SqlPort, ids: readonly string[]): Promise<Names> {
  const found = await db.query<{ id: string; title: string }>(
    `SELECT c.public_id AS id, c.title AS title
       FROM json_each(?) j CROSS JOIN change_request c ON c.public_id = j.value`,
    [JSON.stringify(ids.filter((id) => kindOf(id) === 'LOCATION_CHANGE'))],
  );
  return Object.fromEntries(found.map(({ id, title }) => [id, title]));
}

function kindOf(id: string) {
  const parsed = parseId(id);
  return parsed.ok ? parsed.value.kind : null;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
