import { join } from 'node:path';
import type { UserConfig } from 'vite';
import solid from 'vite-plugin-solid';
import { BUILD, projectPath, ROOT } from './places.ts';

/** Oldest browsers we serve: 360, 奇安信 and 统信 browsers on Chromium 109, Safari 16, WeChat's own. */
export const TARGET = ['chrome109', 'safari16'];

/** What every browser build has in common. `name` is its folder in web/, `assets` where its hashed files go. */
export function browserBuild(name: string, assets: string, outDir: string): UserConfig {
  return {
    root: join(ROOT, 'web', name),
    base: '/',
    publicDir: false,
    logLevel: 'warn',
    cacheDir: join(BUILD, 'vite', name),
    // Without hydration marks: what the server rendered is never rendered again, scripts only add to it.
    plugins: [solid({ ssr: true, solid: { hydratable: false } })],
    server: { fs: { allow: [ROOT] } },
    css: { modules: { generateScopedName: scopedName } },
    // threads of their own are module scripts, as pages are
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: TARGET,
      assetsDir: assets,
      assetsInlineLimit: 0,
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1500,
      rolldownOptions: { checks: { bundlerTimings: false } },
    },
  };
}

/** The same class name in the shared, the browser and the server build: from the file's place and the local name only. */
export function scopedName(local: string, file: string): string {
  const path = projectPath(file).replace(/(^web\/|\.module\.css$)/g, '');
  return `${path.replace(/[^a-zA-Z0-9]+/g, '-')}_${local}`;
}
