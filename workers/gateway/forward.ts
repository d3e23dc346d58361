import { limitBody } from './body-limit.ts';
import type { GatewayEnv } from './env.ts';
import type { Mount } from './mounts.ts';

export type Forwarded = { response: Response } | { over: true } | { error: unknown };

/** Header names that only the gateway may set; whatever a client sends under them is dropped. */
const OURS = /^(x-request-id|x-real-ip|x-forwarded-.*|forwarded)$/i;

/** Hands a request to the Worker of its mount, with our request id. Never throws. */
export async function forward(request: Request, mount: Mount, env: GatewayEnv, requestId: string): Promise<Forwarded> {
  const here = env.HERE?.[mount.binding];
  // whoever is called as a function is told the request id by the call, and reads none of the names that are ours
  if (here !== undefined && request.body === null) {
    return here(request, requestId).then(
      (response) => ({ response }),
      (error: unknown) => ({ error }),
    );
  }
  const { body, isOver } = limitBody(request.body, mount.maxBody);
  try {
    const inner = new Request(request, { body, redirect: 'manual' });
    for (const name of [...inner.headers.keys()]) if (OURS.test(name)) inner.headers.delete(name);
    inner.headers.set('x-request-id', requestId);
    const response = await env[mount.binding].fetch(inner);
    return isOver() ? { over: true } : { response };
  } catch (error) {
    return isOver() ? { over: true } : { error };
  }
}
