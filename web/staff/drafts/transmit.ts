import { ApiError } from '#web-api/api-error.ts';
import { call } from '../parts/call.ts';
import type { PendingSend } from './draft-content.ts';

export type Outcome =
  | { readonly kind: 'DONE'; readonly answer: unknown }
  /** No answer, or none now: the same may be sent again under its key. */
  | { readonly kind: 'UNREACHED'; readonly cause: unknown }
  /** Answered with an error that the same words would meet again. */
  | { readonly kind: 'REFUSED'; readonly cause: ApiError };

/** Sends a write under its key, once; the portal does what comes twice once. */
export async function transmit({ method, path, body, key }: PendingSend): Promise<Outcome> {
  try {
    return { kind: 'DONE', answer: await call<unknown>(method, path, { ...body, key }) };
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
