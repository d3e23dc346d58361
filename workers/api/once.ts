import type { Context } from 'hono';
import type { SqlPort, Statement } from '#db/port.ts';
import { claimRequest, earlierAnswer, type StaffRequest, staffRequest } from '#db/queries/staff-requests.ts';
import type { Env } from './context.ts';
import { ApiError, invalid } from './errors.ts';
import { keepHouse } from './keep-house.ts';
import { auditName } from './who.ts';

/** The statement that goes first in the batch of a change, made from the answer that the change is going to have. */
export type Claim<T> = (answer: T) => Statement;

/**
 * Does a write once, however often it is sent under its key: a double click, an answer that was lost, a draft sent again
 * when the network is back. `write` puts `claim(answer)` first into the batch of its change and gives that answer, which
 * is plain JSON; it refuses by throwing as ever, and then the key stays free. A key used for something else: 409 CONFLICT.
 * Ask for rights before it: an earlier answer is given to whoever had the key. `body`: what was sent, in words of ours,
 * where the request's own is no text or does not say all.
 */
export async function once<T>(
  c: Context<Env>,
  key: string,
  write: (claim: Claim<T>) => Promise<T>,
  body?: string,
): Promise<T> {
  const { db, who } = c.var;
  const route = `${c.req.method} ${c.req.path}`;
  const request = await staffRequest(key, { account: auditName(who), route, body: body ?? (await c.req.text()) });
  const before = await earlier<T>(db, request);
  if (before !== null) return before.answer;
  try {
    const answer = await write((given) => claimRequest(request, given, Date.now()));
    await keepHouse(c);
    return answer;
  } catch (error) {
    // the same request, done in between, is also what a refusal may come from: the version it saw is no longer there
    const meanwhile = await earlier<T>(db, request);
    if (meanwhile === null) throw error;
    return meanwhile.answer;
  }
}

async function earlier<T>(db: SqlPort, request: StaffRequest): Promise<{ readonly answer: T } | null> {
  const found = await earlierAnswer(db, request);
  if (found.kind === 'OTHER') throw new ApiError('CONFLICT', invalid('key', null, '没有用过的编号').details);
  // what was kept under this route and body is what `write` gave there
  return found.kind === 'ANSWERED' ? { answer: found.answer as T } : null;
}
