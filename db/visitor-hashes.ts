import { sha256Hex } from './sha256.ts';

/**
 * What is kept of the numbers that visitors hold: SHA-256, hex, apart by what they are for, so that a row never shows a
 * number that opens something.
 */
export const keyHash = (key: string) => sha256Hex(`key|${key}`);
/** Of the plain ten characters, as `parseTicket` of core gives them; so too the code's. */
export const ticketHash = (ticket: string) => sha256Hex(`ticket|${ticket}`);
export const codeHash = (code: string) => sha256Hex(`code|${code}`);
export const tokenHash = (token: string) => sha256Hex(`token|${token}`);
