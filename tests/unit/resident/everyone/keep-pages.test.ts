import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CacheExpiration } from 'workbox-expiration';
import { keepPages } from '../../../../web/resident/sw/keep-pages.ts';

afterEach(() => vi.unstubAllGlobals());

describe('pages fetched for later', () => {
  it('are told to the limit of their cache, so that a phone is not filled up', async () => {
    const kept = new Map<string, Response>();
    vi.stubGlobal('location', { origin: 'https://map.example.cn' });
    vi.stubGlobal('caches', {
      open: async () => ({
        match: async (key: string) => kept.get(key),
        put: async (k: string, r: Response) => kept.set(k, r),
      }),
    });
    vi.stubGlobal(
      'fetch',
      async () =>
        new Response('<html lang="zh-CN"><title>晋中</title></html>', { headers: { 'content-type': 'text/html' } }),
    );
    const limit = { updateTimestamp: vi.fn(async () => undefined), expireEntries: vi.fn(async () => undefined) };
    const urls = [
      'https://map.example.cn/',
      'https://map.example.cn/sites/st_0000000001',
      'https://elsewhere.example/',
    ];
    await keepPages(urls, limit as unknown as CacheExpiration); // as far as it is used
    expect([...kept.keys()]).toEqual(urls.slice(0, 2));
    expect(limit.updateTimestamp.mock.calls).toEqual(urls.slice(0, 2).map((url) => [url]));
    expect(limit.expireEntries).toHaveBeenCalledTimes(1);
    await keepPages(urls, limit as unknown as CacheExpiration);
    expect(limit.updateTimestamp).toHaveBeenCalledTimes(2);
  });
});
