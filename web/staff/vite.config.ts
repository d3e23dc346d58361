import { defineConfig } from 'vite';
import { staffBrowser, staffServiceWorker } from '#shared-entries/staff-app.ts';

/** `vite build` makes the browser's files, `vite build --mode sw` the service worker that keeps those files. */
export default defineConfig((env) => (env.mode === 'sw' ? staffServiceWorker() : staffBrowser(env)));
