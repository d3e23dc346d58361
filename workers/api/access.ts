import type { Context } from 'hono';
import type { ActionName } from '#core/access/actions.ts';
import type { AuthAnswer, SignedIn } from '#core/access/auth-service.ts';
import { may } from '#core/access/may.ts';
import { type Resource, type Scope, THE_PORTAL } from '#core/access/scope.ts';
import { scopesOf } from '#core/access/scopes-of.ts';
import type { AuditEvent } from '#db/queries/audit.ts';
import { accountEvent } from '#db/queries/audited.ts';
import type { Env } from './context.ts';
import { ApiError, notFound } from './errors.ts';
import { addressOf } from './request-facts.ts';
import { auditName } from './who.ts';

/** Goes on only when the caller may do it. What is not in their scope is answered as if it were not there. */
export function demand(
  c: Context<Env>,
  action: ActionName,
  resource: Resource = THE_PORTAL,
  authors: readonly string[] = [],
): void {
  const { who } = c.var;
  const verdict = may(who, action, resource, authors);
  if (verdict === 'YES') return;
  if (verdict === 'ELSEWHERE') throw notFound();
  if (verdict === 'SIGN_IN') throw new ApiError('UNAUTHENTICATED');
  if (verdict === 'OWN_WORK' || verdict === 'FORBIDDEN') throw new ApiError(verdict);
  throw new ApiError(who.pending === 'PASSWORD' ? 'PASSWORD_EXPIRED' : 'SECOND_FACTOR_NEEDED');
}

/** As `demand`, for a record that is looked up only for whoever has a role for it at all. */
export async function demandIn<R extends Resource>(
  c: Context<Env>,
  action: ActionName,
  find: () => Promise<R>,
): Promise<R> {
  if (may(c.var.who, action, THE_PORTAL) !== 'ELSEWHERE') demand(c, action);
  const resource = await find();
  demand(c, action, resource);
  return resource;
}

/** Where the caller may do it, for lists; refused to whoever may nowhere. */
export function demandSomewhere(c: Context<Env>, action: ActionName): readonly Scope[] {
  if (may(c.var.who, action, THE_PORTAL) !== 'ELSEWHERE') demand(c, action);
  return scopesOf(c.var.who, action);
}

/** The caller's own session; 401 without one. */
export function signedInOf(c: Context<Env>): SignedIn {
  const { signedIn } = c.var.who;
  if (signedIn === null) throw new ApiError('UNAUTHENTICATED');
  return signedIn;
}

/** Passes the accounts Worker's cookies on and gives its value, or throws its refusal. */
export function settle<T>(c: Context<Env>, answer: AuthAnswer<T>): T {
  for (const cookie of answer.cookies) c.header('set-cookie', cookie, { append: true });
  if (answer.ok) return answer.value;
  const headers: Record<string, string> =
    answer.retryAfter === null ? {} : { 'retry-after': String(answer.retryAfter) };
  throw new ApiError(answer.code, answer.details, headers);
}

/** The audit line of something the caller did to an account. */
export function eventOf(
  c: Context<Env>,
  action: string,
  account: string | null,
  detail: Readonly<Record<string, unknown>> = {},
): AuditEvent {
  return accountEvent(action, { at: Date.now(), who: auditName(c.var.who), ip: addressOf(c), account, detail });
}

export const NO_STORE = { 'cache-control': 'no-store' } as const;
