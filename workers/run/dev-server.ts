import { createServer as createHttpServer } from 'node:http';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { ROOT } from './places.ts';
import { proxyTo } from './proxy.ts';

/** Front ends with a dev server of their own, the longest path first; the last one takes what is left. */
const FRONT_ENDS = [
  ['leader', '/leader/'],
  ['staff', '/staff/'],
  ['resident', '/'],
] as const;

export const DEV_PATHS = FRONT_ENDS.map(([, path]) => path).sort();

/** Listens with every front end's Vite behind one address; what is not a front end goes to the portal at `portal`. */
export async function serveFromSource(host: string, port: number, portal: string): Promise<void> {
  process.env.PORTAL_ORIGIN = portal;
  const proxy = proxyTo(new URL(portal));
  const http = createHttpServer();
  const servers = await Promise.all(
    FRONT_ENDS.map(
      async ([name, path]): Promise<[string, ViteDevServer]> => [
        path,
        await createServer({
          configFile: join(ROOT, 'web', name, 'vite.config.ts'),
          configLoader: 'native',
          server: { middlewareMode: true, ws: { server: http, path: `@hot/${name}` } },
        }),
      ],
    ),
  );
  http.on('request', (request, response) => {
    const url = request.url ?? '/';
    if (isPortalPath(url)) return proxy.request(request, response);
    const server = servers.find(([path]) => url.startsWith(path))?.[1];
    server?.middlewares(request, response, () => response.writeHead(404).end());
  });
  http.on('upgrade', (request, socket, head) => {
    if (isPortalPath(request.url ?? '/')) proxy.upgrade(request, socket, head);
  });
  await new Promise<void>((done) => http.listen(port, host, done));
}

function isPortalPath(url: string): boolean {
  return url.startsWith('/api/') || url.startsWith('/shared/');
}
