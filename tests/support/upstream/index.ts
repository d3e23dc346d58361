/** Answers by path what a Worker behind the gateway may answer, good and bad; anything else is echoed as JSON. */
const ANSWERS: Record<string, (request: Request) => Response | Promise<Response>> = {
  '/throw': () => {
    throw new Error('上游出错');
  },
  '/api/throw': () => {
    throw new Error('上游出错');
  },
  '/bare-500': () => new Response('Error: secret stack at line 1', { status: 500 }),
  '/own-404': () => html('<h1>这个阵地已停用</h1>', 404),
  '/bare-404': () => new Response('Not Found', { status: 404 }),
  '/busy': () => new Response('busy', { status: 503 }),
  '/leader/assets/gone-1a2B3c4D.js': () => html('<div id="app"></div>'),
  '/shared/gone-1a2B3c4D.js': () => html('<div id="app"></div>'),
  '/shared/solid-1a2B3c4D.js': () => script(),
  '/shared/plain.js': () => script(),
  '/long': () => html('<p>党群服务中心</p>'.repeat(200), 200, { etag: '"abc"' }),
  '/own-policy': () => html('<p>x</p>', 200, { 'content-security-policy': "default-src 'none'" }),
  '/picture': () => new Response(new Uint8Array(4096), { headers: { 'content-type': 'image/png' } }),
  '/moved': () => new Response(null, { status: 302, headers: { location: '/long' } }),
  '/api/unchanged': () => new Response(null, { status: 304, headers: { etag: '"abc"' } }),
  '/api/length': async (request) => Response.json({ bytes: (await request.arrayBuffer()).byteLength }),
  '/api/socket': () => {
    const { 0: client, 1: server } = new WebSocketPair();
    server.accept();
    server.addEventListener('message', ({ data }) => server.send(`回声 ${data}`));
    return new Response(null, { status: 101, webSocket: client });
  },
};

function html(body: string, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(body, { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } });
}

function script(): Response {
  return new Response('export const a = 1;\n'.repeat(100), { headers: { 'content-type': 'text/javascript' } });
}

export default {
  fetch(request) {
    const { pathname } = new URL(request.url);
    const answer = ANSWERS[pathname];
    const echo = { method: request.method, url: request.url, headers: Object.fromEntries(request.headers) };
    return answer ? answer(request) : Response.json(echo);
  },
} satisfies ExportedHandler;
