import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTicket, parseTicket, TICKET_BYTES, ticketOf } from '#core/ticket.ts';

const bytes = fc.uint8Array({ minLength: TICKET_BYTES, maxLength: 32 });

describe('a ticket', () => {
  it('is the first fifty bits in Crockford base 32', () => {
    expect(ticketOf(new Uint8Array(7))).toBe('0000000000');
    expect(ticketOf(Uint8Array.from([255, 255, 255, 255, 255, 255, 192]))).toBe('ZZZZZZZZZZ');
    expect(ticketOf(Uint8Array.from([8, 0, 0, 0, 0, 0, 0]))).toBe('1000000000');
    expect(ticketOf(Uint8Array.from([0, 0, 0, 0, 0, 0, 64]))).toBe('0000000001');
    // The last six of 56 bits do not count.
    expect(ticketOf(Uint8Array.from([0, 0, 0, 0, 0, 0, 63]))).toBe('0000000000');
    expect(() => ticketOf(new Uint8Array(6))).toThrow(RangeError);
  });

  it('is read however people write it', () => {
    fc.assert(
      fc.property(bytes, fc.boolean(), fc.constantFrom('', ' ', '-', '—', '－'), (hash, lower, dash) => {
        const ticket = ticketOf(hash);
        const shown = formatTicket(ticket);
        expect(shown).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
        const typed = ` ${ticket.slice(0, 5)}${dash}${ticket.slice(5)} `;
        const mistaken = typed.replaceAll('0', 'O').replaceAll('1', lower ? 'l' : 'I');
        for (const text of [shown, typed, mistaken]) {
          expect(parseTicket(lower ? text.toLowerCase() : text)).toEqual({ ok: true, value: ticket });
        }
      }),
    );
    expect(parseTicket('７Ｋ３Ｍ９－Ｘ２ＱＦ４')).toEqual({ ok: true, value: '7K3M9X2QF4' });
  });

  it.each(['', '7K3M9', '7K3M9-X2QF', '7K3M9-X2QF45', '7K3M9-X2QFU', '7K3M9-X2QF!', '七K3M9-X2QF4'])(
    '%j is none',
    (text) => {
      expect(parseTicket(text)).toEqual({ ok: false, error: 'MALFORMED_TICKET' });
    },
  );
});
