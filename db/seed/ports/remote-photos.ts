import type { PhotoReader } from './photo-files.ts';

/** Where the photos lie on Cloudflare, and the token (Workers R2 Storage Read) that reads them. */
export interface RemoteBucket {
  readonly accountId: string;
  readonly bucket: string;
  readonly apiToken: string;
  /** https://api.cloudflare.com/client/v4; another for tests. */
  readonly apiBase?: string;
  /** Milliseconds before the first repetition; doubled each time. */
  readonly retryMs?: number;
}

const API = 'https://api.cloudflare.com/client/v4';
const ATTEMPTS = 4;

/**
 * R2's HTTP API, the one that Wrangler reads objects by. Answers that say “later” (429, 5xx) are tried again; an object that
 * is not there is null, every other answer an error: a backup without photos that exist is none.
 */
export function remotePhotos({
  accountId,
  bucket,
  apiToken,
  apiBase = API,
  retryMs = 1_000,
}: RemoteBucket): PhotoReader {
  const objects = `${apiBase}/accounts/${encodeURIComponent(accountId)}/r2/buckets/${encodeURIComponent(bucket)}/objects`;
  const headers = { authorization: `Bearer ${apiToken}` };
  return async (key) => {
    for (let attempt = 1; ; attempt++) {
      const response = await fetch(`${objects}/${encodeURIComponent(key)}`, { headers });
      if (response.ok) return new Uint8Array(await response.arrayBuffer());
      await response.body?.cancel();
      if (response.status === 404) return null;
      if (response.status === 401 || response.status === 403) {
        throw new Error(`R2 HTTP API ${response.status}：令牌没有读取照片的权限（Workers R2 Storage Read）`);
      }
      const isLater = response.status === 429 || response.status >= 500;
      if (!isLater || attempt === ATTEMPTS) throw new Error(`R2 HTTP API ${response.status}: ${key}`);
      await new Promise((resolve) => setTimeout(resolve, retryMs * 2 ** (attempt - 1)));
    }
  };
}
