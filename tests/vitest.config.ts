import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { cloudflareTest } from '@cloudflare/vitest-plugin';
import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';

/** Workers take their secrets from the environment; a run of tests has its own. */
process.env.SEAL_KEY = randomBytes(32).toString('base64');

const root = resolve(import.meta.dirname, '..');

export default defineConfig({
  root,
  test: {
    projects: [
      {
        // Pure code and components. A file that needs a page says `// @vitest-environment happy-dom` on its first line.
        root,
        // Without hydration marks: happy-dom reads `<!$>` as text. The built pages are what the e2e tests open.
        plugins: [solid({ ssr: true, hot: false, solid: { hydratable: false } })],
        environments: { client: { resolve: { conditions: ['browser', 'module', 'development'] } } },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          // Modules are read once a worker, not once a file.
          isolate: false,
          setupFiles: ['tests/unit/fresh-page.ts'],
          // Solid goes through Vite, which gives a test with a page the browser's build and any other the server's. The Solid
          // plugin would leave it to Node, always the server's, unless it finds its name under `external`.
          server: { deps: { inline: [/solid-js/, /@solidjs/, /solid-virtual/], external: [/^unused:solid-js$/] } },
          testTimeout: 60_000,
        },
      },
      {
        // Routes and queries inside workerd, with the API's own bindings; storage is empty at the start of every file.
        root,
        plugins: [
          cloudflareTest({
            wrangler: { configPath: resolve(root, 'workers/api/wrangler.toml') },
            // The accounts Worker is another one: tests/workers/api/call.ts puts its work in the binding's place.
            // The snapshot is off but where a test of it turns it on: what a test writes is then in the next answer.
            miniflare: {
              bindings: { SNAPSHOT_MB: '0' },
              serviceBindings: { AUTH: () => new Response(null, { status: 501 }) },
            },
          }),
        ],
        test: {
          name: 'workers',
          include: ['tests/workers/**/*.test.ts'],
          // One workerd for many files, emptied before each: starting one and reading the Worker into it took longer than the tests.
          isolate: false,
          setupFiles: ['tests/workers/fresh-storage.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Requests through Workers as they are built: a harness a file, or the whole portal started once.
        root,
        test: {
          name: 'flows',
          include: ['tests/flows/**/*.test.ts'],
          globalSetup: 'tests/support/portal.ts',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
