import { defineConfig } from 'vite';
import { residentBrowser, residentWorker } from '#shared-entries/resident-app.ts';

/** `vite build` makes the browser's files, `vite build --ssr` the bundle that workers/resident imports. */
export default defineConfig((env) => (env.isSsrBuild ? residentWorker() : residentBrowser(env)));
