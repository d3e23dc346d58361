const STEP_MS = 30_000;

/** The six digits an authenticator app shows at an instant for a key in base 32 (RFC 6238: SHA-1, 30 s). */
export async function totp(base32: string, at = Date.now()): Promise<string> {
  const key = await crypto.subtle.importKey('raw', bytesOf(base32), { name: 'HMAC', hash: 'SHA-1' }, false, ['sign']);
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(Math.floor(at / STEP_MS)));
  const mac = new DataView(await crypto.subtle.sign('HMAC', key, counter));
  const code = (mac.getUint32(mac.getUint8(19) & 15) & 0x7fffffff) % 1_000_000;
  return String(code).padStart(6, '0');
}

function bytesOf(base32: string): Uint8Array<ArrayBuffer> {
  const letters = base32.replace(/[\s=]/g, '');
  const bits = Array.from(letters, (letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  ).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}
