import { Mend } from '../mend.ts';
import {
  clearPointer,
  keepLast,
  type Message,
  numberAt,
  type Place,
  pointerOf,
  readMessage,
  rootOf,
  setNumber,
  setText,
  structAt,
  structsAt,
  textAt,
  writeMessage,
} from './capnp.ts';

/** Pointers of `Config`, `Service`, `Socket` and `HttpOptions` in workerd.capnp, by their place in the struct. */
const [CONFIG_SERVICES, CONFIG_SOCKETS, SERVICE_NAME, SERVICE_CONTENT, SOCKET_NAME, SOCKET_HTTP] = [0, 1, 0, 1, 0, 2];
const HTTP = { forwardedProtoHeader: 0, cfBlobHeader: 1, capnpConnectHost: 4 };
/** Where a `Service` says what it is, and what it says. */
const SERVICE_KIND = 0;
const KIND = { worker: 1, network: 2 };

/**
 * Workers of Miniflare's own that none of ours asks: what develops and shows, and for each of ours one between it and the
 * internet and one that caches. The runtime would set every one of them up before it gives its first answer.
 */
const UNASKED = /^(core:entry|MINIFLARE_DEV_CONTROL|r2:public|email:store|outbound:\d+|cache:(\d+|cache))$/;

/** Under the first name a Worker of files is asked; then come the one that decides between files and a script, and the files. */
const [ASKED, DECIDING, FILES, SCRIPT] = [
  'assets:rpc-proxy:',
  'assets:router:',
  'assets:assets-service:',
  'core:user:',
];

/**
 * Leaves one socket of a captured configuration, the public Worker's own, and makes it fit for strangers: the entry socket
 * with its development endpoints is gone, a CONNECT no longer reaches into the runtime, `request.cf` is nobody's to send, and
 * the proxy in front says by `X-Forwarded-Proto` whether the visitor came over TLS. Workers that nobody asks are gone too, and
 * those named in `filesOnly`, which have no script, are asked for their files directly.
 */
export function bareConfig(captured: Uint8Array, socketName: string, filesOnly: readonly string[]): Buffer {
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
  const without = filesOnly.flatMap((name) => askFiles(message, name));
  leaveOut(message, (name) => UNASKED.test(name) || without.includes(name));
  return writeMessage(message);
}

/** Names of the services that are Workers, in the order in which the runtime sets them up. */
export function workersIn(message: Message): string[] {
  const { items } = structsAt(message, pointerOf(rootOf(message), CONFIG_SERVICES));
  const workers = items.filter((service) => numberAt(message, service, SERVICE_KIND) === KIND.worker);
  return workers.map((service) => textAt(message, pointerOf(service, SERVICE_NAME)));
}

/** Gives the files of a Worker the name under which it is asked; answers the names of what nobody asks any more. */
function askFiles(message: Message, worker: string): string[] {
  const detour = `assets:detour:${worker}`;
  setText(message, nameOf(message, ASKED + worker), detour);
  setText(message, nameOf(message, FILES + worker), ASKED + worker);
  return [detour, DECIDING + worker, SCRIPT + worker];
}

/** The place of a service's name. */
function nameOf(message: Message, name: string): Place {
  const { items } = structsAt(message, pointerOf(rootOf(message), CONFIG_SERVICES));
  const place = items
    .map((service) => pointerOf(service, SERVICE_NAME))
    .find((pointer) => textAt(message, pointer) === name);
  if (place === undefined) throw changed();
  return place;
}

/** Others may still name them, so that they stay as services: as the internet, without private addresses. */
function leaveOut(message: Message, isUnasked: (name: string) => boolean): void {
  const services = structsAt(message, pointerOf(rootOf(message), CONFIG_SERVICES));
  for (const service of services.items) {
    if (!isUnasked(textAt(message, pointerOf(service, SERVICE_NAME)))) continue;
    setNumber(message, service, SERVICE_KIND, KIND.network);
    clearPointer(message, pointerOf(service, SERVICE_CONTENT));
  }
}

/** The pinned Miniflare writes its configuration in one way; another version may do it in another. */
function changed(): Mend {
  return new Mend(
    '运行时的配置与预期不同：miniflare 的版本变了，请用 package-lock.json 里的版本重新安装依赖。',
    'The configuration of the runtime is not as expected: install the dependencies by package-lock.json again.',
  );
}
