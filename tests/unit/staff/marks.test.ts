import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../../web/staff');
/** What is data and no word of the page: names of holidays, and what people type between several texts. */
const DATA = /国庆节、中秋节|split\(\/.*\/\)/;

it('components take their punctuation from the texts: an English page has no Chinese one', () => {
  const files = globSync('**/*.tsx', { cwd: root });
  expect(files.length).toBeGreaterThan(150);
  const found = files.flatMap((file) =>
    readFileSync(resolve(root, file), 'utf8')
      .split('\n')
      .filter((line) => /[，。：；、（）]/.test(line) && !/^\s*(\/\/|\/?\*|\{\/\*)/.test(line) && !DATA.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});
