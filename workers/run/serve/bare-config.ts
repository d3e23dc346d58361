import { Mend } from '../mend.ts';
import {
  clearPointer,
  keepLast,
  pointerOf,
  readMessage,
  rootOf,
  setText,
  structAt,
  structsAt,
  textAt,
  writeMessage,
} from './capnp.ts';

/** Pointers of `Config`, `Socket` and `HttpOptions` in workerd.capnp, by their place in the struct. */
const [CONFIG_SOCKETS, SOCKET_NAME, SOCKET_HTTP] = [1, 0, 2];
const HTTP = { forwardedProtoHeader: 0, cfBlobHeader: 1, capnpConnectHost: 4 };

/**
 * Leaves one socket of a captured configuration, the public Worker's own, and makes it fit for strangers: the entry socket
 * with its development endpoints is gone, a CONNECT no longer reaches into the runtime, `request.cf` is nobody's to send, and
 * the proxy in front says by `X-Forwarded-Proto` whether the visitor came over TLS.
 */
export function bareConfig(captured: Uint8Array, socketName: string): Buffer {
  const message = readMessage(captured);
  const sockets = structsAt(message, pointerOf(rootOf(message), CONFIG_SOCKETS));
  const socket = sockets.items.at(-1);
  if (socket === undefined || textAt(message, pointerOf(socket, SOCKET_NAME)) !== socketName) throw changed();
  const http = structAt(message, pointerOf(socket, SOCKET_HTTP));
  if (textAt(message, pointerOf(http, HTTP.cfBlobHeader)) !== 'MF-CF-Blob') throw changed();
  clearPointer(message, pointerOf(http, HTTP.cfBlobHeader));
  clearPointer(message, pointerOf(http, HTTP.capnpConnectHost));
  setText(message, pointerOf(http, HTTP.forwardedProtoHeader), 'X-Forwarded-Proto');
  keepLast(message, sockets);
  return writeMessage(message);
}

/** The pinned Miniflare writes its configuration in one way; another version may do it in another. */
function changed(): Mend {
  return new Mend(
    '运行时的配置与预期不同：miniflare 的版本变了，请用 package-lock.json 里的版本重新安装依赖。',
    'The configuration of the runtime is not as expected: install the dependencies by package-lock.json again.',
  );
}
