import { fromBase64, toBase64url } from './bytes.ts';

const KEY_BYTES = 32;
const IV_BYTES = 12;
/** Says how it was sealed, so that another way can follow without guessing. */
const VERSION = 'v1';

/** Whether a setting is a key: 32 bytes in base64. */
export function isSealKey(key: string | undefined): key is string {
  return key !== undefined && fromBase64(key)?.length === KEY_BYTES;
}

/**
 * Seals a text (AES-256-GCM, random 96-bit nonce): `v1.<base64url of nonce and ciphertext>`. `owner` is the public id of
 * the record that keeps it: moved to another record it no longer opens.
 */
export async function seal(text: string, key: string, owner: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(owner) },
    await importKey(key, 'encrypt'),
    new TextEncoder().encode(text),
  );
  const bytes = new Uint8Array(IV_BYTES + sealed.byteLength);
  bytes.set(iv);
  bytes.set(new Uint8Array(sealed), IV_BYTES);
  return `${VERSION}.${toBase64url(bytes)}`;
}

/** What was sealed; null with another key, another owner or a changed text. */
export async function unseal(sealed: string, key: string, owner: string): Promise<string | null> {
  const [version, body = ''] = sealed.split('.');
  const bytes = fromBase64(body);
  if (version !== VERSION || bytes === null || bytes.length <= IV_BYTES) return null;
  try {
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: bytes.slice(0, IV_BYTES), additionalData: new TextEncoder().encode(owner) },
      await importKey(key, 'decrypt'),
      bytes.slice(IV_BYTES),
    );
    return new TextDecoder().decode(opened);
  } catch {
    return null;
  }
}

async function importKey(key: string, usage: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  const bytes = fromBase64(key);
  if (bytes?.length !== KEY_BYTES) throw new RangeError('SEAL_KEY must be 32 bytes in base64');
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, [usage]);
}
