import type { RecordSet } from '../documents/record.ts';
import { recordSetOf } from '../documents/shape.ts';

/** A generated set: what the documents count without naming. */
export interface IllustrativeSet {
  /** Seeds the generator; never change it, or every row changes. */
  readonly code: string;
  readonly label: string;
  /** What was published, and how many of it this set and the named records hold. */
  readonly totals: readonly Total[];
  readonly records: RecordSet;
}

export interface Total {
  readonly label: string;
  readonly published: number;
  readonly named: number;
  readonly generated: number;
}

export function illustrativeSet(
  code: string,
  label: string,
  totals: readonly Total[],
  records: Partial<RecordSet>,
): IllustrativeSet {
  return { code, label, totals, records: recordSetOf(records) };
}

/** `3` → `003` with width 3. */
export function numbered(index: number, width: number): string {
  return String(index).padStart(width, '0');
}

/** What every generated record has; `key` is the set code and the index. */
export function generated(setCode: string, index: number | string) {
  return { key: `${setCode}/${index}`, isIllustrative: true } as const;
}
