import { limitBody } from './body-limit.ts';
import type { GatewayEnv } from './env.ts';
import type { Mount } from './mounts.ts';

export type Forwarded = { response: Response } | { over: true } | { error: unknown };

/** Header names that only the gateway may set; whatever a client sends under them is dropped. */
const OURS = /^(x-request-id|x-real-ip|x-forwarded-.*|forwarded)$/i;

/** Hands a request to the Worker of its mount, with our request id. Never throws. */
export async function forward(request: Request, mount: Mount, env: GatewayEnv, requestId: string): Promise<Forwarded> {
  const headers = new Headers(request.headers);
  for (const name of [...headers.keys()]) if (OURS.test(name)) headers.delete(name);
  headers.set('x-request-id', requestId);
  const { body, isOver } = limitBody(request.body, mount.maxBody);
  try {
    const inner = new Request(request.url, { method: request.method, headers, body, redirect: 'manual' });
    const response = await env[mount.binding].fetch(inner);
    return isOver() ? { over: true } : { response };
  } catch (error) {
    return isOver() ? { over: true } : { error };
  }
}
