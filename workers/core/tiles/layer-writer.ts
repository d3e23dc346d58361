/** Writes one layer of a Mapbox Vector Tile (specification 2.1). Keys are known beforehand and named by their place. */
export interface LayerWriter {
  /** Number of a value in the table of the layer; the same value has the same number. */
  readonly text: (value: string) => number;
  /** The same for a text that no other feature has, such as an id: nothing is looked up. */
  readonly ownText: (value: string) => number;
  /** The same for the UTF-16 units from one place to before another. */
  readonly ownUnits: (units: Uint16Array, from: number, end: number) => number;
  readonly flag: (value: boolean) => number;
  /** A whole number that is not negative. */
  readonly count: (value: number) => number;
  /** Says something of the feature that `point` or `line` then ends. */
  readonly tag: (key: number, value: number) => void;
  /** Units of the tile from its north-west corner, y to the south. */
  readonly point: (x: number, y: number) => void;
  readonly line: (x0: number, y0: number, x1: number, y1: number) => void;
  /** The tile with this one layer; null without any feature. */
  readonly finish: () => Uint8Array<ArrayBuffer> | null;
}

/** Tags of the wire format: number of the field × 8 + how it is written. */
const TILE_LAYER = 0x1a;
const LAYER = { name: 0x0a, feature: 0x12, key: 0x1a, value: 0x22, extent: 0x28, version: 0x78 } as const;
const FEATURE = { tags: 0x12, type: 0x18, geometry: 0x22 } as const;
const VALUE = { text: 0x0a, count: 0x28, flag: 0x38 } as const;
const POINT = 1;
const LINE = 2;
/** Commands with how often each is carried out. */
const MOVE_ONCE = 9;
const LINE_ONCE = 10;

/** Tag and length of the layer, written last, in front of it. */
const HEAD = 6;
const FIRST_SIZE = 16_384;

export function layerWriter(name: string, keys: readonly string[], extent: number): LayerWriter {
  const body = growing(FIRST_SIZE);
  const table = growing(FIRST_SIZE);
  const texts = new Map<string, number>();
  const counts = new Map<number, number>();
  const flags = [-1, -1];
  const tags: number[] = [];
  let values = 0;
  let features = 0;

  body.skip(HEAD);
  body.varint(LAYER.version);
  body.varint(2);
  body.word(LAYER.name, name);
  body.varint(LAYER.extent);
  body.varint(extent);

  const ownUnits = (units: Uint16Array, from: number, end: number) => {
    const size = utf8Length(units, from, end);
    table.varint(LAYER.value);
    table.varint(1 + varintLength(size) + size);
    table.text(VALUE.text, units, from, end, size);
    return values++;
  };
  const ownText = (value: string) => ownUnits(unitsOf(value), 0, value.length);
  const small = (kind: number, value: number) => {
    table.varint(LAYER.value);
    table.varint(1 + varintLength(value));
    table.varint(kind);
    table.varint(value);
    return values++;
  };
  const known = <T>(numbers: Map<T, number>, value: T, write: () => number) => {
    let number = numbers.get(value);
    if (number === undefined) {
      number = write();
      numbers.set(value, number);
    }
    return number;
  };
  const beginFeature = (type: number, geometryLength: number) => {
    let tagLength = 0;
    for (const tag of tags) tagLength += varintLength(tag);
    const withTags = tagLength === 0 ? 0 : 1 + varintLength(tagLength) + tagLength;
    body.varint(LAYER.feature);
    body.varint(withTags + 2 + 1 + varintLength(geometryLength) + geometryLength);
    if (tagLength > 0) {
      body.varint(FEATURE.tags);
      body.varint(tagLength);
      for (const tag of tags) body.varint(tag);
    }
    body.varint(FEATURE.type);
    body.varint(type);
    body.varint(FEATURE.geometry);
    body.varint(geometryLength);
    tags.length = 0;
    features++;
  };

  return {
    text: (value) => known(texts, value, () => ownText(value)),
    ownText,
    ownUnits,
    flag(value) {
      const bit = value ? 1 : 0;
      if (flags[bit] === -1) flags[bit] = small(VALUE.flag, bit);
      return flags[bit] ?? 0;
    },
    count: (value) => known(counts, value, () => small(VALUE.count, value)),
    tag(key, value) {
      tags.push(key, value);
    },
    point(x, y) {
      const [a, b] = [zigzag(x), zigzag(y)];
      beginFeature(POINT, 1 + varintLength(a) + varintLength(b));
      body.varint(MOVE_ONCE);
      body.varint(a);
      body.varint(b);
    },
    line(x0, y0, x1, y1) {
      const [a, b, c, d] = [zigzag(x0), zigzag(y0), zigzag(x1 - x0), zigzag(y1 - y0)];
      beginFeature(LINE, 2 + varintLength(a) + varintLength(b) + varintLength(c) + varintLength(d));
      body.varint(MOVE_ONCE);
      body.varint(a);
      body.varint(b);
      body.varint(LINE_ONCE);
      body.varint(c);
      body.varint(d);
    },
    finish() {
      if (features === 0) return null;
      for (const key of keys) body.word(LAYER.key, key);
      body.append(table.written());
      return body.enclosed(TILE_LAYER, HEAD);
    },
  };
}

/** Bytes that grow as they are written. */
function growing(size: number) {
  let bytes = new Uint8Array(size);
  let at = 0;
  const makeRoom = (more: number) => {
    if (at + more <= bytes.length) return;
    const wider = new Uint8Array(Math.max(2 * bytes.length, at + more));
    wider.set(bytes.subarray(0, at));
    bytes = wider;
  };
  const varint = (value: number) => {
    makeRoom(5);
    let rest = value;
    while (rest > 0x7f) {
      bytes[at++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    bytes[at++] = rest;
  };
  const text = (field: number, units: Uint16Array, from: number, end: number, size: number) => {
    varint(field);
    varint(size);
    makeRoom(size);
    at = writeUtf8(bytes, at, units, from, end);
  };
  return {
    skip(count: number) {
      at += count;
    },
    varint,
    text,
    word(field: number, value: string) {
      const units = unitsOf(value);
      text(field, units, 0, value.length, utf8Length(units, 0, value.length));
    },
    append(given: Uint8Array) {
      makeRoom(given.length);
      bytes.set(given, at);
      at += given.length;
    },
    written: () => bytes.subarray(0, at),
    /** All behind the head as one field, its tag and length put at the end of the head. */
    enclosed(field: number, head: number) {
      const length = at - head;
      const start = head - 1 - varintLength(length);
      const end = at;
      at = start;
      varint(field);
      varint(length);
      return bytes.subarray(start, end);
    },
  };
}

function zigzag(value: number): number {
  return (value << 1) ^ (value >> 31);
}

function varintLength(value: number): number {
  if (value < 0x80) return 1;
  if (value < 0x4000) return 2;
  if (value < 0x200000) return 3;
  return value < 0x10000000 ? 4 : 5;
}

let scratch = new Uint16Array(256);

/** The UTF-16 units of a text, where they are overwritten by the next. */
function unitsOf(text: string): Uint16Array {
  if (text.length > scratch.length) scratch = new Uint16Array(2 * text.length);
  for (let i = 0; i < text.length; i++) scratch[i] = text.charCodeAt(i);
  return scratch;
}

/** Bytes in UTF-8; half of a surrogate pair counts as U+FFFD, as everywhere. */
function utf8Length(units: Uint16Array, from: number, end: number): number {
  let size = end - from;
  for (let i = from; i < end; i++) {
    const unit = units[i] ?? 0;
    if (unit < 0x80) continue;
    size += unit < 0x800 ? 1 : 2;
    // a pair is four bytes of two units
    if (isPair(units, i, end)) i++;
  }
  return size;
}

function writeUtf8(bytes: Uint8Array, start: number, units: Uint16Array, from: number, end: number): number {
  let at = start;
  for (let i = from; i < end; i++) {
    let code = units[i] ?? 0;
    if (code < 0x80) {
      bytes[at++] = code;
      continue;
    }
    if (code >= 0xd800 && code <= 0xdfff) {
      if (isPair(units, i, end)) code = 0x10000 + ((code & 0x3ff) << 10) + ((units[++i] ?? 0) & 0x3ff);
      else code = 0xfffd;
    }
    if (code < 0x800) bytes[at++] = 0xc0 | (code >> 6);
    else {
      if (code < 0x10000) bytes[at++] = 0xe0 | (code >> 12);
      else {
        bytes[at++] = 0xf0 | (code >> 18);
        bytes[at++] = 0x80 | ((code >> 12) & 0x3f);
      }
      bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
    }
    bytes[at++] = 0x80 | (code & 0x3f);
  }
  return at;
}

function isPair(units: Uint16Array, i: number, end: number): boolean {
  if (((units[i] ?? 0) & 0xfc00) !== 0xd800 || i + 1 >= end) return false;
  return ((units[i + 1] ?? 0) & 0xfc00) === 0xdc00;
}
