import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { BUILD } from './places.ts';

/** Bytes and requests of a first visit. */
export type FirstLoad = { requests: number; bytes: number };

/** What the built pages weigh; all bytes are after brotli. */
export type BuildSizes = {
  /** All scripts and styles a front end has of its own, wherever they are loaded. */
  bundles: Record<string, number>;
  /** What the page itself names: scripts, what they need at once, styles. The page and its data come on top. */
  pages: Record<string, FirstLoad>;
};

/** The folder of each front end's own scripts and styles; residents' share none but the map. */
const BUNDLES: Readonly<Record<string, string>> = {
  resident: 'resident/client/resident/assets',
  leader: 'leader/leader/assets',
  staff: 'staff/staff/assets',
  shared: 'shared/shared',
};

/** Measures the build as it lies in `.build`; it depends on the sources alone, not on the machine. */
export function measureBuild(): BuildSizes {
  const bundles = Object.entries(BUNDLES).map(([name, folder]) => [name, sum(filesIn(join(BUILD, folder)))] as const);
  return {
    bundles: Object.fromEntries(bundles),
    pages: {
      '/': firstLoad(residentFiles()),
      '/leader/': firstLoad(namedIn(readFileSync(join(BUILD, 'leader/index.html'), 'utf8'))),
      '/staff/': firstLoad(namedIn(readFileSync(join(BUILD, 'staff/index.html'), 'utf8'))),
    },
  };
}

function residentFiles(): string[] {
  const manifest = readFileSync(join(BUILD, 'resident/asset-manifest.json'), 'utf8');
  const { entry, styles, preloads } = JSON.parse(manifest) as Record<'styles' | 'preloads', string[]> & {
    entry: string;
  }; // our own build's
  return [entry, ...styles, ...preloads];
}

/** The URL paths of scripts and styles that a page asks for by itself. */
export function namedIn(html: string): string[] {
  return Array.from(
    html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="(\/[^"]+\.(?:js|css))"/g),
    ([, url]) => url ?? '',
  );
}

function firstLoad(urls: readonly string[]): FirstLoad {
  return { requests: new Set(urls).size, bytes: sum([...new Set(urls)].map(fileOf)) };
}

/** Where a path of the portal lies in the build. */
function fileOf(url: string): string {
  const [, first = ''] = url.split('/');
  return join(BUILD, first === 'resident' ? 'resident/client' : first, url);
}

function filesIn(folder: string): string[] {
  return globSync('**/*.{js,css}', { cwd: folder }).map((file) => join(folder, file));
}

function sum(files: readonly string[]): number {
  return files.reduce((total, file) => total + brotliCompressSync(readFileSync(file)).length, 0);
}
