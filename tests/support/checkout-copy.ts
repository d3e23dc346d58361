import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '#run/places.ts';

/** What a build of the portal reads, and what it left here: only what is stale is built anew. */
const SOURCES = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'wrangler.toml',
  'web',
  'workers',
  'db',
  '.build',
];

/** A copy of the sources and the build in a folder of its own, to build and change at will, on the same node_modules. */
export function copyCheckout(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'park-atlas-'));
  for (const name of SOURCES.filter((each) => existsSync(join(ROOT, each)))) {
    cpSync(join(ROOT, name), join(folder, name), { recursive: true, filter: (path) => !path.includes('.wrangler') });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
