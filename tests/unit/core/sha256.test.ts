import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Of } from '#core/sha256.ts';

describe('SHA-256', () => {
  it('is that of the platform, for every length around a block', () => {
    for (let length = 0; length < 200; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => i * 7);
      expect(sha256Of(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });

  it('is that of the platform, for any bytes, also in the middle of others', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.nat(50), (bytes, from) => {
        const part = bytes.subarray(from);
        expect(sha256Of(part)).toBe(createHash('sha256').update(part).digest('hex'));
      }),
    );
  });
});
