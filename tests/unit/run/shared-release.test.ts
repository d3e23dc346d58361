import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepLiveRelease, namedSharedFiles, notServed, writeRelease } from '#run/shared-release.ts';

let folder: string;
let server: Server;
let origin: string;
let live: Record<string, string>;

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'park-atlas-'));
  put('/shared/solid-new.js', 'new');
  put('/shared/basemap/overview.json', '{}');
  live = {};
  server = createServer((request, response) => {
    const text = live[request.url ?? ''];
    response.writeHead(text === undefined ? 404 : 200).end(text);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a release of the shared files', () => {
  it('lists its own files and not the list', () => {
    writeRelease(folder);
    expect(writeRelease(folder)).toEqual(['/shared/basemap/overview.json', '/shared/solid-new.js']);
  });

  it('keeps the files of the live one that it lacks, but lists only its own', async () => {
    live = {
      '/shared/release.txt': '/shared/solid-old.js\n/shared/solid-new.js\n/shared/basemap/old/a.json\n',
      '/shared/solid-old.js': 'old',
      '/shared/solid-new.js': 'another new',
      '/shared/basemap/old/a.json': '1',
    };
    expect(await keepLiveRelease(origin, folder)).toEqual(['/shared/solid-old.js', '/shared/basemap/old/a.json']);
    expect(readFileSync(join(folder, 'shared/solid-old.js'), 'utf8')).toBe('old');
    expect(readFileSync(join(folder, 'shared/solid-new.js'), 'utf8')).toBe('new');
    expect(readFileSync(join(folder, 'shared/release.txt'), 'utf8')).not.toContain('old');
  });

  it('keeps nothing when nothing is live, and takes no path out of the folder', async () => {
    expect(await keepLiveRelease(origin, folder)).toEqual([]);
    live = { '/shared/release.txt': '/shared/../../evil.js\n/etc/passwd\n\n' };
    expect(await keepLiveRelease(origin, folder)).toEqual([]);
  });

  it('does not go on when a live file can not be had', async () => {
    live = { '/shared/release.txt': '/shared/solid-old.js\n' };
    await expect(keepLiveRelease(origin, folder)).rejects.toThrow('/shared/solid-old.js: 404');
  });
});

describe('a front end', () => {
  it('names the shared files that its pages and scripts load', () => {
    put('/index.html', '<link href="/shared/ui-a-12345678.css"><script src="/leader/assets/x.js">');
    put('/leader/assets/x.js', 'import"/shared/solid-js-12345678.js";import("/shared/map-12345678.js")');
    expect(namedSharedFiles(folder)).toEqual([
      '/shared/map-12345678.js',
      '/shared/solid-js-12345678.js',
      '/shared/ui-a-12345678.css',
    ]);
  });

  it('is told which of them are not live', async () => {
    live = { '/shared/a.js': '' };
    expect(await notServed(origin, ['/shared/a.js', '/shared/b.js'])).toEqual(['/shared/b.js']);
  });
});
