import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../web');
/** What is data and no word of the page: names of holidays, what people type between several texts, marks that are looked for. */
const DATA = /国庆节、中秋节|split\(\/.*\/\)|replace\(\/|CHINESE = \/|reviewNumber = \//;

/** Words in both languages, or a line that is Chinese whatever the page is: of the portal itself, of an address, of two names. */
const NOT_OF_ONE_PAGE = [
  'api/error-words.ts',
  'leader/charts/definitions.ts',
  'map/features/chains.ts',
  'map/features/pairings.ts',
  'map/features/stops.ts',
  'resident/browser/read/units.ts',
  'resident/document.ts',
  'resident/manifest.ts',
  'resident/model/place-line.ts',
];

function marksIn(files: readonly string[]): string[] {
  return files.flatMap((file) =>
    readFileSync(resolve(root, file), 'utf8')
      .split('\n')
      .filter((line) => /[，。：；、（）｜　]/.test(line) && !/^\s*(\/\/|\/?\*|\{\/\*)/.test(line) && !DATA.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
}

it('components of staff take their punctuation from the texts: an English page has no Chinese one', () => {
  const files = globSync('staff/**/*.tsx', { cwd: root });
  expect(files.length).toBeGreaterThan(150);
  expect(marksIn(files)).toEqual([]);
});

it.each([
  ['resident', 100],
  ['leader', 200],
  ['map', 100],
  ['ui', 50],
  ['api', 5],
] as const)('all of %s does, whatever is made of words outside of components too', (room, least) => {
  const files = globSync(`${room}/**/*.{ts,tsx}`, { cwd: root }).filter(
    (file) => !/(^|\/)text\//.test(file) && !NOT_OF_ONE_PAGE.includes(file),
  );
  expect(files.length).toBeGreaterThan(least);
  expect(marksIn(files)).toEqual([]);
});
