import { type ErrorDetail, errorDetail } from '#core/errors.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { ImportConflict } from '#core/schemas/staff-import.ts';
import type { SqlPort } from '#db/port.ts';
import type { ImportBatch } from '#db/queries/import-batches.ts';
import { type TakenValue, takenValues } from '#db/queries/unique-keys.ts';
import { ApiError } from '../../errors.ts';

const MAX_TOLD = 100;

type Batch = Pick<ImportBatch, 'key' | 'kind'>;

/** Rows after which two records would have what only one may have, as whoever makes a batch ready is told them. */
export async function takenRows(db: SqlPort, batch: Batch): Promise<ImportConflict[]> {
  const found = await takenValues(db, batch, MAX_TOLD);
  return found.map((row) => ({ rowNo: row.rowNo, id: row.id, title: row.title, why: wordsOf(batch.kind, row) }));
}

/** The same as a refusal; null where nothing is taken. */
export async function takenRefusal(
  db: SqlPort,
  batch: Batch,
  code: 'VALIDATION' | 'CONFLICT',
): Promise<ApiError | null> {
  const found = await takenValues(db, batch, MAX_TOLD);
  const details = found.map(
    (row): ErrorDetail => errorDetail(`rows[${row.rowNo}]`, row.title, wordsOf(batch.kind, row)),
  );
  return details.length === 0 ? null : new ApiError(code, details);
}

function wordsOf(kind: StaffKind, { otherRow, holder }: TakenValue): string {
  if (kind === 'PAIRING') {
    return otherRow === null
      ? '还没有登记的结对：这两方已有没有结束的同类结对'
      : `还没有登记的结对：第 ${otherRow} 行是同样两方的同类结对`;
  }
  if (otherRow !== null) return `别的记录都没有用的信用代码：第 ${otherRow} 行写着同一个`;
  return `别的记录都没有用的信用代码：${holder === null ? '另一条记录' : `“${holder}”`}已经用了它`;
}
