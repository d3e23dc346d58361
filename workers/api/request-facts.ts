import type { Context } from 'hono';
import type { AuthCall } from '#core/access/auth-service.ts';
import type { Env } from './context.ts';

/** An IPv4 or IPv6 address as Cloudflare writes it; a local portal has none. */
const ADDRESS = /^[0-9a-fA-F:.]{3,45}$/;
const MAX_AGENT = 300;

/** What the accounts Worker and the audit log are told of a request. */
export function callOf(c: Context<Env>): AuthCall {
  return {
    cookie: c.req.header('cookie') ?? null,
    secure: isSecure(c),
    ip: addressOf(c),
    agent: c.req.header('user-agent')?.slice(0, MAX_AGENT) ?? null,
  };
}

export function addressOf(c: Context<Env>): string | null {
  const given = c.req.header('cf-connecting-ip') ?? '';
  return ADDRESS.test(given) ? given : null;
}

export function isSecure(c: Context<Env>): boolean {
  return new URL(c.req.url).protocol === 'https:';
}
