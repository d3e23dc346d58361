import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIdNumbers, findMobiles, isIdNumber, maskPersonalNumbers } from '#core/codes/personal-number.ts';

/** The rules as they read with a look back, which our oldest browser does not know. */
const MOBILE = /(?<![\d.])(?:\+?86[- ]?)?(1[3-9]\d[- ]?\d{4}[- ]?\d{4})(?![\d])/g;
const ID_NUMBER = /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g;

describe('numbers of persons', () => {
  it('are found between, before and behind other things, and not inside of longer numbers', () => {
    const piece = fc.constantFrom(
      ...['13812345678', '138-1234-5678', '+86', '86', '0', '1', '.', ',', ' ', '-', 'a', '电话', '\n'],
      ...['11010519491231002X', '110105194912310021', '1101051949123100', '12345'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        expect(findMobiles(text)).toEqual(Array.from(text.matchAll(MOBILE), ([, n = '']) => n.replace(/\D/g, '')));
        expect(findIdNumbers(text)).toEqual(
          Array.from(text.matchAll(ID_NUMBER), ([n]) => n.toUpperCase()).filter(isIdNumber),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('lose their middle, and nothing else of a text does', () => {
    expect(maskPersonalNumbers('身份证11010519491231002X，电话+86 138-1234-5678、0354-3112345')).toBe(
      '身份证1101**********002X，电话+86 138****5678、0354-3112345',
    );
    // codes of units have as many digits
    expect(maskPersonalNumbers('121407001234567890')).toBe('121407001234567890');
    const text = fc.array(fc.constantFrom('13812345678', '11010519491231002X', '，', '编号7', ' '), { maxLength: 6 });
    fc.assert(
      fc.property(text, (pieces) => {
        const masked = maskPersonalNumbers(pieces.join(''));
        expect([...findMobiles(masked), ...findIdNumbers(masked)]).toEqual([]);
        expect(masked).toHaveLength(pieces.join('').length);
      }),
    );
  });
});
