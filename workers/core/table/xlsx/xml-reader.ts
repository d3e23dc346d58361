/**
 * Reads XML as it arrives, piece by piece: the parts of a workbook may have 100 MB and are never held whole. Names come
 * without their prefix, because writers differ in whether they use one. Document types are refused: no workbook has one, and
 * they are how an XML file makes a reader swell.
 */
export interface XmlHandler {
  /** `attributes` is the source between the name and the end of the tag, for {@link attributeOf}. */
  readonly open: (name: string, attributes: string) => void;
  readonly close: (name: string) => void;
  /** Text between tags, entities replaced; it may come in several pieces. */
  readonly text: (text: string) => void;
}

export class XmlError extends Error {}

export interface XmlReader {
  readonly push: (piece: string) => void;
  /** Says that nothing follows; an open tag is then an error. */
  readonly end: () => void;
}

/** Longest tag that is waited for; more is no XML. */
const MAX_PENDING = 1_000_000;

export function createXmlReader(handler: XmlHandler): XmlReader {
  let pending = '';
  let depth = 0;
  return {
    push(piece) {
      const source = pending === '' ? piece : pending + piece;
      let at = 0;
      for (;;) {
        const tag = source.indexOf('<', at);
        if (tag < 0) {
          // half an entity waits for its other half
          const cut = halfEntity(source, at);
          if (cut > at) handler.text(unescapeXml(source.slice(at, cut)));
          at = cut;
          break;
        }
        if (tag > at) handler.text(unescapeXml(source.slice(at, tag)));
        const end = markupEnd(source, tag);
        if (end < 0) {
          at = tag;
          break;
        }
        depth += markup(source, tag, end, handler);
        at = end;
      }
      pending = source.slice(at);
      if (pending.length > MAX_PENDING) throw new XmlError('a tag without end');
    },
    end() {
      if (pending.includes('<') || depth !== 0) throw new XmlError('the text ends inside of an element');
    },
  };
}

/** The place behind the markup that begins at `at`; −1 while it has not come whole. */
function markupEnd(source: string, at: number): number {
  if (source.startsWith('<!--', at)) return behind(source, '-->', at + 4);
  if (source.startsWith('<![CDATA[', at)) return behind(source, ']]>', at + 9);
  if (source.startsWith('<?', at)) return behind(source, '?>', at + 2);
  if (source.charCodeAt(at + 1) === 0x21 && source.length - at >= 9) throw new XmlError('a document type');
  let from = at + 1;
  for (;;) {
    const end = source.indexOf('>', from);
    if (end < 0) return -1;
    const quote = openQuote(source, at, end);
    if (quote === '') return end + 1;
    from = source.indexOf(quote, end);
    if (from < 0) return -1;
  }
}

/** The quotation mark that is open at `end`, because `>` may stand in the value of an attribute. */
function openQuote(source: string, start: number, end: number): string {
  let quote = '';
  for (let i = start; i < end; i++) {
    const character = source.charCodeAt(i);
    if (character !== 0x22 && character !== 0x27) continue;
    if (quote === '') quote = source.charAt(i);
    else if (quote === source.charAt(i)) quote = '';
  }
  return quote;
}

function behind(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

/** Hands one piece of markup on; answers by how much the depth changes. */
function markup(source: string, start: number, end: number, handler: XmlHandler): number {
  const second = source.charCodeAt(start + 1);
  if (second === 0x3f) return 0;
  if (second === 0x21) {
    if (source.startsWith('<![CDATA[', start)) handler.text(source.slice(start + 9, end - 3));
    return 0;
  }
  if (second === 0x2f) {
    handler.close(localName(source.slice(start + 2, end - 1).trimEnd()));
    return -1;
  }
  const empty = source.charCodeAt(end - 2) === 0x2f;
  const inner = source.slice(start + 1, empty ? end - 2 : end - 1);
  const space = inner.search(/\s/);
  const name = localName(space < 0 ? inner : inner.slice(0, space));
  handler.open(name, space < 0 ? '' : inner.slice(space));
  if (!empty) return 1;
  handler.close(name);
  return 0;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function halfEntity(source: string, from: number): number {
  const start = source.lastIndexOf('&');
  return start < from || source.length - start > 12 || source.includes(';', start) ? source.length : start;
}

/** The value of an attribute by its name as written, prefix included; null when it is not there. */
export function attributeOf(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + name.length)) {
    const before = attributes.charCodeAt(at - 1);
    const isWhole = before === 0x20 || before === 0x0a || before === 0x09 || before === 0x0d;
    const [, mark = '', value = ''] = isWhole ? (VALUE.exec(attributes.slice(at + name.length)) ?? []) : [];
    if (mark !== '') return unescapeXml(value);
  }
  return null;
}

const VALUE = /^\s*=\s*(["'])([\s\S]*?)\1/;

/** An attribute by its local name, whatever prefix stands before it. */
export function attributeOfAny(attributes: string, localName: string): string | null {
  const [, name = ''] = new RegExp(`\\s((?:[\\w.-]+:)?${localName})\\s*=`).exec(attributes) ?? [];
  return name === '' ? null : attributeOf(attributes, name);
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w{2,4});/g, (whole, body: string) => {
    if (!body.startsWith('#')) return NAMED[body] ?? whole;
    const code = body.startsWith('#x') ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
