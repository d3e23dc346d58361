import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, jsonForScript } from '../../../web/resident/escape.ts';

const nasty = fc.string({
  unit: fc.constantFrom('</script>', '<!--', ']]>', '\u2028', '\u2029', '"', "'", '&', '<', '>', 'a', '汉'),
});

describe('text in a page', () => {
  it('can open no tag, close no attribute and start no entity', () => {
    expect(escapeHtml('<a href="x">&amp;</a>')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;amp;&lt;/a&gt;');
    fc.assert(fc.property(nasty, (text) => void expect(escapeHtml(text)).not.toMatch(/[<>"]|&(?!amp;|lt;|gt;|quot;)/)));
  });
});

describe('data in a page', () => {
  it('can not end its script nor break a line, and reads back as it was', () => {
    expect(jsonForScript({ name: '</script>\u2028' })).toBe('{"name":"\\u003c/script>\\u2028"}');
    fc.assert(
      fc.property(fc.dictionary(nasty, nasty), (data) => {
        const written = jsonForScript(data);
        expect(written).not.toMatch(/[<\u2028\u2029]/);
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(data)));
      }),
    );
  });
});
