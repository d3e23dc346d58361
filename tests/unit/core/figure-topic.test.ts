import { describe, expect, it } from 'vitest';
import { isAbout } from '#core/figure-topic.ts';

describe('what a figure of a document counts', () => {
  it.each([
    ['从业人员中的党员', '人', 'MEMBERS', true],
    ['上岗履责的无职党员', '名', 'MEMBERS', true],
    ['市级党员领导干部示范联系点', '个', 'MEMBERS', false],
    ['党员先锋事迹', '件', 'MEMBERS', false],
    ['累计培训党员', '人次', 'MEMBERS', false],
    ['无职党员上岗率', '%', 'MEMBERS', false],
    ['派驻的第一书记', '名', 'FIRST_SECRETARIES', true],
    ['网格党建指导员', '名', 'INSTRUCTORS', true],
    ['网格党建指导员', '名', 'MEMBERS', false],
  ] as const)('%s in %s is about %s: %s', (label, unit, topic, expected) => {
    expect(isAbout({ label, unit }, topic)).toBe(expected);
  });
});
