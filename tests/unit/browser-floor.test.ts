import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { closure } from '#shared-entries/module-graph.ts';
import { projectPath, ROOT } from '#shared-entries/places.ts';

/**
 * Our oldest browsers are Chromium 109 and Safari 16.0. A build lowers syntax to them but adds no missing functions, and one
 * regular expression that they cannot read stops the whole script.
 */
const ROOMS = ['ui', 'map', 'api', 'resident', 'leader', 'staff'];

/** Methods that came after the floor, whatever they are called on. */
const METHODS = new Set([
  ...['toSorted', 'toReversed', 'toSpliced', 'isWellFormed', 'toWellFormed', 'checkVisibility'],
  ...['symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
]);
/** Static functions that came after it. */
const STATICS = new Set([
  ...['Object.groupBy', 'Map.groupBy', 'Array.fromAsync', 'Promise.withResolvers', 'Promise.try', 'AbortSignal.any'],
  ...['URL.canParse', 'URL.parse', 'RegExp.escape', 'Iterator.from', 'Response.json'],
]);
/** Of iterators, as distinct from the methods of arrays with the same names. */
const ITERATOR_HELPERS = new Set([
  'map',
  'filter',
  'take',
  'drop',
  'flatMap',
  'reduce',
  'toArray',
  'some',
  'every',
  'find',
]);
const ITERATORS = new Set(['values', 'keys', 'entries', 'matchAll']);

/** What a source text uses that the oldest browsers do not have. */
function tooNew(file: string, source: string): string[] {
  const found: string[] = [];
  walk(parseSync(file, source).program, (node) => {
    if (node.type === 'Literal' && node.regex) found.push(...inPattern(node.regex));
    if (node.type !== 'CallExpression' || node.callee?.type !== 'MemberExpression') return;
    const name = node.callee.property?.name ?? '';
    const owner = node.callee.object;
    const whole = `${owner?.name ?? ''}.${name}`;
    if (METHODS.has(name)) found.push(`.${name}()`);
    if (STATICS.has(whole)) found.push(`${whole}()`);
    const inner = owner?.type === 'CallExpression' ? owner.callee : undefined;
    if (ITERATOR_HELPERS.has(name) && ITERATORS.has(inner?.property?.name ?? '') && inner?.object?.name !== 'Object') {
      found.push(`.${inner?.property?.name}().${name}()`);
    }
  });
  return found;
}

function inPattern({ pattern, flags }: { pattern: string; flags: string }): string[] {
  const lookbehind = /\(\?<[=!]/.test(pattern) ? [`lookbehind in /${pattern}/`] : [];
  return flags.includes('v') ? [...lookbehind, `flag v of /${pattern}/`] : lookbehind;
}

/** The parts of a syntax tree that are looked at. */
interface Node {
  type?: string;
  name?: string;
  regex?: { pattern: string; flags: string };
  callee?: Node;
  object?: Node;
  property?: Node;
}

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) for (const child of node) walk(child, visit);
  else if (typeof node === 'object' && node !== null) {
    visit(node);
    for (const child of Object.values(node)) walk(child, visit);
  }
}

const entries = ROOMS.flatMap((room) => globSync(`web/${room}/**/*.{ts,tsx}`, { cwd: ROOT }))
  .filter((path) => !path.endsWith('.config.ts') && !path.endsWith('.d.ts') && !path.endsWith('entry-server.tsx'))
  .map((path) => join(ROOT, path));
const reached = [...closure(entries, (edge) => edge.kind !== 'type')].filter((file) => /\.tsx?$/.test(file));

describe('what reaches the browser', () => {
  it('is the front ends and what they use of the domain core', () => {
    expect(reached.map(projectPath)).toEqual(
      expect.arrayContaining(['web/resident/entry-client.ts', 'workers/core/hours/day-hours.ts']),
    );
  });

  it('calls nothing that Chromium 109 and Safari 16.0 do not have', () => {
    const faults = reached.flatMap((file) =>
      tooNew(file, readFileSync(file, 'utf8')).map((use) => `${projectPath(file)}: ${use}`),
    );
    expect(faults).toEqual([]);
  });
});

describe('the test itself', () => {
  it.each([
    ['list.toSorted()', '.toSorted()'],
    ['Object.groupBy(list, key)', 'Object.groupBy()'],
    ['map.values().map(one)', '.values().map()'],
    ['text.matchAll(word).toArray()', '.matchAll().toArray()'],
    ['/(?<=a)b/.test(text)', 'lookbehind in /(?<=a)b/'],
    ['/[a--b]/v.test(text)', 'flag v of /[a--b]/'],
  ])('sees %s', (source, use) => {
    expect(tooNew('sample.ts', source)).toEqual([use]);
  });

  it.each([
    'list.map(one)',
    'Object.values(record).map(one)',
    '[...map.values()].map(one)',
    '/(?<name>a)b/u.test(text)',
  ])('lets %s pass', (source) => {
    expect(tooNew('sample.ts', source)).toEqual([]);
  });
});
