import { describe, expect, it } from 'vitest';
import { sectionText, withSection } from '#tests/bench/support/results.ts';

const section = {
  key: 'a',
  title: 'Of a',
  command: 'npm run bench -- a',
  told: ['Said.', [{ what: 'x|y', ms: 1234.5 }]],
};
const NOON = new Date('2026-11-30T12:00:00Z');

describe('what is kept of measurements', () => {
  it('says how, when and where', () => {
    expect(sectionText(section, NOON, 'a machine')).toBe(
      [
        '## Of a',
        '`npm run bench -- a` · 2026-11-30 12:00 UTC · a machine',
        'Said.',
        '| what | ms |\n| --- | ---: |\n| x\\|y | 1 234.5 |',
      ].join('\n\n'),
    );
  });

  it('replaces the section of the same key and leaves the others', () => {
    const two = withSection(withSection('# Head\n', 'a', 'first'), 'b', 'second');
    const again = withSection(two, 'a', 'third');
    expect(again).toBe(two.replace('first', 'third'));
    expect(withSection(again, 'b', 'second')).toBe(again);
  });
});
