import { fieldsOf, isStaffKind } from '#core/records/catalogue.ts';
import type { SqlPort } from '../port.ts';
import { codecOf } from './staff-codec.ts';
import { type HistoryVersion, historyPage } from './staff-history.ts';
import type { Names } from './staff-references.ts';

export interface AuditChanges {
  /** Fields of the catalogue, before and after. */
  readonly fields: HistoryVersion['fields'];
  readonly names: Names;
}

const NONE: AuditChanges = { fields: [], names: {} };

/** Fields of the catalogue behind parts of a state, as lines of the log carry them; a part that no form shows keeps its name. */
export function fieldsOfParts(kind: string | null, parts: readonly string[]): string[] {
  if (!isStaffKind(kind)) return [...parts];
  const named = fieldsOf(kind).map((field) => [field.key, codecOf(kind, field).keys] as const);
  return [
    ...new Set(
      parts.flatMap((part) => {
        const keys = named.filter(([, all]) => all.includes(part)).map(([key]) => key);
        return keys.length > 0 ? keys : [part];
      }),
    ),
  ];
}

/** What the version that a line wrote changed against the one before; nothing where it wrote none. Null: no such line. */
export async function auditChanges(db: SqlPort, seq: number): Promise<AuditChanges | null> {
  const [line] = await db.query<{ kind: string | null; id: string | null; version: number | null }>(
    "SELECT kind, public_id AS id, detail->>'$.version' AS version FROM audit_log WHERE seq = ?",
    [seq],
  );
  if (line === undefined) return null;
  const { id, kind, version } = line;
  if (id === null || version === null || !isStaffKind(kind)) return NONE;
  const { items, names } = await historyPage(db, kind, id, { before: version + 1, limit: 1 });
  const wrote = items.find((item) => item.version === version);
  return wrote === undefined ? NONE : { fields: wrote.fields, names };
}
