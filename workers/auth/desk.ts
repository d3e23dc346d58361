import { APIError } from 'better-auth/api';
import type { AuthCall } from '#core/access/auth-service.ts';
import { d1Port } from '#db/d1.ts';
import type { SqlPort } from '#db/port.ts';
import { type BetterAuth, IP_HEADER, makeBetterAuth } from './better-auth.ts';
import type { AuthBindings } from './env.ts';

/** What one call works with. */
export interface Desk {
  readonly auth: BetterAuth;
  readonly db: SqlPort;
  readonly call: AuthCall;
  /** What better-auth sees of the request. */
  readonly headers: Headers;
  readonly now: number;
}

export function openDesk(env: AuthBindings, call: AuthCall): Desk {
  const headers = new Headers();
  if (call.cookie !== null) headers.set('cookie', call.cookie);
  if (call.agent !== null) headers.set('user-agent', call.agent);
  if (call.ip !== null) headers.set(IP_HEADER, call.ip);
  return { auth: betterAuthOf(env, call.secure), db: d1Port(env.DB), call, headers, now: Date.now() };
}

const kept = { http: new WeakMap<AuthBindings, BetterAuth>(), https: new WeakMap<AuthBindings, BetterAuth>() };

/**
 * better-auth of an isolate. Making it takes ten times as long as asking it who somebody is, and leaves as much more to
 * collect. Shared only once it is set up: what one request began and was broken off in never settles for another
 * (better-auth issue 10315).
 */
function betterAuthOf(env: AuthBindings, secure: boolean): BetterAuth {
  const shared = secure ? kept.https : kept.http;
  const found = shared.get(env);
  if (found !== undefined) return found;
  const made = makeBetterAuth(env, secure);
  made.$context.then(
    () => shared.set(env, made),
    // whoever asks it for something is told
    () => undefined,
  );
  return made;
}

/** Runs a call of better-auth; null where it refused. Whatever is not a refusal of its own is thrown. */
export async function orRefused<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return null;
    throw error;
  }
}
