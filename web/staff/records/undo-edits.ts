import type { StaffKind } from '#core/records/catalogue.ts';
import type { StaffWritten } from '#core/schemas/staff.ts';
import { newKey } from '#web-api/new-key.ts';
import { isSame } from '../drafts/same.ts';
import { call } from '../parts/call.ts';
import { recordsPath } from '../parts/staff-api.ts';
import type { BulkLine } from './bulk.ts';

/** Records that one call gives back what they had. */
export interface UndoGroup {
  readonly before: unknown;
  readonly records: readonly { readonly id: string; readonly version: number }[];
}

/** How several records are given back what they had in one field: those that were written, by what they had. */
export function undoGroups(
  lines: readonly Pick<BulkLine, 'row' | 'before'>[],
  items: readonly Pick<StaffWritten, 'id' | 'version' | 'applied'>[],
  field: string,
): readonly UndoGroup[] {
  const groups: { before: unknown; records: UndoGroup['records'][number][] }[] = [];
  for (const { row, before } of lines) {
    const item = items.find(({ id }) => id === row.id);
    if (item === undefined || !item.applied.includes(field)) continue;
    const record = { id: item.id, version: item.version };
    const group = groups.find((one) => isSame(one.before, before));
    if (group === undefined) groups.push({ before, records: [record] });
    else group.records.push(record);
  }
  return groups;
}

/** Gives them back, each group all or none; says how many were, and what kept the others. */
export async function undoTogether(
  kind: StaffKind,
  field: string,
  groups: readonly UndoGroup[],
): Promise<{ readonly done: number; readonly left: number; readonly problem: unknown }> {
  let [done, left, problem] = [0, 0, undefined as unknown];
  for (const { before, records } of groups) {
    try {
      const asked = { key: newKey(), records, values: { [field]: before }, submit: false, reason: null };
      await call('POST', `${recordsPath(kind)}/bulk`, asked);
      done += records.length;
    } catch (cause) {
      left += records.length;
      problem = cause;
    }
  }
  return { done, left, problem };
}
