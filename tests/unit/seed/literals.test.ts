import { expect, test } from 'vitest';
import { withTextParameters } from '#db/seed/ports/literals.ts';

test.each([
  ['SELECT ?', ['a'], 'SELECT ?', ['a']],
  ['SELECT ?, ?, ?', ['a', 1, null], 'SELECT ?, 1, NULL', ['a']],
  ['SELECT ?2, ?1, ?2', ['a', 'b'], 'SELECT ?, ?, ?', ['b', 'a', 'b']],
  ['SELECT max(?2, x) FROM json_each(?1)', ['[]', 7], 'SELECT max(7, x) FROM json_each(?)', ['[]']],
  ['SELECT x - ?', [-1.5], 'SELECT x - (-1.5)', []],
  [
    "SELECT '?', 'it''s ?', \"?\", `?`, ? -- ?\n, ?",
    ['a', 'b'],
    "SELECT '?', 'it''s ?', \"?\", `?`, ? -- ?\n, ?",
    ['a', 'b'],
  ],
])('%s', (text, values, sql, params) => {
  expect(withTextParameters({ text, values })).toEqual({ sql, params });
});

test('a value that is missing or not finite is refused', () => {
  expect(() => withTextParameters({ text: 'SELECT ?, ?', values: ['a'] })).toThrow(RangeError);
  expect(() => withTextParameters({ text: 'SELECT ?', values: [Number.NaN] })).toThrow(RangeError);
});
