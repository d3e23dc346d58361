import { err, ok, type Result } from '../result.ts';
import { tableLimits } from './limits.ts';
import type { FileRefusal } from './refusal.ts';

/** One part of a ZIP file, as its central directory lists it (APPNOTE.TXT 6.3.10, sections 4.3.12 to 4.5.3). */
export interface ZipEntry {
  readonly name: string;
  readonly method: 'STORED' | 'DEFLATED' | 'OTHER';
  readonly encrypted: boolean;
  readonly packedBytes: number;
  /** As the directory says; what really comes out is counted again while unpacking. */
  readonly unpackedBytes: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT = 0xffff;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END64_LOCATOR = 0x07064b50;
const UNKNOWN_32 = 0xffffffff;
const UTF8_FLAG = 0x0800;

/**
 * Reads the directory of a ZIP file without unpacking anything, and refuses one that would not be a reasonable workbook:
 * too many parts, too much in them, or growing as only a bomb does.
 */
export function readZipDirectory(bytes: Uint8Array): Result<readonly ZipEntry[], FileRefusal> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return damaged();
  const { count, offset } = directoryOf(view, end);
  if (count > tableLimits.entries) return err({ code: 'TOO_MANY_PARTS', detail: String(count) });
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return damaged();
    const [entry, next] = readEntry(view, bytes, at);
    if (entry.offset + 30 > bytes.length) return damaged();
    entries.push(entry);
    at = next;
  }
  return entries.length === 0 ? damaged() : checkSizes(entries);
}

function checkSizes(entries: readonly ZipEntry[]): Result<readonly ZipEntry[], FileRefusal> {
  const total = entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  const swells = entries.some(({ packedBytes, unpackedBytes }) => growsTooMuch(packedBytes, unpackedBytes));
  return total > tableLimits.unpackedBytes || swells ? err({ code: 'UNPACKS_TOO_LARGE', detail: '' }) : ok(entries);
}

export function growsTooMuch(packedBytes: number, unpackedBytes: number): boolean {
  return unpackedBytes > tableLimits.growthFrom && unpackedBytes > packedBytes * tableLimits.growth;
}

/** The packed bytes of an entry: behind its local header, whose name and extra field may differ in length. */
export function packedBytesOf(bytes: Uint8Array, entry: ZipEntry): Result<Uint8Array, FileRefusal> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(entry.offset, true) !== LOCAL) return damaged();
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const end = start + entry.packedBytes;
  return end > bytes.length ? damaged() : ok(bytes.subarray(start, end));
}

/** The end record stands last, behind it a comment of at most 64 kB. */
function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

function directoryOf(view: DataView, end: number): { count: number; offset: number } {
  const short = { count: view.getUint16(end + 10, true), offset: view.getUint32(end + 16, true) };
  const locator = end - 20;
  if (short.offset !== UNKNOWN_32 && short.count !== 0xffff) return short;
  if (locator < 0 || view.getUint32(locator, true) !== END64_LOCATOR) return short;
  const end64 = Number(view.getBigUint64(locator + 8, true));
  if (end64 + 56 > view.byteLength) return short;
  return { count: Number(view.getBigUint64(end64 + 32, true)), offset: Number(view.getBigUint64(end64 + 48, true)) };
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): [entry: ZipEntry, next: number] {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const nameEnd = at + 46 + nameLength;
  const [unpackedBytes = 0, packedBytes = 0, offset = 0] = wide(view, nameEnd, extraLength, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  const entry: ZipEntry = {
    name: nameOf(bytes.subarray(at + 46, nameEnd), (flags & UTF8_FLAG) !== 0),
    method: method === 0 ? 'STORED' : method === 8 ? 'DEFLATED' : 'OTHER',
    encrypted: (flags & 1) !== 0,
    packedBytes,
    unpackedBytes,
    offset,
  };
  return [entry, nameEnd + extraLength + view.getUint16(at + 32, true)];
}

/** ZIP64: what does not fit in 32 bits stands in the extra field 1, in this order. */
function wide(view: DataView, start: number, length: number, short: readonly number[]): number[] {
  let next = -1;
  for (let at = start; at + 4 <= start + length && at + 4 <= view.byteLength; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) next = at + 4;
    if (next >= 0) break;
  }
  return short.map((value) => {
    if (value !== UNKNOWN_32 || next < 0 || next + 8 > view.byteLength) return value;
    next += 8;
    return Number(view.getBigUint64(next - 8, true));
  });
}

/** Names of the parts of a workbook are ASCII; anything else only has to stay distinct. */
function nameOf(bytes: Uint8Array, utf8: boolean): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  if (!utf8) return text;
  try {
    return decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return text;
  }
}

function damaged(): Result<never, FileRefusal> {
  return err({ code: 'DAMAGED', detail: '' });
}
