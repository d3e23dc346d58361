import { describe, expect, it } from 'vitest';
import { attributeOf, attributeOfAny, createXmlReader, XmlError } from '#core/table/xlsx/xml-reader.ts';

/** What is heard of a text that comes in pieces of the given length; neighbouring texts are one. */
function hear(source: string, length: number): string[] {
  const heard: string[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') heard.push(`"${text}"`);
    text = '';
  };
  const reader = createXmlReader({
    open: (name, attributes) => {
      flush();
      heard.push(`<${name}${attributes.replace(/\s+/g, ' ')}`);
    },
    close: (name) => {
      flush();
      heard.push(`/${name}`);
    },
    text: (piece) => {
      text += piece;
    },
  });
  for (let at = 0; at < source.length; at += length) reader.push(source.slice(at, at + length));
  flush();
  reader.end();
  return heard;
}

const source =
  '<?xml version="1.0"?><!-- a > b --><x:a k="1 > 0" l=\'"\'>甲&amp;乙<b/><c\n d="e" />&#x4e00;&lt;<![CDATA[<&>]]>&unknown;</x:a>';
const whole = ['<a k="1 > 0" l=\'"\'', '"甲&乙"', '<b', '/b', '<c d="e" ', '/c', '"一<<&>&unknown;"', '/a'];

describe('reading XML in pieces', () => {
  it('hears the same however it is cut', () => {
    expect(hear(source, source.length)).toEqual(whole);
    for (let length = 1; length < source.length; length++) expect(hear(source, length)).toEqual(whole);
  });

  it('refuses document types, text that ends too early and tags that never end', () => {
    expect(() => hear('<!DOCTYPE a [<!ENTITY b "c">]><a/>', 7)).toThrow(XmlError);
    expect(() => hear('<a><b></b>', 3)).toThrow(XmlError);
    expect(() => hear('<a b="c', 3)).toThrow(XmlError);
    expect(() => hear(`<a b="${'c'.repeat(1_100_000)}`, 1_000_000)).toThrow(XmlError);
  });
});

describe('attributes', () => {
  it('are found by their whole name, whatever the marks around the value', () => {
    const attributes = ' xr="3" data-r="2" r = \'A&amp;1\' s=""';
    expect(attributeOf(attributes, 'r')).toBe('A&1');
    expect(attributeOf(attributes, 's')).toBe('');
    expect(attributeOf(attributes, 't')).toBeNull();
  });

  it('are found by their name behind any prefix', () => {
    expect(attributeOfAny(' sheetId="1" r:id="rId7"', 'id')).toBe('rId7');
    expect(attributeOfAny(' sheetId="1"', 'id')).toBeNull();
  });
});
