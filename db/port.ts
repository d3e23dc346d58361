/** A value of a statement; booleans of our columns are 0 and 1. */
export type SqlValue = string | number | null;

/** SQL text with `?` for each value, in order. The pieces of queries/sql.ts are statements. */
export interface Statement {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/** What a statement gave: its rows, and how many rows it changed. */
export interface StatementResult<Row = Record<string, SqlValue>> {
  readonly rows: Row[];
  readonly changes: number;
}

/**
 * The one way to a database for whoever writes (the write path, the loader, tests): D1's binding in a Worker
 * (`d1.ts`), Miniflare's binding in a local command, D1's HTTP API from outside. Errors of the database are thrown with
 * its own message (`UNIQUE constraint failed: …`).
 */
export interface SqlPort {
  query<Row = Record<string, SqlValue>>(text: string, values?: readonly SqlValue[]): Promise<Row[]>;
  /** All or nothing, in one transaction, in order. */
  batch(statements: readonly Statement[]): Promise<StatementResult[]>;
}

/** What D1 takes: more is refused in production or slows everything, so our adapters refuse it everywhere. */
export const MAX_BOUND_VALUES = 100;
export const MAX_VALUE_BYTES = 1_000_000;
export const MAX_STATEMENT_BYTES = 100_000;

/** Throws RangeError for a statement that production would refuse. */
export function assertWithinLimits({ text, values }: Statement): void {
  if (values.length > MAX_BOUND_VALUES)
    throw new RangeError(`${values.length} bound values, at most ${MAX_BOUND_VALUES}`);
  if (isLonger(text, MAX_STATEMENT_BYTES))
    throw new RangeError(`a statement is longer than ${MAX_STATEMENT_BYTES} bytes`);
  for (const value of values) {
    if (typeof value === 'string' && isLonger(value, MAX_VALUE_BYTES)) {
      throw new RangeError(`a bound value is longer than ${MAX_VALUE_BYTES} bytes`);
    }
    if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('a bound number is not finite');
  }
}

/** Whether a text is longer in UTF-8; most texts are told by their length alone (a code unit takes 1 to 3 bytes). */
function isLonger(text: string, bytes: number): boolean {
  return text.length > bytes || (text.length * 3 > bytes && new TextEncoder().encode(text).length > bytes);
}
