import { parentsFirst } from '#core/import/own-references.ts';
import type { PreviewRow } from '#core/import/preview-row.ts';
import { isToExplain } from '#core/import/to-explain.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { ImportRowSent } from '#core/schemas/staff-import.ts';

const MAX_WARNINGS = 50;
const MAX_MESSAGE = 500;
const MAX_TITLE = 200;
const MAX_BESIDE = 200;

/** What is sent of a preview: the rows that write something, records before those that name them. */
export function sentRows(kind: StaffKind, rows: readonly PreviewRow[]): ImportRowSent[] {
  return parentsFirst(kind, rows).flatMap(
    ({ rowNo, action, id, seenVersion, title, patch, before, beside, problems }) => {
      if (action !== 'CREATE' && action !== 'UPDATE') return [];
      const warnings = problems.slice(0, MAX_WARNINGS).map(({ field, code, message }) => ({
        field,
        code,
        message: message.slice(0, MAX_MESSAGE),
      }));
      const told = beside === undefined ? {} : { beside: beside.slice(0, MAX_BESIDE) };
      return [{ rowNo, action, id, seenVersion, title: title.slice(0, MAX_TITLE), patch, before, warnings, ...told }];
    },
  );
}

/** How many rows that are sent set a point which has to be explained, by the same rule as the API's. */
export function rowsToExplain(rows: readonly PreviewRow[]): number {
  return rows.filter(
    ({ action, problems }) => (action === 'CREATE' || action === 'UPDATE') && problems.some(isToExplain),
  ).length;
}

/** Rows of one request, and the length of their JSON: the API takes 500 rows and 1 MB, and has half a minute for them. */
const CHUNK_ROWS = 200;
const CHUNK_LENGTH = 250_000;

export function chunksOf(rows: readonly ImportRowSent[]): ImportRowSent[][] {
  const chunks: ImportRowSent[][] = [];
  let length = 0;
  for (const row of rows) {
    const own = JSON.stringify(row).length;
    const last = chunks[chunks.length - 1];
    if (last === undefined || last.length >= CHUNK_ROWS || length + own > CHUNK_LENGTH) {
      chunks.push([row]);
      length = own;
    } else {
      last.push(row);
      length += own;
    }
  }
  return chunks;
}
