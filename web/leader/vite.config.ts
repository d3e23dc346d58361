import { defineConfig } from 'vite';
import { singlePageApp } from '#shared-entries/single-page-app.ts';

export default defineConfig((env) => singlePageApp('leader', env));
