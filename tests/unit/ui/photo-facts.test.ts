import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileKind, fitWithin, MAX_SIDE } from '#ui/photo-facts.ts';

describe('a photo', () => {
  const head = (text: string) => Uint8Array.from(text.padEnd(16, '\0'), (character) => character.charCodeAt(0));

  it.each([
    ['\xff\xd8\xff\xe1', 'JPEG'],
    ['\x89PNG\r\n\x1a\n', 'PNG'],
    ['RIFF\0\0\0\0WEBP', 'WEBP'],
    ['\0\0\0\x18ftypheic', 'HEIC'],
    ['\0\0\0\x18ftypmif1', 'HEIC'],
    ['\0\0\0\x18ftypavif', 'AVIF'],
    ['\0\0\0\x18ftypmp42', 'OTHER'],
    ['%PDF-1.7', 'OTHER'],
    ['', 'OTHER'],
  ] as const)('is known by its first bytes: %j is %s', (bytes, kind) => {
    expect(fileKind(head(bytes))).toBe(kind);
  });

  it('fits its square, keeps its shape and is never enlarged', () => {
    const side = fc.integer({ min: 1, max: 12_000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const fitted = fitWithin(width, height, MAX_SIDE);
        expect(Math.max(fitted.width, fitted.height)).toBe(Math.min(MAX_SIDE, Math.max(width, height)));
        expect(Math.min(fitted.width, fitted.height)).toBeGreaterThanOrEqual(1);
        expect(Math.abs(fitted.width * height - fitted.height * width)).toBeLessThanOrEqual(Math.max(width, height));
      }),
    );
  });
});
