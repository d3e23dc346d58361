import { err, ok, type Result } from './result.ts';

/**
 * 受理编号 and 服务码: ten characters of Crockford base 32 (no I, L, O, U), shown in two groups of five, so that they
 * survive being read over the telephone. Fifty bits.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;
const WELL_FORMED = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

/** Bytes of which a ticket takes its fifty bits. */
export const TICKET_BYTES = 7;

/** The first fifty bits of at least TICKET_BYTES bytes (a hash, or random ones), without the dash. */
export function ticketOf(bytes: Uint8Array): string {
  if (bytes.length < TICKET_BYTES) throw new RangeError(`a ticket needs ${TICKET_BYTES} bytes`);
  const bits = bytes.slice(0, TICKET_BYTES).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) >> 6n;
  let text = '';
  for (let i = LENGTH - 1; i >= 0; i--) text += ALPHABET[Number((bits >> BigInt(5 * i)) & 31n)];
  return text;
}

/** `XXXXX-XXXXX`, as people read it. */
export function formatTicket(ticket: string): string {
  return `${ticket.slice(0, 5)}-${ticket.slice(5)}`;
}

/** Reads what somebody typed: any case, I and L for 1, O for 0, full-width letters, spaces and dashes anywhere. */
export function parseTicket(text: string): Result<string, 'MALFORMED_TICKET'> {
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '');
  const ticket = typed.replace(/[IL]/g, '1').replace(/O/g, '0');
  return WELL_FORMED.test(ticket) ? ok(ticket) : err('MALFORMED_TICKET');
}
