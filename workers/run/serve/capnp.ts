/**
 * Enough of the Cap'n Proto encoding to change a message in place (https://capnproto.org/encoding.html): a message is a table
 * of segments, a segment a row of 8-byte words, and every pointer one word.
 */
export type Message = { readonly segments: DataView[] };

/** Where a word is. */
export type Place = { readonly segment: number; readonly word: number };

/** A struct's two parts: `data` words, then `pointers` words. */
export type StructAt = Place & { readonly data: number; readonly pointers: number };

/** A list of structs: its elements begin one word after `tag`, each `step` words long. */
export type StructList = { readonly pointer: Place; readonly tag: Place; readonly items: readonly StructAt[] };

const WORD = 8;
const [STRUCT, LIST, FAR] = [0, 1, 2];
const [BYTES, COMPOSITE] = [2, 7];

export function readMessage(bytes: Uint8Array): Message {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(0, true) + 1;
  let offset = Math.ceil((4 + 4 * count) / WORD) * WORD;
  const segments = Array.from({ length: count }, (_, i) => {
    const length = view.getUint32(4 + 4 * i, true) * WORD;
    const segment = new DataView(new Uint8Array(bytes.subarray(offset, offset + length)).buffer);
    offset += length;
    return segment;
  });
  return { segments };
}

export function writeMessage({ segments }: Message): Buffer {
  const head = new DataView(new ArrayBuffer(Math.ceil((4 + 4 * segments.length) / WORD) * WORD));
  head.setUint32(0, segments.length - 1, true);
  segments.forEach((segment, i) => {
    head.setUint32(4 + 4 * i, segment.byteLength / WORD, true);
  });
  return Buffer.concat([head, ...segments].map((view) => new Uint8Array(view.buffer)));
}

/** The struct that the message is. */
export function rootOf(message: Message): StructAt {
  return structAt(message, { segment: 0, word: 0 });
}

/** The place of a struct's pointer number `index`. */
export function pointerOf({ segment, word, data }: StructAt, index: number): Place {
  return { segment, word: word + data + index };
}

/** The struct that a pointer leads to. Throws where it leads to none. */
export function structAt(message: Message, pointer: Place): StructAt {
  const { low, high, at } = follow(message, pointer, STRUCT);
  return { ...target(at, low), data: high & 0xffff, pointers: high >>> 16 };
}

/** The list of structs that a pointer leads to. Throws where it leads to none. */
export function structsAt(message: Message, pointer: Place): StructList {
  const { low, high, at } = follow(message, pointer, LIST);
  if ((high & 7) !== COMPOSITE) throw new Error('a list of something else than structs');
  const tag = target(at, low);
  const { low: tagLow, high: tagHigh } = wordAt(message, tag);
  const [data, pointers] = [tagHigh & 0xffff, tagHigh >>> 16];
  const items = Array.from({ length: tagLow >>> 2 }, (_, i) => ({
    segment: tag.segment,
    word: tag.word + 1 + i * (data + pointers),
    data,
    pointers,
  }));
  return { pointer: at, tag, items };
}

export function textAt(message: Message, pointer: Place): string {
  const { low, high, at } = follow(message, pointer, LIST);
  const { segment, word } = target(at, low);
  const view = segmentOf(message, segment);
  return Buffer.from(view.buffer, word * WORD, (high >>> 3) - 1).toString();
}

/** Empties a pointer: what it led to stays in the message and is nobody's. */
export function clearPointer(message: Message, pointer: Place): void {
  setWord(message, pointer, 0, 0);
}

/** Lets a pointer lead to a new text, which is put at the end of its segment, where nothing has to move for it. */
export function setText(message: Message, pointer: Place, text: string): void {
  const bytes = Buffer.from(`${text}\0`);
  const before = segmentOf(message, pointer.segment);
  const end = before.byteLength / WORD;
  const longer = new Uint8Array((end + Math.ceil(bytes.length / WORD)) * WORD);
  longer.set(new Uint8Array(before.buffer));
  longer.set(bytes, end * WORD);
  message.segments[pointer.segment] = new DataView(longer.buffer);
  setWord(message, pointer, ((end - pointer.word - 1) << 2) | LIST, (bytes.length << 3) | BYTES);
}

/** A 16-bit number of a struct's data, such as the one that says which member of a union it holds. */
export function numberAt(message: Message, { segment, word }: StructAt, byte: number): number {
  return segmentOf(message, segment).getUint16(word * WORD + byte, true);
}

export function setNumber(message: Message, { segment, word }: StructAt, byte: number, value: number): void {
  segmentOf(message, segment).setUint16(word * WORD + byte, value, true);
}

/** Leaves of a list only its last element: a new head is written over the end of the one before. */
export function keepLast(message: Message, { pointer, tag, items }: StructList): void {
  const last = items.at(-1);
  if (last === undefined) throw new Error('an empty list');
  const head = { segment: tag.segment, word: last.word - 1 };
  setWord(message, head, 1 << 2, (last.pointers << 16) | last.data);
  const words = last.data + last.pointers;
  setWord(message, pointer, ((head.word - pointer.word - 1) << 2) | LIST, (words << 3) | COMPOSITE);
}

type Word = { readonly low: number; readonly high: number };

/** The pointer's word, after a jump to another segment if it makes one. */
function follow(message: Message, pointer: Place, kind: number): Word & { readonly at: Place } {
  const word = wordAt(message, pointer);
  if ((word.low & 3) === kind && (word.low !== 0 || word.high !== 0)) return { ...word, at: pointer };
  const at = { segment: word.high, word: word.low >>> 3 };
  // A double jump, which is allowed too, is made only by writers that we do not have.
  if ((word.low & 7) !== FAR) throw new Error('a pointer of another kind');
  return follow(message, at, kind);
}

/** Where a pointer at `at` leads: a signed number of words from its end. */
function target(at: Place, low: number): Place {
  return { segment: at.segment, word: at.word + 1 + (low >> 2) };
}

function wordAt(message: Message, { segment, word }: Place): Word {
  const view = segmentOf(message, segment);
  return { low: view.getUint32(word * WORD, true), high: view.getUint32(word * WORD + 4, true) };
}

function setWord(message: Message, { segment, word }: Place, low: number, high: number): void {
  const view = segmentOf(message, segment);
  view.setUint32(word * WORD, low, true);
  view.setUint32(word * WORD + 4, high, true);
}

function segmentOf({ segments }: Message, index: number): DataView {
  const view = segments[index];
  if (view === undefined) throw new Error(`no segment ${index}`);
  return view;
}
