import { err, ok } from '#core/result.ts';
import type { FigureValues } from '#core/schemas/staff-figure.ts';
import { insertFigure } from '#db/queries/write-figure.ts';
import { newId } from '../../sent.ts';
import { checkedFigure } from '../figure-ground.ts';
import type { Approve } from './approval.ts';

/** 资料公布: the figure is written as a row of its own and public at once; no earlier one is touched. */
export const approveFigure: Approve = async (db, request, { now, pinyin }) => {
  // checked by `figureBody` before it was kept
  const figure = request.patch as unknown as FigureValues;
  const checked = await checkedFigure(db, figure);
  if (!checked.ok) return err(checked.error);
  const { ground } = checked.value;
  const written = { id: request.record, documentId: newId('DOCUMENT'), figure, ground, at: now, pinyin };
  return ok({ changes: [], statements: insertFigure(written) });
};
