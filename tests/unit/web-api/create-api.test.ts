import { describe, expect, it, vi } from 'vitest';
import { ApiError } from '#web-api/api-error.ts';
import { createApi } from '#web-api/create-api.ts';

type Call = { url: string; signal: AbortSignal };

/** A server that answers by `reply`; what it was asked is kept. */
function server(reply: (call: Call, nth: number) => Response | Promise<Response>) {
  const calls: Call[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const call = { url: String(input), signal: init?.signal ?? new AbortController().signal };
    calls.push(call);
    return reply(call, calls.length);
  };
  return { calls, fetch };
}

/** Never answers, but notices when the caller gives up, as a browser does. */
function silence({ signal }: Call): Promise<Response> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')), { once: true });
  });
}

async function failure(promise: Promise<unknown>): Promise<ApiError> {
  const error = await promise.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!(error instanceof ApiError)) throw new Error(`expected an ApiError, got ${String(error)}`);
  return error;
}

describe('createApi', () => {
  it('fills in parameters and filters and gives the parsed answer', async () => {
    const { calls, fetch } = server(() => Response.json({ items: [], nextCursor: null, asOf: 'x' }));
    const api = createApi({ fetch, baseUrl: 'https://atlas.test' });
    const page = await api.get('/api/sites', { query: { region: '140921', kind: ['A', 'B'], q: '', park: undefined } });
    expect(page.items).toEqual([]);
    expect(calls.map((call) => call.url)).toEqual(['https://atlas.test/api/sites?region=140921&kind=A%2CB']);
    await api.get('/api/sites/:id', { params: { id: 'st_1/2' } });
    expect(calls[1]?.url).toBe('https://atlas.test/api/sites/st_1%2F2');
  });

  it('hands on a refusal with its code, details and request id', async () => {
    const details = [{ path: 'limit', value: '9999', expected: '1 到 500' }];
    const body = { error: { code: 'VALIDATION', message: '…', details, requestId: 'req-1' } };
    const { calls, fetch } = server(() => Response.json(body, { status: 400 }));
    const error = await failure(createApi({ fetch }).get('/api/parks'));
    expect(error).toMatchObject({ kind: 'http', code: 'VALIDATION', status: 400, details, requestId: 'req-1' });
    expect(calls).toHaveLength(1);
  });

  it('understands answers that are not ours', async () => {
    const html = (status: number) => new Response('<h1>…</h1>', { status, headers: { 'x-request-id': 'gw' } });
    const at = (status: number) => failure(createApi({ fetch: server(() => html(status)).fetch }).get('/api/parks'));
    expect(await at(502)).toMatchObject({ kind: 'http', code: 'INTERNAL', status: 502, requestId: 'gw' });
    expect(await at(404)).toMatchObject({ kind: 'http', code: 'NOT_FOUND', status: 404 });
  });

  it('tries a broken connection once more, and only once', async () => {
    const broken = () => Promise.reject(new TypeError('Failed to fetch'));
    const mended = server((_, nth) => (nth === 1 ? broken() : Response.json({ ok: true })));
    await expect(createApi({ fetch: mended.fetch }).get('/api/health')).resolves.toEqual({ ok: true });
    const dead = server(broken);
    expect(await failure(createApi({ fetch: dead.fetch }).get('/api/health'))).toMatchObject({
      kind: 'offline',
      code: 'OFFLINE',
      status: 0,
    });
    expect(dead.calls).toHaveLength(2);
  });

  it('gives up after the time limit', async () => {
    vi.useFakeTimers();
    try {
      const { calls, fetch } = server(silence);
      const failed = failure(createApi({ fetch, timeoutMs: 4000 }).get('/api/health'));
      await vi.advanceTimersByTimeAsync(3999);
      expect(calls[0]?.signal.aborted).toBe(false);
      await vi.advanceTimersByTimeAsync(1);
      expect(await failed).toMatchObject({ kind: 'timeout', code: 'TIMEOUT' });
      expect(calls).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it('a caller who leaves hears its own reason, not an error of ours', async () => {
    const { fetch } = server(silence);
    const leave = new AbortController();
    const call = createApi({ fetch }).get('/api/health', { signal: leave.signal });
    leave.abort(new Error('left the page'));
    await expect(call).rejects.toThrow('left the page');
    await expect(createApi({ fetch }).get('/api/health', { signal: leave.signal })).rejects.toThrow('left the page');
  });

  it('reads a list to its end, or to the maximum and says so', async () => {
    const rows = Array.from({ length: 1100 }, (_, index) => ({ id: `st_${index}` }));
    const { calls, fetch } = server(({ url }) => {
      const query = new URL(url, 'https://atlas.test').searchParams;
      const from = Number(query.get('cursor') ?? 0);
      const to = from + Number(query.get('limit'));
      return Response.json({
        items: rows.slice(from, to),
        nextCursor: to < rows.length ? String(to) : null,
        asOf: 'x',
      });
    });
    const api = createApi({ fetch });
    const whole = await api.getAll('/api/sites', { max: 5000, query: { region: '14' } });
    expect(whole).toMatchObject({ complete: true, asOf: 'x' });
    expect(whole.items).toEqual(rows);
    expect(calls.every((call) => call.url.includes('region=14'))).toBe(true);
    const part = await api.getAll('/api/sites', { max: 700 });
    expect(part.complete).toBe(false);
    expect(part.items).toHaveLength(700);
  });
});
