import type { AnyRow } from './layers.ts';
import { recordName } from './record-name.ts';

const names = new Intl.Collator('zh', { numeric: true });

/** Records as they are listed where nothing else is said: what is registered before 示例, each by name, 2 before 10. */
export function inOrder<R extends AnyRow>(rows: readonly R[]): R[] {
  return ordered(rows, recordName);
}

/** The same of what has a name of its own but is no row of a list. */
export function byNameInOrder<R extends { readonly name: string; readonly isIllustrative: boolean }>(
  rows: readonly R[],
): R[] {
  return ordered(rows, ({ name }) => name);
}

function ordered<R extends { readonly isIllustrative: boolean }>(rows: readonly R[], nameOf: (row: R) => string): R[] {
  return [...rows].sort(
    (a, b) => Number(a.isIllustrative) - Number(b.isIllustrative) || names.compare(nameOf(a), nameOf(b)),
  );
}
