import { defineConfig, mergeConfig } from 'vite';
import { markRelease } from '#shared-entries/mark-release.ts';
import { singlePageApp } from '#shared-entries/single-page-app.ts';

export default defineConfig((env) => mergeConfig(singlePageApp('leader', env), { plugins: [markRelease()] }));
