import { fieldOf, recordCatalogue } from '#core/records/catalogue.ts';
import type { Blocker } from '#db/queries/staff-blockers.ts';

/** What is expected of a record that is to be 停用, where others still lean on it: which come first. */
export function leanedOn(blockers: readonly Blocker[]): string {
  const words = blockers.map(({ kind, role, count }) => {
    const term = fieldOf(kind, role)?.term.zh ?? role;
    return `${recordCatalogue[kind].term.zh} ${count} 条（${term}）`;
  });
  return `没有别的记录依靠的记录：请先处理${words.join('、')}`;
}
