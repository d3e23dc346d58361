/** Keys of one account on this PC. Neither can be read out of the browser again. */
export interface DraftKeys {
  readonly account: string;
  /** AES-GCM: what is kept. */
  readonly seal: CryptoKey;
  /** HMAC: under which name it is kept. */
  readonly name: CryptoKey;
}

const IV_BYTES = 12;
/** Says how it was sealed, so that another way can follow without guessing. */
const VERSION = 1;

const text = new TextEncoder();

/** Browsers seal on https and on the machine itself only. */
export function canSeal(): boolean {
  return typeof crypto !== 'undefined' && crypto.subtle !== undefined;
}

/** Makes the keys from what the portal gives the account: 32 bytes, base64url. */
export async function draftKeys(account: string, key: string): Promise<DraftKeys> {
  const bytes = Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), (byte) => byte.charCodeAt(0));
  const root = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']);
  const how = (info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: text.encode(info) });
  const [seal, name] = await Promise.all([
    crypto.subtle.deriveKey(how('seal'), root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    crypto.subtle.deriveKey(how('name'), root, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
  ]);
  return { account, seal, name };
}

/** The name under which something is kept: tells nobody without the key what it is. */
export async function sealedName(keys: DraftKeys, name: string): Promise<string> {
  return hex(await crypto.subtle.sign('HMAC', keys.name, text.encode(name)));
}

/** The mark of what belongs to an account, the same under every key of it: what can not be opened any more is still its own. */
export async function ownerMark(account: string): Promise<string> {
  return hex(await crypto.subtle.digest('SHA-256', text.encode(`drafts of ${account}`)));
}

/** Seals a plain value (AES-256-GCM, random 96-bit nonce). Kept under another name it no longer opens. */
export async function sealValue(keys: DraftKeys, name: string, value: unknown): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const how = { name: 'AES-GCM', iv, additionalData: text.encode(name) };
  const sealed = await crypto.subtle.encrypt(how, keys.seal, text.encode(JSON.stringify(value)));
  const bytes = new Uint8Array(1 + IV_BYTES + sealed.byteLength);
  bytes[0] = VERSION;
  bytes.set(iv, 1);
  bytes.set(new Uint8Array(sealed), 1 + IV_BYTES);
  return bytes;
}

/** What was sealed; null with another key, under another name, or where a byte was changed. */
export async function openValue(
  keys: DraftKeys,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ readonly value: unknown } | null> {
  if (bytes[0] !== VERSION) return null;
  const how = { name: 'AES-GCM', iv: bytes.slice(1, 1 + IV_BYTES), additionalData: text.encode(name) };
  try {
    const opened = await crypto.subtle.decrypt(how, keys.seal, bytes.slice(1 + IV_BYTES));
    return { value: JSON.parse(new TextDecoder().decode(opened)) };
  } catch {
    return null;
  }
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
