import type { Context } from 'hono';
import { may } from '#core/access/may.ts';
import type { Resource } from '#core/access/scope.ts';
import type { SqlPort } from '#db/port.ts';
import { type PresentationRow, presentationById } from '#db/queries/presentations.ts';
import { demand } from '../access.ts';
import type { Env } from '../context.ts';
import { ApiError, notFound } from '../errors.ts';
import type { Who } from '../who.ts';

/** What a right must reach: the region that a presentation belongs to. */
export function resourceOf({ regionCode }: Pick<PresentationRow, 'regionCode'>): Resource {
  return { regionCode, records: [] };
}

export function isMine(who: Who, { ownerId }: PresentationRow): boolean {
  return who.id !== null && who.id === ownerId;
}

/** Whoever has the link where it is public; else who may read internal records in its region, and its owner alone where it is theirs. */
export function mayRead(who: Who, row: PresentationRow): boolean {
  if (row.audience === 'PUBLIC') return true;
  return may(who, 'record.read', resourceOf(row)) === 'YES' && (row.audience === 'REGION' || isMine(who, row));
}

export function mayPublish(who: Who, row: Pick<PresentationRow, 'regionCode'>): boolean {
  return may(who, 'route.publish', resourceOf(row)) === 'YES';
}

/** What is public is changed by who may make it public; its owner may take it back, see {@link demandAudience}. */
export function mayEdit(who: Who, row: PresentationRow): boolean {
  if (may(who, 'record.read', resourceOf(row)) !== 'YES' || !mayRead(who, row)) return false;
  return row.audience !== 'PUBLIC' || isMine(who, row) || mayPublish(who, row);
}

/** One that is there and may be read; the same 404 for all else. */
export async function foundPresentation(db: SqlPort, who: Who, id: string): Promise<PresentationRow> {
  const row = await presentationById(db, id);
  if (row === null || row.deletedAt !== null || !mayRead(who, row)) throw notFound();
  return row;
}

/** Goes on only when the caller may change it; `deleted`: the one that is to come back. */
export async function demandEditable(c: Context<Env>, id: string, deleted = false): Promise<PresentationRow> {
  if (may(c.var.who, 'record.read', { regionCode: null, records: [] }) !== 'ELSEWHERE') demand(c, 'record.read');
  const row = await presentationById(c.var.db, id);
  if (row === null || (row.deletedAt !== null) !== deleted || !mayRead(c.var.who, row)) throw notFound();
  demand(c, 'record.read', resourceOf(row));
  if (!mayEdit(c.var.who, row)) throw new ApiError('FORBIDDEN');
  return row;
}

/** A region is written into by who may read there; public is made by the organisation department alone. */
export function demandAudience(c: Context<Env>, to: Pick<PresentationRow, 'regionCode' | 'audience'>): void {
  demand(c, 'record.read', resourceOf(to));
  if (to.audience === 'PUBLIC' && !mayPublish(c.var.who, to)) throw new ApiError('FORBIDDEN');
}
