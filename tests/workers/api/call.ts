import { env } from 'cloudflare:test';
import { app } from '#api/app.ts';
import type { Bindings } from '#api/env.ts';
import type { ErrorBody } from '#core/schemas/common.ts';
import { createAuthService } from '../../../workers/auth/service.ts';

/** The accounts Worker's work on this file's database; between the Workers themselves it goes over RPC (tests/flows). */
export const authService = createAuthService({ DB: env.DB, AUTH_SECRET: 'a secret for tests, 32 letters long' });

/** Sends a request to the API itself, with the bindings of this test file or others in their place. */
export async function send(path: string, init: RequestInit = {}, bindings: Partial<Bindings> = {}): Promise<Response> {
  return app.request(path, init, { ...env, AUTH: authService, ...bindings });
}

/** The JSON answer to a GET that must succeed. */
export async function read<T>(path: string, bindings: Partial<Bindings> = {}): Promise<T> {
  const response = await send(path, {}, bindings);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json<T>();
}

/** The error of a GET that must be refused. */
export async function refused(
  path: string,
  bindings: Partial<Bindings> = {},
): Promise<ErrorBody['error'] & { readonly status: number }> {
  const response = await send(path, {}, bindings);
  if (response.ok) throw new Error(`${path} was not refused`);
  const { error } = await response.json<ErrorBody>();
  return { ...error, status: response.status };
}
