import { assertWithinLimits, type SqlPort, type SqlValue, type Statement, type StatementResult } from './port.ts';
import { isRead, readSteadily } from './storage-trouble.ts';

/** Rows that D1 says it read and wrote: what it bills. Tests and benchmarks hand one in and look at it afterwards. */
export interface RowMeter {
  read: number;
  written: number;
}

/** The port over D1's binding, as Workers and Miniflare have it. */
export function d1Port(db: Pick<D1DatabaseSession, 'prepare' | 'batch'>, meter?: RowMeter): SqlPort {
  const prepare = (statement: Statement) => {
    assertWithinLimits(statement);
    return db.prepare(statement.text).bind(...statement.values);
  };
  const count = ({ meta }: D1Result) => {
    if (meter === undefined) return;
    meter.read += meta.rows_read;
    meter.written += meta.rows_written;
  };
  return {
    async query<Row>(text: string, values: readonly SqlValue[] = []): Promise<Row[]> {
      const ask = () => prepare({ text, values }).all<Row>();
      const result = await (isRead(text) ? readSteadily(ask) : ask());
      count(result);
      return result.results;
    },
    async batch(statements: readonly Statement[]): Promise<StatementResult[]> {
      if (statements.length === 0) return [];
      const ask = () => db.batch<Record<string, SqlValue>>(statements.map(prepare));
      const results = await (statements.every(({ text }) => isRead(text)) ? readSteadily(ask) : ask());
      results.forEach(count);
      return results.map(({ results: rows, meta }) => ({ rows, changes: meta.changes }));
    },
  };
}
