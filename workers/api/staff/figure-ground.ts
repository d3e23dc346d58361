import { figureDoubts } from '#core/figure-doubts.ts';
import { ok, type Result } from '#core/result.ts';
import type { FigureValues } from '#core/schemas/staff-figure.ts';
import type { SqlPort } from '#db/port.ts';
import { type FigureGround, figureGround } from '#db/queries/write-figure.ts';
import { type ApiError, invalid } from '../errors.ts';

interface Checked {
  readonly ground: FigureGround;
  readonly doubts: readonly string[];
}

/** What a figure stands on: refused where it names what is not there, or corrects what is corrected already. */
export async function checkedFigure(db: SqlPort, figure: FigureValues): Promise<Result<Checked, ApiError>> {
  const ground = await figureGround(db, figure);
  const missing = missingGround(figure, ground);
  if (missing !== null) return { ok: false, error: missing };
  const publishedOn = ground.documentPublishedOn ?? figure.documentPublishedOn;
  const doubts = [...figureDoubts(figure, publishedOn), ...(ground.same === 1 ? ['ALREADY_THERE'] : [])];
  return ok({ ground, doubts });
}

function missingGround({ region, park, document, supersedes }: FigureValues, ground: FigureGround): ApiError | null {
  if (ground.regionName === null) return invalid('region', region, '已有的行政区划代码');
  if (park !== null && ground.parkName === null) return invalid('park', park, '已有的园区');
  if (document !== null && ground.documentTitle === null) return invalid('document', document, '已有的资料');
  if (supersedes === null) return null;
  if (ground.superseded === null) return invalid('supersedes', supersedes, '已公布的数字');
  return ground.corrected === 1 ? invalid('supersedes', supersedes, '还没有更正过的数字') : null;
}
