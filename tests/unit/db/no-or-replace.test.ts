import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

/** INSERT OR REPLACE deletes without firing delete triggers: the full text and the trees of sites would keep ghosts. */
test('nothing writes with INSERT OR REPLACE', () => {
  const root = resolve(import.meta.dirname, '../../..');
  const files = globSync(['db/**/*.{ts,sql}', 'workers/**/*.ts'], { cwd: root });
  expect(files.length).toBeGreaterThan(100);
  const statements = /(INSERT\s+OR\s+REPLACE|REPLACE\s+INTO)\s+\S/i;
  const guilty = files.filter((file) => statements.test(withoutComments(readFileSync(resolve(root, file), 'utf8'))));
  expect(guilty).toEqual([]);
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|--[^\n]*|\/\/[^\n]*/g, '');
}
