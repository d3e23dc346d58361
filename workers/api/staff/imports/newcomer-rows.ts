import { errorDetail } from '#core/errors.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import { err } from '#core/result.ts';
import type { SqlPort } from '#db/port.ts';
import type { ImportBatch } from '#db/queries/import-batches.ts';
import { type Newcomer, namesakesOf, registeredRows, waitingTwice } from '#db/queries/newcomers.ts';
import { ApiError } from '../../errors.ts';
import type { ChunkAnswer, ChunkRow } from './bulk-chunk.ts';

const MAX_TOLD = 50;
const REGISTERED = '还没有登记的记录：预览之后，同一个地方已登记了同名的一条，请重新核对这个文件';

/**
 * New records that are registered by now without their sender having seen it: somebody made them since the preview, or the
 * same file was approved meanwhile. What the sender told apart from its namesakes is another one.
 */
export async function refuseNamesakes(
  db: SqlPort,
  kind: StaffKind,
  rows: readonly ChunkRow[],
  answers: readonly ChunkAnswer[],
): Promise<ChunkAnswer[]> {
  const fresh = rows.flatMap((row, i) => (row.seen === null && answers[i]?.ok ? [{ row, i }] : []));
  const namesakes = await namesakesOf(
    db,
    kind,
    fresh.map(({ row }) => newcomer(row)),
  );
  const refused = new Map(
    fresh.flatMap(({ row, i }, at) => {
      const unseen = (namesakes.get(at) ?? []).filter((id) => id !== row.id && !row.beside.includes(id));
      return unseen.length === 0 ? [] : [[i, unseen[0] ?? ''] as const];
    }),
  );
  return answers.map((answer, i) => {
    const id = refused.get(i);
    return id === undefined ? answer : err([errorDetail('', id, REGISTERED)]);
  });
}

function newcomer({ values }: ChunkRow): Newcomer {
  const { name, park, region, officeTitle, organisation, enterprise } = values;
  return { name: name ?? officeTitle, park, region, organisation, enterprise };
}

/** The refusal of a batch of which new records were registered after it was made ready; null where none was. */
export async function registeredRefusal(
  db: SqlPort,
  batch: Pick<ImportBatch, 'key' | 'kind'>,
): Promise<ApiError | null> {
  const found = await registeredRows(db, batch, MAX_TOLD);
  const details = found.map(({ rowNo, title }) => errorDetail(`rows[${rowNo}]`, title, REGISTERED));
  return details.length === 0 ? null : new ApiError('CONFLICT', details);
}

/** Throws where new records of a batch wait for approval in another one already: both together would make them twice. */
export async function refuseWaitingTwice(db: SqlPort, batch: Pick<ImportBatch, 'key' | 'kind'>): Promise<void> {
  const found = await waitingTwice(db, batch, MAX_TOLD);
  if (found.length === 0) return;
  const words = '还没有提交过的新记录：同名同地的一条已在另一批导入里等待审核，等那一批有了结果再提交';
  throw new ApiError(
    'VALIDATION',
    found.map(({ rowNo, title }) => errorDetail(`rows[${rowNo}]`, title, words)),
  );
}
