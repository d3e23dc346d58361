import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIdNumbers, findMobiles, isIdNumber } from '#core/codes/personal-number.ts';
import { type DataLevels, findPersonalData, publicColumns } from '#core/privacy.ts';

/** Published example of GB 11643; a made-up person. */
const ID = '11010519491231002X';
const mobile = fc
  .tuple(fc.constantFrom('3', '5', '7', '8', '9'), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([second, rest]) => `1${second}${String(rest).padStart(9, '0')}`);

describe('mobile numbers in text', () => {
  it('are found wherever they stand among words', () => {
    fc.assert(
      fc.property(
        mobile,
        fc.constantFrom('联系人：', '', '电话 +86 ', 'tel:', '（'),
        fc.constantFrom('。', '', ' 转', '）', '号'),
        (number, before, after) => {
          expect(findMobiles(before + number + after)).toEqual([number]);
        },
      ),
    );
  });

  it('are found when written in groups, and every one of several', () => {
    expect(findMobiles('138-1234-5678、139 8765 4321')).toEqual(['13812345678', '13987654321']);
  });

  it.each([
    '0354-3112345',
    '1763604569123',
    '晋公网安备13812345678901号',
    '112.13812345678',
    '12345',
    '140921100201',
    '91350100M000100Y43',
    '12812345678',
  ])('are not seen in %s', (text) => {
    expect(findMobiles(text)).toEqual([]);
  });
});

describe('identity numbers in text', () => {
  it('are told by birth date and check character', () => {
    expect(isIdNumber(ID)).toBe(true);
    expect(findIdNumbers(`身份证${ID.toLowerCase()}，`)).toEqual([ID]);
    expect(isIdNumber('110105194912310021')).toBe(false);
    expect(isIdNumber('11010519491331002X')).toBe(false);
    expect(isIdNumber('11010519490229002X')).toBe(false);
  });

  it('are not seen inside longer codes', () => {
    expect(findIdNumbers(`9${ID}`)).toEqual([]);
    expect(findIdNumbers(`${ID}9`)).toEqual([]);
    expect(findIdNumbers('9131000063159284XQ')).toEqual([]);
  });
});

describe('findPersonalData', () => {
  it('says where, and masks what', () => {
    const answer = {
      items: [{ phone: '0354-3112345' }, { note: '请联系13812345678', extra: { id: ID } }],
      k13987654321: 13_512_345_678,
      at: 1_763_604_569_123,
      point: [112.13812345678, null, true],
    };
    expect(findPersonalData(answer)).toEqual([
      { kind: 'MOBILE', path: 'items[1].note', masked: '138…78' },
      { kind: 'ID_NUMBER', path: 'items[1].extra.id', masked: '110…2X' },
      { kind: 'MOBILE', path: 'k13987654321', masked: '139…21' },
      { kind: 'MOBILE', path: 'k13987654321', masked: '135…78' },
    ]);
  });

  it('finds a number wherever it hides in a value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), mobile, (value, number) => {
        const before = findPersonalData(value).length;
        expect(findPersonalData({ a: [value, { b: `x${number}` }] })).toHaveLength(before + 1);
      }),
    );
  });

  it('never repeats what it found', () => {
    fc.assert(fc.property(mobile, (number) => !JSON.stringify(findPersonalData({ a: number })).includes(number)));
  });
});

describe('publicColumns', () => {
  it('lets only 公开 through', () => {
    const levels: DataLevels<'name' | 'memberCount' | 'contact'> = {
      name: 'PUBLIC',
      memberCount: 'INTERNAL',
      contact: 'RESTRICTED',
    };
    expect(publicColumns(levels)).toEqual(['name']);
  });
});
