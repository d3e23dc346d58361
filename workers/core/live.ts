/** What both ends of the live feed hold to. Times in ms. */

/** A listener sends PING this often; the server's runtime answers PONG without waking anything. */
export const PING = 'ping';
export const PONG = 'pong';
export const PING_MS = 30_000;

/** Close codes of our own: the listener asks for something else than listening; too many listeners. */
export const CLOSE_UNASKED = 4000;

/** The newest of many changes that one message names. */
export const MAX_TOLD = 100;
