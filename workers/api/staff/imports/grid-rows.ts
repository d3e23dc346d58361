import { errorDetail } from '#core/errors.ts';
import { err } from '#core/result.ts';
import type { Link } from '#core/schemas/common.ts';
import type { SqlPort } from '#db/port.ts';
import { groundTakenByRows } from '#db/queries/grid-ground.ts';
import { readyRows } from '#db/queries/import-rows.ts';
import { ApiError } from '../../errors.ts';
import type { ChunkAnswer } from './bulk-chunk.ts';

/**
 * Rows of grids whose outline, which no table holds, would lie on that of another grid of the park they are put in. Between
 * the rows of a chunk and with what is recorded; the run compares all of them once more.
 */
export async function refuseTakenGround(db: SqlPort, answers: readonly ChunkAnswer[]): Promise<ChunkAnswer[]> {
  const rows = answers.flatMap((answer) => (answer.ok && answer.value !== null ? [answer.value] : []));
  const taken = await groundTakenByRows(db, rows);
  return answers.map((answer) => {
    const by = answer.ok && answer.value !== null ? taken.get(answer.value.id) : undefined;
    return by === undefined ? answer : err([errorDetail('park', null, wordsOf(by))]);
  });
}

/** All rows of a batch that are ready, before they are written. Throws where two share ground. */
export async function demandFreeGround(db: SqlPort, batch: number): Promise<void> {
  const rows = await readyRows(db, batch, 'boundary');
  const taken = await groundTakenByRows(db, rows);
  const details = rows.flatMap(({ id, next }) => {
    const by = taken.get(id);
    return by === undefined ? [] : [errorDetail('park', String(next.name), wordsOf(by))];
  });
  if (details.length > 0) throw new ApiError('ILLEGAL_TRANSITION', details);
}

function wordsOf(by: readonly Link[]): string {
  const names = by.map(({ name }) => `“${name}”`).join('、');
  return `范围不与其他网格重叠的园区：画好的范围在那里与${names}重叠`;
}
