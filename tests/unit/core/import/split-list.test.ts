import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinList, splitList } from '#core/import/cell/split-list.ts';

it.each([
  ['饮水、厕所/WiFi', ['饮水', '厕所', 'WiFi']],
  ['1.饮水 2.厕所', ['饮水', '厕所']],
  ['"身份证/户口本"、照片', ['身份证/户口本', '照片']],
  ['照片，"身份证、户口本" ；1.申请表', ['照片', '身份证、户口本', '申请表']],
  ['"称作""一站""的"', ['称作"一站"的']],
  ['"没有另一半、照片', ['"没有另一半', '照片']],
  ['5"屏、照片', ['5"屏', '照片']],
  ['""、、', []],
])('%s is %j', (text, items) => {
  expect(splitList(text)).toEqual(items);
});

it('items come back as they were, whatever stands in them', () => {
  const item = fc
    .string({ unit: fc.constantFrom(...'证件、,;/"" .12）x'), minLength: 1, maxLength: 7 })
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(fc.array(item, { maxLength: 5 }), (items) => {
      expect(splitList(joinList(items))).toEqual(items);
    }),
    { numRuns: 3000 },
  );
});

it('words without anything in them to part are written without marks', () => {
  expect(joinList(['身份证', '户口本', 'Wi-Fi 信号'])).toBe('身份证、户口本、Wi-Fi 信号');
});
