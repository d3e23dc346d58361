import { DurableObject } from 'cloudflare:workers';
import { CLOSE_RESTART, CLOSE_UNASKED, MAX_TOLD, PING, PONG } from '#core/live.ts';
import type { LiveChange, LiveMessage, PublicChange } from '#core/schemas/live.ts';
import { toIso } from '#core/time.ts';
import { d1Port } from '#db/d1.ts';
import { latestChanges } from '#db/queries/public-changes.ts';
import type { Bindings } from './env.ts';

/** Listeners in all, and of one address: an office behind one address may have many screens. */
const MAX_LISTENERS = 2000;
const MAX_OF_ADDRESS = 100;

/** What a socket remembers while this object sleeps: the number its listener knows. */
interface Known {
  readonly no: number;
}

/**
 * Tells everyone who listens what was published. One object; it keeps nothing but the open sockets (each with the number its
 * listener has), reads the changes themselves from the database, so nothing is lost when it sleeps, moves or misses a call.
 */
export class LiveFeed extends DurableObject<Bindings> {
  constructor(context: DurableObjectState, env: Bindings) {
    super(context, env);
    context.setWebSocketAutoResponse(new WebSocketRequestResponsePair(PING, PONG));
  }

  /** Takes a listener; `since` in the query is the number it has. 429 when there are too many. */
  override async fetch(request: Request): Promise<Response> {
    const { searchParams } = new URL(request.url);
    const address = searchParams.get('address') ?? '';
    const isFull =
      this.ctx.getWebSockets().length >= MAX_LISTENERS ||
      (address !== '' && this.ctx.getWebSockets(address).length >= MAX_OF_ADDRESS);
    if (isFull) return new Response(null, { status: 429 });
    const { 0: client, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server, address === '' ? [] : [address]);
    const since = searchParams.get('since');
    await this.greet(server, since === null ? null : Number(since));
    return new Response(null, { status: 101, webSocket: client });
  }

  /** Something was published: whoever does not know it yet is told. Called after the commit by the one hook of all writes. */
  async published(): Promise<void> {
    const sockets = this.ctx.getWebSockets();
    if (sockets.length === 0) return;
    const { no, items } = await this.changesAfter(Math.min(...sockets.map(knownBy)));
    for (const socket of sockets) tell(socket, no, items);
  }

  /** The portal is about to end: everyone is let go, and comes back to whichever portal answers next. */
  async closeAll(): Promise<void> {
    for (const socket of this.ctx.getWebSockets()) socket.close(CLOSE_RESTART, 'restart');
  }

  /** Listeners have nothing to say but PING, which the runtime answers. */
  override webSocketMessage(socket: WebSocket): void {
    socket.close(CLOSE_UNASKED, 'listen only');
  }

  override webSocketClose(socket: WebSocket, code: number): void {
    // 1005 and 1006 are no codes that may be sent
    socket.close(code === 1005 || code === 1006 ? 1000 : code);
  }

  override webSocketError(socket: WebSocket): void {
    socket.close(1011, 'socket failed');
  }

  private async greet(socket: WebSocket, since: number | null): Promise<void> {
    const { no, items } = await this.changesAfter(since ?? Number.MAX_SAFE_INTEGER);
    remember(socket, since === null ? no : Math.min(since, no));
    send(socket, { type: 'hello', no, build: this.env.BUILD, now: toIso(Date.now()) });
    tell(socket, no, items);
  }

  private changesAfter(after: number) {
    return latestChanges(d1Port(this.env.DB), { after, illustrative: 'include', limit: MAX_TOLD });
  }
}

function tell(socket: WebSocket, no: number, items: readonly PublicChange[]): void {
  const known = knownBy(socket);
  if (known >= no) return;
  remember(socket, no);
  send(socket, { type: 'changes', no, changes: items.filter((item) => item.no > known).map(told) });
}

function told({ no, kind, id, regionCode, at, withdrawn }: PublicChange): LiveChange {
  return { no, kind, id, regionCode, at, withdrawn };
}

function knownBy(socket: WebSocket): number {
  // whatever we attached ourselves; a socket without it has been told nothing
  const known = socket.deserializeAttachment() as Known | null;
  return known?.no ?? 0;
}

function remember(socket: WebSocket, no: number): void {
  socket.serializeAttachment({ no } satisfies Known);
}

/** A socket that is closing is no reason to tell the others nothing. */
function send(socket: WebSocket, message: LiveMessage): void {
  try {
    socket.send(JSON.stringify(message));
  } catch {
    socket.close(1011, 'cannot be reached');
  }
}
