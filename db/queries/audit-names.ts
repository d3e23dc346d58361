import { parseId } from '#core/ids.ts';
import type { AuditLine } from '#core/schemas/access.ts';
import type { SqlPort } from '../port.ts';
import { type Names, readNames } from './staff-references.ts';

/** Codes of regions: county and above, township, village. */
const REGION = /^\d{6}(\d{3}|\d{6})?$/;

/** Names of the records and regions that lines of the log name, by public id or code. */
export function auditNames(db: SqlPort, lines: readonly AuditLine[]): Promise<Names> {
  const said = lines.flatMap(({ id, regionCode, detail }) => [id, regionCode, ...textsIn(detail)]);
  const texts = [...new Set(said.filter((text) => text !== null))];
  const ids = texts.filter((text) => parseId(text).ok);
  const regions = texts.filter((text) => REGION.test(text));
  return readNames(db, ids, regions);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
