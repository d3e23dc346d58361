/** What both ends of the live feed hold to. Times in ms. */

/** A listener sends PING this often; the server's runtime answers PONG without waking anything. */
export const PING = 'ping';
export const PONG = 'pong';
export const PING_MS = 30_000;

/** Close codes of our own: the listener asks for something else than listening; too many listeners. */
export const CLOSE_UNASKED = 4000;
/** Service restart (RFC 6455 registry): the listener comes back by itself. */
export const CLOSE_RESTART = 1012;

/** What whoever ends the portal signs to have every listener let go, `at` ms UTC. */
export function closingText(at: number): string {
  return `close the live feed ${at}`;
}

/** How long such a signature is good. */
export const CLOSING_MS = 60_000;

/** The newest of many changes that one message names. */
export const MAX_TOLD = 100;
