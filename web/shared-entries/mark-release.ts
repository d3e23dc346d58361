import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';

/**
 * Writes into the page which build it is of: `<meta name="release">`, a hash of all its files. A page that stays open for
 * weeks compares it with that of the page served now; parts that are fetched late have other names in every build.
 */
export function markRelease(): Plugin {
  return {
    name: 'park-atlas:mark-release',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        if (!bundle) return [];
        return [{ tag: 'meta', attrs: { name: 'release', content: releaseName(bundle) }, injectTo: 'head' }];
      },
    },
  };
}

/** Twelve hexadecimal digits of all that a build holds, in whatever order it came. */
export function releaseName(bundle: Rolldown.OutputBundle): string {
  const hash = createHash('sha256');
  for (const [name, file] of Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${name}\0`).update(file.type === 'chunk' ? file.code : file.source);
  }
  return hash.digest('hex').slice(0, 12);
}
