import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codesOf, type Terms } from '#core/terms/term.ts';

const folder = new URL('../../../workers/core/terms/', import.meta.url);
const modules = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'term.ts');

describe.each(modules)('enumerations of %s', (file) => {
  it('name every code in Chinese and English, each word once', async () => {
    const module: Record<string, unknown> = await import(new URL(file, folder).href);
    const enumerations = Object.entries(module).filter(
      (entry): entry is [string, Terms] => typeof entry[1] === 'object',
    );
    expect(enumerations.length).toBeGreaterThan(0);
    for (const [name, terms] of enumerations) {
      for (const [code, { zh, en }] of Object.entries(terms)) {
        const silent = name === 'qualifier' && code === 'EXACT';
        expect(code).toMatch(/^([A-Z][A-Z0-9_]*|[1-5])$/);
        expect(zh.length > 0 && en.length > 0, `${name}.${code}`).toBe(!silent);
      }
      const words = Object.values(terms).map(({ zh }) => zh);
      expect(new Set(words).size, name).toBe(words.length);
    }
  });
});

describe('codesOf', () => {
  it('gives the codes in order and refuses an empty enumeration', () => {
    expect(codesOf({ A: { zh: '甲', en: 'a' }, B: { zh: '乙', en: 'b' } })).toEqual(['A', 'B']);
    expect(() => codesOf({})).toThrow();
  });
});
