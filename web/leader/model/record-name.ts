import type { AnyRecord } from '../load/load-count-list.ts';

/** What a record is called; a pairing by its two parties. */
export function recordName(record: AnyRecord): string {
  return 'name' in record ? record.name : `${record.a.name} — ${record.b.name}`;
}
