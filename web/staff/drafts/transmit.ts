import { ApiError } from '#web-api/api-error.ts';
import { call } from '../parts/call.ts';
import type { FollowUp, PendingSend } from './draft-content.ts';

/** What became of what followed a write: null = it is done. */
export type Followed = { readonly what: FollowUp['what']; readonly problem: ApiError | null };

export type Outcome =
  | { readonly kind: 'DONE'; readonly answer: unknown; readonly followed: Followed | null }
  /** No answer, or none now: the same may be sent again under its key. */
  | { readonly kind: 'UNREACHED'; readonly cause: unknown }
  /** Answered with an error that the same words would meet again. */
  | { readonly kind: 'REFUSED'; readonly cause: ApiError };

/**
 * Sends a write under its key, and then what follows it; the portal does what comes twice once. Where the second gets no
 * answer both are sent again.
 */
export async function transmit({ follow, ...write }: PendingSend): Promise<Outcome> {
  const outcome = await one(write);
  if (outcome.kind !== 'DONE' || !follow) return outcome;
  const then = await one({ ...follow, method: 'POST' });
  if (then.kind === 'UNREACHED') return then;
  return { ...outcome, followed: { what: follow.what, problem: then.kind === 'DONE' ? null : then.cause } };
}

async function one({
  method,
  path,
  body,
  key,
}: Pick<PendingSend, 'method' | 'path' | 'body' | 'key'>): Promise<Outcome> {
  try {
    return { kind: 'DONE', answer: await call<unknown>(method, path, { ...body, key }), followed: null };
  } catch (cause) {
    if (!(cause instanceof ApiError)) return { kind: 'REFUSED', cause: new ApiError('http', 'INTERNAL') };
    const passing = cause.kind !== 'http' || PASSING.includes(cause.code);
    return passing ? { kind: 'UNREACHED', cause } : { kind: 'REFUSED', cause };
  }
}

/** What goes by: the portal is busy or mended, or its owner has to sign in again. */
const PASSING = ['UNAVAILABLE', 'TOO_MANY', 'UNAUTHENTICATED', 'SECOND_FACTOR_NEEDED', 'PASSWORD_EXPIRED'];

/** Waits between attempts that got no answer, ms; the last one goes on. */
const WAITS = [3000, 10_000, 30_000, 60_000];

export function waitBefore(attempt: number): number {
  return WAITS[Math.min(attempt, WAITS.length - 1)] ?? 0;
}
