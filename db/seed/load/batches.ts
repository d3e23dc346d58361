import type { SqlPort, Statement } from '../../port.ts';

/** Bound text of one batch, in UTF-16 units: large enough to be quick, small enough for one request over HTTP. */
const MAX_BATCH = 4_000_000;

/** Writes statements in their order in as few batches as that allows. For statements that may be repeated. */
export async function writeInBatches(db: SqlPort, statements: readonly Statement[]): Promise<number> {
  let changes = 0;
  for (const batch of batchesOf(statements)) {
    const results = await db.batch(batch);
    changes += results.reduce((sum, result) => sum + result.changes, 0);
  }
  return changes;
}

function* batchesOf(statements: readonly Statement[]): Generator<Statement[]> {
  let batch: Statement[] = [];
  let size = 0;
  for (const statement of statements) {
    const length = sizeOf(statement);
    if (batch.length > 0 && size + length > MAX_BATCH) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(statement);
    size += length;
  }
  if (batch.length > 0) yield batch;
}

function sizeOf({ text, values }: Statement): number {
  return values.reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length : 8), text.length);
}
