import type { AnyRow } from './layers.ts';
import { recordName } from './record-name.ts';

const names = new Intl.Collator('zh', { numeric: true });

/** Records as they are listed where nothing else is said: what is registered before 示例, each by name, 2 before 10. */
export function inOrder<R extends AnyRow>(rows: readonly R[]): R[] {
  return [...rows].sort(
    (a, b) => Number(a.isIllustrative) - Number(b.isIllustrative) || names.compare(recordName(a), recordName(b)),
  );
}
