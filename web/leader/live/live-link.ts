import { PING, PING_MS, PONG } from '#core/live.ts';
import type { LiveMessage } from '#core/schemas/live.ts';
import { waitBefore } from './backoff.ts';

/** `live`: told at once. `polling`: no WebSocket gets through, but the counter is asked. `lost`: nothing gets through. */
export type LinkState = 'connecting' | 'live' | 'polling' | 'lost';

/** What the portal says of itself, by whichever way. */
export type Pulse = { readonly no: number; readonly build: string; readonly now: string };

/** A WebSocket as far as it is used here. */
export type Socket = Pick<WebSocket, 'send' | 'close'> & {
  onmessage: ((event: MessageEvent) => void) | null;
  onclose: ((event: CloseEvent) => void) | null;
};

export type LinkPort = {
  /** Opens `/api/live` with the query. */
  open: (query: string) => Socket;
  /** False while the machine itself believes that it has no network: then little is tried. */
  isOnline: () => boolean;
  /** Asks `/api/health`; rejects when nothing gets through. */
  ask: () => Promise<Pulse>;
  /** Runs something later; the answer calls it off. */
  later: (run: () => void, ms: number) => () => void;
  chance: () => number;
};

export type LinkEvents = {
  onState: (state: LinkState) => void;
  /** Anything was heard of the portal: what is shown is as true as ever. */
  onHeard: () => void;
  /** The portal spoke of itself. */
  onPulse: (pulse: Pulse) => void;
  /** The number of publications grew. */
  onNews: (no: number) => void;
};

export type LiveLink = {
  stop: () => void;
  /** The network is back: try now. */
  hurry: () => void;
  /** The network is gone. */
  cut: () => void;
};

/** So many times a machine without a network is believed; then it is tried in spite of it, for some are wrong for good. */
const BELIEVED = 6;

/**
 * Keeps listening: opens the feed, pings it, and after a break tries again with growing waits, asking the counter meanwhile
 * so that nothing is missed where WebSockets are blocked. Knows the last number and asks only for what follows.
 */
export function makeLiveLink(port: LinkPort, events: LinkEvents): LiveLink {
  let no: number | null = null;
  let attempt = 0;
  let socket: Socket | null = null;
  let callOff = () => {};
  let callOffPing = () => {};
  let heardSincePing = true;
  let stopped = false;

  function hear(pulse: Pulse): void {
    events.onHeard();
    events.onPulse(pulse);
    learn(pulse.no);
  }

  function learn(next: number): void {
    const grew = no !== null && next > no;
    // an older database was put back: its numbers start again from where it was
    const fell = no !== null && next < no;
    no = next;
    if (grew || fell) events.onNews(next);
  }

  function connect(): void {
    callOff();
    if (stopped) return;
    if (isWithoutHope()) {
      wait();
      return;
    }
    const own = port.open(no === null ? '' : `?since=${no}`);
    socket = own;
    heardSincePing = true;
    callOffPing = port.later(ping, PING_MS);
    own.onmessage = ({ data }) => {
      if (own !== socket) return;
      heardSincePing = true;
      events.onHeard();
      if (data === PONG) return;
      const message = JSON.parse(String(data)) as LiveMessage; // what our own feed sends
      attempt = 0;
      events.onState('live');
      // what was missed follows the greeting as changes
      if (message.type === 'hello') events.onPulse(message);
      if (message.type === 'changes' || no === null || message.no < no) learn(message.no);
    };
    own.onclose = () => own === socket && lose();
  }

  function ping(): void {
    if (!heardSincePing) {
      lose();
      return;
    }
    heardSincePing = false;
    try {
      socket?.send(PING);
    } catch {
      // not open yet: the next round finds it silent
    }
    callOffPing = port.later(ping, PING_MS);
  }

  function isWithoutHope(): boolean {
    return !port.isOnline() && attempt <= BELIEVED;
  }

  function wait(): void {
    callOff();
    callOff = port.later(connect, waitBefore(attempt, port.chance()));
    attempt += 1;
    // what is tried in spite of it says itself what it found
    if (isWithoutHope()) events.onState('lost');
  }

  /** The feed is gone. What it is doing meanwhile the counter says. */
  function lose(): void {
    callOffPing();
    const gone = socket;
    socket = null;
    gone?.close();
    if (stopped) return;
    wait();
    if (isWithoutHope()) return;
    port.ask().then(
      (pulse) => {
        if (stopped || socket !== null) return;
        events.onState('polling');
        hear(pulse);
      },
      () => {
        if (!stopped && socket === null) events.onState('lost');
      },
    );
  }

  events.onState('connecting');
  connect();
  return {
    stop() {
      stopped = true;
      callOff();
      callOffPing();
      socket?.close();
    },
    cut() {
      if (!stopped) lose();
    },
    hurry() {
      if (socket !== null || stopped) return;
      attempt = 0;
      connect();
    },
  };
}
