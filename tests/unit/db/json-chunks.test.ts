import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonChunks } from '#db/json-chunks.ts';

const bytes = (text: string) => new TextEncoder().encode(text).length;

describe('rows in chunks', () => {
  test('come back whole and in order, each chunk within its limit', () => {
    const row = fc.record({ id: fc.nat(), name: fc.string({ unit: 'grapheme', maxLength: 20 }) });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), fc.integer({ min: 400, max: 900 }), (rows, limit) => {
        const chunks = [...jsonChunks(rows, limit)];
        expect(chunks.flatMap((chunk) => JSON.parse(chunk))).toEqual(JSON.parse(JSON.stringify(rows)));
        for (const chunk of chunks) expect(bytes(chunk)).toBeLessThanOrEqual(limit);
      }),
    );
  });

  test('fill a chunk to its last byte', () => {
    expect([...jsonChunks(['aaaa', 'bbbb', 'cccc'], 15)]).toEqual(['["aaaa","bbbb"]', '["cccc"]']);
    expect([...jsonChunks(['aaaa', 'bbbb', 'cccc'], 14)]).toEqual(['["aaaa"]', '["bbbb"]', '["cccc"]']);
  });

  test('are counted in UTF-8: a Chinese character takes three bytes', () => {
    expect([...jsonChunks(['定襄', '许昌'], 19)]).toEqual(['["定襄","许昌"]']);
    expect([...jsonChunks(['定襄', '许昌'], 18)]).toEqual(['["定襄"]', '["许昌"]']);
  });

  test('are none where there are no rows, and refuse a row that fits nowhere', () => {
    expect([...jsonChunks([])]).toEqual([]);
    expect(() => [...jsonChunks(['x'.repeat(20)], 10)]).toThrow(RangeError);
  });
});
