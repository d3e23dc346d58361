import type { Context, Hono } from 'hono';
import type { Env } from './context.ts';
import { ApiError, notFound } from './errors.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** What is answered where no route matched: OPTIONS and 405 name the methods of the address, else 404. */
export function notRouted(c: Context<Env>, app: Hono<Env>): Response {
  const allowed = allowedMethods(app, c.req.path);
  if (allowed.length === 0) throw notFound();
  const allow = allowed.join(', ');
  if (c.req.method === 'OPTIONS') return c.body(null, 204, { allow, 'cache-control': 'no-store' });
  throw new ApiError('METHOD_NOT_ALLOWED', [], { allow });
}

function allowedMethods(app: Hono<Env>, path: string): string[] {
  const own = METHODS.filter((method) =>
    app.router.match(method, path)[0].some(([[, route]]) => route.method === method),
  );
  if (own.length === 0) return [];
  return own.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).concat('OPTIONS');
}
