import { expect, it } from 'vitest';
import type { GatewayEnv } from '#gateway/env.ts';
import { forward } from '#gateway/forward.ts';
import { destinationOf } from '#gateway/mounts.ts';

const ID = 'a-request-id';

function mountOf(path: string) {
  const destination = destinationOf(path);
  if (destination.kind !== 'mount') throw new Error(path);
  return destination.mount;
}

it('calls a Worker of the same isolate as a function, behind a proxy too', async () => {
  const told: unknown[] = [];
  const env = {
    HERE: {
      API: async (_: Request, requestId: string) => {
        told.push(requestId);
        return new Response('here');
      },
    },
    API: { fetch: async () => new Response('elsewhere') },
  } as unknown as GatewayEnv; // no more of it is asked for
  const proxied = new Request('https://a.example/api/health', { headers: { 'x-forwarded-for': '1.2.3.4' } });
  const forwarded = await forward(proxied, mountOf('/api/health'), env, ID);
  expect('response' in forwarded && (await forwarded.response.text())).toBe('here');
  expect(told).toEqual([ID]);
});
