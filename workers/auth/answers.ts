import type { AuthAnswer } from '#core/access/auth-service.ts';
import type { ErrorCode, ErrorDetail } from '#core/errors.ts';

export function done<T>(value: T, cookies: readonly string[] = []): AuthAnswer<T> {
  return { ok: true, value, cookies };
}

interface Refusal {
  readonly details?: readonly ErrorDetail[];
  /** Instant in ms UTC until which it is refused. */
  readonly until?: number;
  readonly cookies?: readonly string[];
}

export function refused(code: ErrorCode, { details = [], until, cookies = [] }: Refusal = {}): AuthAnswer<never> {
  const retryAfter = until === undefined ? null : Math.max(1, Math.ceil((until - Date.now()) / 1000));
  return { ok: false, code, details, retryAfter, cookies };
}
