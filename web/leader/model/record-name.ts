import type { AnyRow } from './layers.ts';

/** What a record is called; what joins two parties by both, a contact point by what is contacted. */
export function recordName(record: AnyRow): string {
  if ('name' in record) return record.name;
  if ('a' in record) return `${record.a.name} — ${record.b.name}`;
  if ('from' in record) return `${record.from.name} → ${record.to.name}`;
  return record.target?.name ?? '';
}
