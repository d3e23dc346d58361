import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inUtf8Order } from '#core/snapshot/utf8-order.ts';

it('texts are in the order of their bytes in UTF-8, rare characters and full-width punctuation too', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '阵', '（', '𠮷', '\ud7ff', '\ue000', '') });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(inUtf8Order(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
  );
  expect(inUtf8Order('𠮷', '（')).toBeGreaterThan(0);
});
