import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '#run/places.ts';

/** What a build of the portal reads. */
const SOURCES = ['package.json', 'package-lock.json', 'tsconfig.json', 'wrangler.toml', 'web', 'workers', 'db'];

/** A copy of the sources in a folder of its own, to build and change at will, on the same node_modules. */
export function copyCheckout(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'park-atlas-'));
  for (const name of SOURCES) {
    cpSync(join(ROOT, name), join(folder, name), { recursive: true, filter: (path) => !path.includes('.wrangler') });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
