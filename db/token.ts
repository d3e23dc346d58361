import { sha256Hex } from './sha256.ts';

/** Secrets of links and cookies: 256 random bits as base64url; only their SHA-256 is stored. */
export function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}

/** What is stored of a token. It is random, so a plain hash can not be guessed back. */
export function tokenHash(token: string): Promise<string> {
  return sha256Hex(token);
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** An id as better-auth makes them: 32 letters and digits. */
export function newAuthId(): string {
  let id = '';
  while (id.length < 32) {
    for (const byte of crypto.getRandomValues(new Uint8Array(32))) {
      // bytes beyond the last whole round of the alphabet would favour its first letters
      if (byte < LETTERS.length * 4 && id.length < 32) id += LETTERS[byte % LETTERS.length];
    }
  }
  return id;
}
