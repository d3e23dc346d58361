import { CLOSING_MS, closingText } from '#core/live.ts';
import { fromBase64 } from './bytes.ts';
import { isSealKey } from './seal.ts';

/** Whether whoever asks to end the live feed has the sealing key of this portal, and asks just now (`now`, `at` in ms UTC). */
export async function mayClose(proof: string, at: number, key: string | undefined, now: number): Promise<boolean> {
  const [bytes, signature] = [isSealKey(key) ? fromBase64(key) : null, fromBase64(proof)];
  if (bytes === null || signature === null || Math.abs(now - at) > CLOSING_MS) return false;
  const hmac = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
  return crypto.subtle.verify('HMAC', hmac, signature, new TextEncoder().encode(closingText(at)));
}
