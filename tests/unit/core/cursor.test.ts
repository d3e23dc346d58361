import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64url, encodeBase64url } from '#core/base64url.ts';
import { decodeCursor, encodeCursor } from '#core/cursor.ts';

describe('base64url', () => {
  it('agrees with Node and comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const encoded = encodeBase64url(text);
        expect(encoded).toBe(Buffer.from(text, 'utf8').toString('base64url'));
        expect(decodeBase64url(encoded)).toEqual({ ok: true, value: text });
      }),
    );
  });

  it('refuses foreign characters and broken UTF-8', () => {
    for (const text of ['a b', 'ab+/', 'YQ==', '_w', '党']) expect(decodeBase64url(text).ok).toBe(false);
  });
});

describe('cursor', () => {
  const key = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.integer(), fc.constant(null));

  it('gives back the keys it was made of', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 4 }), (keys) => {
        const kinds = keys.map((k) => (typeof k === 'number' ? 'number' : 'string'));
        const cursor = encodeCursor('name', keys);
        expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(decodeCursor(cursor, 'name', kinds)).toEqual({ ok: true, value: keys });
      }),
    );
  });

  it('of another order, with other keys, damaged or endless is refused', () => {
    const cursor = encodeCursor('name', ['定襄', 7]);
    const refused = { ok: false, error: 'MALFORMED_CURSOR' };
    expect(decodeCursor(cursor, 'updated', ['string', 'number'])).toEqual(refused);
    expect(decodeCursor(cursor, 'name', ['string'])).toEqual(refused);
    expect(decodeCursor(cursor, 'name', ['number', 'number'])).toEqual(refused);
    expect(decodeCursor(cursor.slice(2), 'name', ['string', 'number'])).toEqual(refused);
    expect(decodeCursor(`${cursor}!`, 'name', ['string', 'number'])).toEqual(refused);
    expect(decodeCursor(encodeBase64url('{"a":1}'), 'name', [])).toEqual(refused);
    expect(decodeCursor(encodeCursor('name', ['x'.repeat(2000)]), 'name', ['string'])).toEqual(refused);
    expect(decodeCursor('', 'name', [])).toEqual(refused);
  });

  it('never throws, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decodeCursor(text, 'name', ['string']).ok).toBe(false);
      }),
    );
  });
});
