import { type AuthBindings, secretOf } from './env.ts';

const KEY_BITS = 256;

/**
 * The key under which the browser of an account keeps its drafts: 32 bytes, base64url. Derived from our secret (HKDF-SHA-256,
 * RFC 5869), so it is stored nowhere; with another secret it is another key, and what lies under the old one stays shut.
 */
export async function draftKeyOf(env: AuthBindings, account: string): Promise<string> {
  const text = new TextEncoder();
  const secret = await crypto.subtle.importKey('raw', text.encode(secretOf(env)), 'HKDF', false, ['deriveBits']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: text.encode(`draft-key|${account}`) };
  const bits = await crypto.subtle.deriveBits(how, secret, KEY_BITS);
  return btoa(String.fromCharCode(...new Uint8Array(bits)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
