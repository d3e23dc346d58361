import { expect, it } from 'vitest';
import { maskedCell } from '#core/import/mask-personal.ts';

it('a cell about a person is shown so that it can be told from others and not be used', () => {
  expect(maskedCell('ID_NUMBER', '140402198001011234')).toBe('1404**********1234');
  // a wrong one is somebody's all the same
  expect(maskedCell('ID_NUMBER', '14040219800101123x / 12345678')).toBe('1404**********123x / 1*******');
  expect(maskedCell('MOBILE', '138 1234 5678（备用 13912345678）')).toBe('138****5678（备用 139****5678）');
  expect(maskedCell('PERSON_NAME', '张三、欧阳锋')).toBe('张**、欧**');
  expect([maskedCell('MOBILE', ''), maskedCell('MOBILE', '暂无')]).toEqual(['', '暂无']);
});
