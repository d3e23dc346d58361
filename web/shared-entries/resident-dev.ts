import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin, ViteDevServer } from 'vite';
import type { AssetManifest } from './resident-build.ts';

const CLIENT = '/@park-atlas/client.js';

/** While developing there are no hashed files: the page loads its modules from Vite, stylesheets included. */
const ASSETS: AssetManifest = { entry: CLIENT, styles: [], preloads: [] };

type Handle = (request: Request, api: (path: string) => Promise<Response>, assets: AssetManifest) => Promise<Response>;

/** Renders the residents' pages from source on every request; `portal` is the origin of the running portal. */
export function residentDev(portal: string): Plugin {
  return {
    name: 'park-atlas:resident-dev',
    apply: 'serve',
    resolveId: (id) => (id === CLIENT ? id : null),
    load: (id) => (id === CLIENT ? "import '/@vite/client';\nimport '/entry-client.ts';" : null),
    configureServer(server) {
      return () => {
        server.middlewares.use((request, response, next) => {
          render(server, portal, request, response).catch((error: Error) => {
            server.ssrFixStacktrace(error);
            next(error);
          });
        });
      };
    },
  };
}

async function render(
  server: ViteDevServer,
  portal: string,
  // Vite shortens `url` by its base and keeps the whole one beside it.
  incoming: IncomingMessage & { originalUrl?: string },
  outgoing: ServerResponse,
): Promise<void> {
  const { handle } = (await server.ssrLoadModule('/entry-server.tsx')) as { handle: Handle };
  const url = new URL(incoming.originalUrl ?? '/', `http://${incoming.headers.host ?? 'localhost'}`);
  const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]);
  const response = await handle(new Request(url, { headers }), (path) => fetch(new URL(path, portal)), ASSETS);
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) outgoing.appendHeader(name, value);
  outgoing.setHeader('cache-control', 'no-store');
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}
