import type { Context } from 'hono';
import { ID_BYTES, type RecordKind, randomId } from '#core/ids.ts';
import { isPublic } from '#core/machines/publication.ts';
import { ticketOf } from '#core/ticket.ts';
import { movedTo } from '#db/queries/moved.ts';
import { type Submission, type SubmissionKind, submissionOf } from '#db/queries/submissions.ts';
import { type VoicedSite, voicedSite } from '#db/queries/voiced-site.ts';
import { keyHash, ticketHash } from '#db/visitor-hashes.ts';
import { sha256 } from './bytes.ts';
import type { Env } from './context.ts';
import { ApiError, invalid, notFound } from './errors.ts';

/** A submission under a key that nobody has used, with the ticket that its sender gets to know. */
export interface Sent extends Submission {
  readonly ticket: string;
}

/** What a key stands for: always the same ticket, so that a repeated request answers it again. */
export async function sentUnder(key: string, kind: Exclude<SubmissionKind, 'ADDITION'>): Promise<Sent> {
  const ticket = ticketOf(await sha256(key));
  const [hash, ticketHashed] = await Promise.all([keyHash(key), ticketHash(ticket)]);
  return { keyHash: hash, kind, ticket, ticketHash: ticketHashed, recordId: newId(kind) };
}

export function newId(kind: RecordKind): string {
  return randomId(kind, crypto.getRandomValues(new Uint8Array(ID_BYTES)));
}

/** The record that came under the key before; null = none did. A key of another kind of thing is refused. */
export async function sentBefore(c: Context<Env>, hash: string, kind: SubmissionKind): Promise<string | null> {
  const before = await submissionOf(c.var.db, hash);
  if (before === null) return null;
  if (before.kind !== kind) throw new ApiError('CONFLICT', invalid('key', null, '没有用过的编号').details);
  return before.recordId;
}

/**
 * The site that a visitor speaks about, by an old id too. Withdrawn → 410, never public or unknown → 404; an 示例 site is no
 * place anybody has been to.
 */
export async function siteSpokenOf(c: Context<Env>, id: string): Promise<VoicedSite> {
  const { db } = c.var;
  const moved = await movedTo(db, id);
  const site = await voicedSite(db, moved ?? id);
  if (site === null) throw notFound();
  if (!isPublic(site.status)) throw site.wasPublic ? new ApiError('GONE') : notFound();
  if (site.isIllustrative) throw invalid('site', id, '真实的服务点：示例不能评价，也不用纠错');
  return site;
}
