import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** Hands requests and WebSocket upgrades on to another server of this machine, unchanged. */
export function proxyTo(target: URL): {
  request: (request: IncomingMessage, response: ServerResponse) => void;
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
} {
  const { hostname, port } = target;
  return {
    request(request, response) {
      const { method, url: path, headers } = request;
      const onward = httpRequest({ hostname, port, method, path, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
        answer.pipe(response);
      });
      onward.once('error', () => response.writeHead(502).end('门户没有应答 The portal did not answer.\n'));
      request.pipe(onward);
    },
    upgrade(request, socket, head) {
      const onward = connect(Number(port), hostname, () => {
        const lines = request.rawHeaders.flatMap((name, i, all) => (i % 2 === 0 ? [`${name}: ${all[i + 1]}`] : []));
        onward.write(`${request.method} ${request.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
        onward.write(head);
        socket.pipe(onward).pipe(socket);
      });
      for (const end of [socket, onward]) end.once('error', () => socket.destroy());
    },
  };
}
