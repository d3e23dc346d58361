import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { remotePhotos } from '#db/seed/ports/remote-photos.ts';

const objects = new Map([['photo/一.jpg', Uint8Array.of(0xff, 0xd8, 1, 2)]]);
const asked: (string | undefined)[][] = [];
const refusals: number[] = [];
let server: Server;

/** R2's endpoint on this machine: objects by their encoded key. */
beforeEach(async () => {
  asked.length = refusals.length = 0;
  server = createServer(({ url = '', headers }, response) => {
    asked.push([url, headers.authorization]);
    const found = objects.get(decodeURIComponent(url.replace('/accounts/account-1/r2/buckets/photos/objects/', '')));
    response.writeHead(refusals.shift() ?? (found ? 200 : 404)).end(found);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

function reader() {
  const { port } = server.address() as AddressInfo; // it listens on TCP
  const apiBase = `http://127.0.0.1:${port}`;
  return remotePhotos({ accountId: 'account-1', bucket: 'photos', apiToken: 'a-token', apiBase, retryMs: 1 });
}

test('reads the bytes of an object by its key, with the token', async () => {
  expect(await reader()('photo/一.jpg')).toEqual(objects.get('photo/一.jpg'));
  expect(asked).toEqual([
    [`/accounts/account-1/r2/buckets/photos/objects/${encodeURIComponent('photo/一.jpg')}`, 'Bearer a-token'],
  ]);
});

test('an object that is gone is none; the API is asked again when it says later, a few times only', async () => {
  expect(await reader()('gone')).toBeNull();
  refusals.push(429, 503);
  expect(await reader()('photo/一.jpg')).not.toBeNull();
  refusals.push(503, 503, 503, 503);
  await expect(reader()('photo/一.jpg')).rejects.toThrow('503');
});

test('a token that may not read photos ends the backup: without them it would be none', async () => {
  refusals.push(403);
  await expect(reader()('photo/一.jpg')).rejects.toThrow('令牌没有读取照片的权限');
  expect(asked).toHaveLength(1);
});
