import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivedId, ID_BYTES, idPrefix, isIdOf, parseId, type RecordKind, randomId } from '#core/ids.ts';

const kinds = Object.keys(idPrefix) as RecordKind[];
const anyKind = fc.constantFrom(...kinds);
const anyBytes = fc.uint8Array({ minLength: ID_BYTES, maxLength: ID_BYTES + 9 });

describe('public ids', () => {
  it('have a prefix of two letters of their own for every kind', () => {
    expect(new Set(Object.values(idPrefix)).size).toBe(kinds.length);
    for (const prefix of Object.values(idPrefix)) expect(prefix).toMatch(/^[a-z]{2}$/);
  });

  it('drawn from any bytes are well formed and know their kind', () => {
    fc.assert(
      fc.property(anyKind, anyBytes, (kind, bytes) => {
        const id = randomId(kind, bytes);
        expect(id).toMatch(/^[a-z]{2}_[0-9a-hjkmnp-tv-z]{10}$/);
        expect(parseId(id)).toEqual({ ok: true, value: { kind, id } });
      }),
    );
  });

  it('use all fifty bits: every one of them changes the id', () => {
    const base = randomId('SITE', new Uint8Array(ID_BYTES));
    const flipped = Array.from({ length: 50 }, (_, bit) => {
      const bytes = new Uint8Array(ID_BYTES);
      bytes[ID_BYTES - 1 - Math.floor(bit / 8)] = 1 << (bit % 8);
      return randomId('SITE', bytes);
    });
    expect(new Set([base, ...flipped]).size).toBe(51);
  });

  it('are not made from too few bytes', () => {
    expect(() => randomId('SITE', new Uint8Array(ID_BYTES - 1))).toThrow(RangeError);
  });

  it('of seeded rows are the same in every run and differ by kind, set and index', () => {
    expect(derivedId('SITE', 'DX-SITES', 1)).toBe('st_m1dxf3s95p');
    const ids = [
      derivedId('SITE', 'DX-SITES', 1),
      derivedId('SITE', 'DX-SITES', 2),
      derivedId('SITE', 'JZ-SITES', 1),
      derivedId('PARK', 'DX-SITES', 1),
    ];
    expect(new Set(ids.map((id) => id.slice(3))).size).toBe(4);
  });

  it('of 100,000 seeded rows are all different and spread over the alphabet', () => {
    const ids = new Set(Array.from({ length: 100_000 }, (_, i) => derivedId('SITE', 'BENCH', i)));
    expect(ids.size).toBe(100_000);
    const places = Array.from({ length: 10 }, (_, place) => new Set(Array.from(ids, (id) => id[3 + place])).size);
    expect(places).toEqual(Array(10).fill(32));
  });

  it.each([
    '',
    'st_',
    'st_0123456789a',
    'st_012345678',
    'ST_0123456789',
    'st_012345678I',
    'st_01234567il',
    'xx_0123456789',
    ' st_0123456789',
    'st-0123456789',
    'st_0123456789\n',
  ])('refuses %j', (text) => {
    expect(parseId(text)).toEqual({ ok: false, error: 'MALFORMED_ID' });
  });

  it('of another kind are not taken for this one', () => {
    expect(isIdOf('SITE', 'st_0123456789')).toBe(true);
    expect(isIdOf('PARK', 'st_0123456789')).toBe(false);
  });
});
