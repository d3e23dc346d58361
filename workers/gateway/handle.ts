import { statesTooMuch } from './body-limit.ts';
import { isFilePath, setCaching } from './caching.ts';
import { isEncodable, preferredEncoding, setEncoding, varyByEncoding } from './encoding.ts';
import type { GatewayEnv } from './env.ts';
import { failureIn, isFailure } from './failure.ts';
import { forward } from './forward.ts';
import { logAccess, logFailure } from './log.ts';
import { destinationOf, type Mount } from './mounts.ts';
import { optionsAnswer, ownError, wantsPage } from './own-answers.ts';
import { contentSecurityPolicy, setSecurityHeaders } from './security-headers.ts';

/** Answers one request from outside: mount, limits, the Worker's answer or an error page, then headers and encoding. */
export async function handle(request: Request, env: GatewayEnv, context: ExecutionContext): Promise<Response> {
  const started = Date.now();
  const requestId = crypto.randomUUID();
  const url = new URL(request.url);
  const destination = destinationOf(url.pathname);
  const response =
    destination.kind === 'redirect'
      ? redirect(url, destination.path)
      : await answer(request, url, destination.mount, env, requestId);
  const mount = destination.kind === 'mount' ? destination.mount.prefix : 'redirect';
  const { method } = request;
  logAccess(
    { requestId, method, path: url.pathname, status: response.status, mount, ms: Date.now() - started },
    { gatherMs: Number(env.LOG_GATHER_MS), waitUntil: (work) => context.waitUntil(work) },
  );
  return response.status === 101 ? response : finish(response, request, url, env, requestId);
}

function redirect(url: URL, path: string): Response {
  return new Response(null, { status: 308, headers: { location: `${path}${url.search}` } });
}

async function answer(request: Request, url: URL, mount: Mount, env: GatewayEnv, requestId: string): Promise<Response> {
  const context = { request, requestId, json: mount.json === true };
  const allow = { allow: mount.methods.join(', ') };
  if (!mount.methods.includes(request.method)) return ownError('METHOD_NOT_ALLOWED', { ...context, headers: allow });
  if (request.method === 'OPTIONS') return optionsAnswer(mount.methods);
  if (statesTooMuch(request.headers, mount.maxBody)) return ownError('PAYLOAD_TOO_LARGE', context);
  const forwarded = await forward(request, mount, env, requestId);
  if ('over' in forwarded) return ownError('PAYLOAD_TOO_LARGE', context);
  if ('error' in forwarded) {
    logFailure({ requestId, path: url.pathname, mount: mount.prefix }, forwarded.error);
    return ownError('INTERNAL', context);
  }
  const { response } = forwarded;
  if (isFailure(response)) {
    logFailure({ requestId, path: url.pathname, mount: mount.prefix }, await failureIn(response));
    return ownError(response.status === 503 ? 'UNAVAILABLE' : 'INTERNAL', context);
  }
  const isPage = (response.headers.get('content-type') ?? '').startsWith('text/html');
  // A front end answers unknown paths with its index page; for a missing script or map file that would be a lie.
  if (isPage && isFilePath(url.pathname)) return ownError('NOT_FOUND', context);
  if (response.status === 404 && !isPage && !context.json && wantsPage(request)) return ownError('NOT_FOUND', context);
  return response;
}

/** Headers and encoding of the answer, whoever made it. */
function finish(response: Response, request: Request, url: URL, env: GatewayEnv, requestId: string): Response {
  const answered = changeable(response, request, env, requestId);
  const { headers } = answered;
  setSecurityHeaders(headers, { https: url.protocol === 'https:', policy: policyOf(env) });
  setCaching(headers, url.pathname, response.status);
  if (isEncodable(response.status, headers)) {
    varyByEncoding(headers);
    const accepted = request.cf?.clientAcceptEncoding ?? request.headers.get('accept-encoding');
    const encoding = preferredEncoding(typeof accepted === 'string' ? accepted : null);
    if (encoding) setEncoding(headers, encoding);
  }
  return answered;
}

/** The answer with our request id: itself where it was made in this isolate, for its headers can be changed, else a copy. */
function changeable(response: Response, request: Request, env: GatewayEnv, requestId: string): Response {
  if (env.HERE !== undefined && request.method !== 'HEAD') {
    try {
      response.headers.set(REQUEST_ID, requestId);
      return response;
    } catch {
      // another Worker's
    }
  }
  // copies the headers once: made of copied headers it would copy them again
  const answered = new Response(request.method === 'HEAD' ? null : response.body, response);
  answered.headers.set(REQUEST_ID, requestId);
  return answered;
}

const REQUEST_ID = 'x-request-id';

/** Settings of an isolate never change: the policy is put together once. */
const policies = new WeakMap<GatewayEnv, string>();

function policyOf(env: GatewayEnv): string {
  const known = policies.get(env) ?? contentSecurityPolicy(env.MAP_HOSTS);
  policies.set(env, known);
  return known;
}
