import { ok, type Result } from '#core/result.ts';
import type { StaffValues } from '#core/schemas/staff.ts';
import type { SqlPort } from '#db/port.ts';
import { toPatch } from '#db/queries/staff-patch.ts';
import type { ReferringRecord } from '#db/queries/staff-referrers.ts';
import { fromState } from '#db/queries/staff-values.ts';
import { ApiError } from '../../errors.ts';
import { change, type Merge, type MergeParts } from './merge-parts.ts';

/** A record that named the one that goes names the one that stays. */
export async function repointed(
  db: SqlPort,
  { into, from, who, now }: Merge,
  { kind, id, state, fields }: ReferringRecord,
): Promise<Result<MergeParts, ApiError>> {
  const { values } = await fromState(db, kind, state);
  const renamed = Object.fromEntries(fields.map(({ key }) => [key, replaced(values[key], from, into)]));
  const patch = await toPatch(db, kind, renamed, { id, before: state, who, now });
  if (!patch.ok) return { ok: false, error: new ApiError('VALIDATION', patch.error) };
  return ok({ changes: [change(kind, id, state, patch.value, '所连的记录合并')], statements: [] });
}

/** A value with one id in place of another, in lists each once. */
function replaced(value: unknown, from: string, into: string): unknown {
  if (value === from) return into;
  if (!Array.isArray(value)) return value;
  const ids = value.map((item) => (item === from ? into : renamedItem(item, from, into)));
  const byId = new Map(ids.map((item) => [typeof item === 'string' ? item : String(item.item), item]));
  return [...byId.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}

function renamedItem(item: StaffValues, from: string, into: string): StaffValues {
  return item.item === from ? { ...item, item: into } : item;
}
