import { afterEach, describe, expect, it, vi } from 'vitest';
import { ENTRY, linked } from '#run/serve/joined-worker.ts';
import type { ServedWorker } from '#run/serve/portal-file.ts';

const worker = (name: string): ServedWorker => ({
  name,
  script: `${name}.js`,
  files: null,
  vars: {},
  secrets: [],
  options: {},
});

/** The Worker that gateway and API are on one machine, with stand-ins for both. */
async function joined(): Promise<{ fetch: (request: Request, env: object, outer: object) => Promise<Response> }> {
  const [first] = linked([worker('park-atlas'), worker('park-atlas-api')]);
  const script = first?.scripts[0];
  if (script === undefined || !('text' in script)) throw new Error('the joined Worker begins with a text');
  const stood = script.text
    .replace(/^import api .*$/m, 'const api = { fetch: async (request) => new Response("api " + request.url) };')
    .replace(/^import gateway .*$/m, 'const gateway = { fetch: (request, env) => env.API.fetch(request) };')
    .replace(/^import \{ waitUntil \} .*$/m, 'const waitUntil = () => {};')
    .replace(/^export (\*|\{).*$/gm, '');
  const module = await import(`data:text/javascript,${encodeURIComponent(`${stood}// ${crypto.randomUUID()}`)}`);
  return module[ENTRY];
}

describe('the Worker that answers on one machine', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('has its heap collected once in so many requests', async () => {
    const gc = vi.fn();
    vi.stubGlobal('gc', gc);
    const { fetch } = await joined();
    for (let i = 0; i < 10_001; i++) await fetch(new Request('http://portal/'), {}, {});
    expect(gc).toHaveBeenCalledTimes(2);
  });

  it('answers where the runtime offers no collection', async () => {
    vi.stubGlobal('gc', undefined);
    const { fetch } = await joined();
    for (let i = 0; i < 5_000; i++) await fetch(new Request('http://portal/'), {}, {});
    const answer = await fetch(new Request('http://portal/api/health'), {}, {});
    expect(await answer.text()).toBe('api http://portal/api/health');
  });
});
