import { defineConfig } from 'vite';
import { residentBrowser, residentServiceWorker, residentWorker } from '#shared-entries/resident-app.ts';

/**
 * `vite build` makes the browser's files, `vite build --ssr` the bundle that workers/resident imports, `vite build --mode sw` the
 * service worker that keeps those files.
 */
export default defineConfig((env) => {
  if (env.isSsrBuild) return residentWorker();
  return env.mode === 'sw' ? residentServiceWorker() : residentBrowser(env);
});
