import { Inflate } from 'fflate';
import { err, ok, type Result } from '#core/result.ts';
import { tableLimits } from '#core/table/limits.ts';
import type { FileRefusal } from '#core/table/refusal.ts';
import { createXmlReader, type XmlHandler } from '#core/table/xlsx/xml-reader.ts';
import { growsTooMuch, packedBytesOf, type ZipEntry } from '#core/table/zip-directory.ts';

/** Packed bytes handed over at a time: DEFLATE grows at most 1032 times, so at most 8 MB come out before they are counted. */
const PIECE = 8 * 1024;

/** What a file has brought so far; shared by all of its parts, so that many small parts are one large one. */
export interface Budget {
  unpackedBytes: number;
}

class TooLarge extends Error {}

/** Unpacks one part piece by piece. What really comes out is counted, whatever the directory said. */
export function unpack(
  file: Uint8Array,
  entry: ZipEntry,
  budget: Budget,
  take: (piece: Uint8Array, last: boolean) => void,
): Result<null, FileRefusal> {
  if (entry.encrypted) return err({ code: 'PASSWORD', detail: '' });
  if (entry.method === 'OTHER') return err({ code: 'DAMAGED', detail: '' });
  const packed = packedBytesOf(file, entry);
  if (!packed.ok) return packed;
  let own = 0;
  const count = (piece: Uint8Array, last: boolean) => {
    own += piece.length;
    budget.unpackedBytes += piece.length;
    if (budget.unpackedBytes > tableLimits.unpackedBytes || growsTooMuch(entry.packedBytes, own)) throw new TooLarge();
    take(piece, last);
  };
  try {
    if (entry.method === 'STORED') count(packed.value, true);
    else inflate(packed.value, count);
    return ok(null);
  } catch (error) {
    if (error instanceof TooLarge) return err({ code: 'UNPACKS_TOO_LARGE', detail: '' });
    if (isFlateError(error)) return err({ code: 'DAMAGED', detail: '' });
    throw error;
  }
}

function inflate(packed: Uint8Array, take: (piece: Uint8Array, last: boolean) => void): void {
  let ended = false;
  const stream = new Inflate((piece, last) => {
    ended = last;
    take(piece, last);
  });
  for (let at = 0; at < packed.length; at += PIECE) {
    stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  }
  if (!ended) take(new Uint8Array(0), true);
}

/** fflate throws an Error with a number as its code. */
function isFlateError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'number';
}

/** Unpacks a part of XML and reads it on the way. `onBytes` hears how many bytes have come out of it. */
export function readXmlPart(
  file: Uint8Array,
  entry: ZipEntry,
  budget: Budget,
  handler: XmlHandler,
  onBytes: (bytes: number) => void = () => {},
): Result<null, FileRefusal> {
  const reader = createXmlReader(handler);
  let decoder: TextDecoder | null = null;
  const done = unpack(file, entry, budget, (piece, last) => {
    decoder ??= new TextDecoder(encodingOf(piece));
    reader.push(decoder.decode(piece, { stream: !last }));
    onBytes(piece.length);
  });
  if (done.ok) reader.end();
  return done;
}

/** XML without a mark is UTF-8 (XML 1.0, 4.3.3). */
function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : 'utf-8';
}

/** The whole text of a small part. */
export function readTextPart(file: Uint8Array, entry: ZipEntry, budget: Budget): Result<string, FileRefusal> {
  const pieces: string[] = [];
  let decoder: TextDecoder | null = null;
  const done = unpack(file, entry, budget, (piece, last) => {
    decoder ??= new TextDecoder(encodingOf(piece));
    pieces.push(decoder.decode(piece, { stream: !last }));
  });
  return done.ok ? ok(pieces.join('')) : done;
}
