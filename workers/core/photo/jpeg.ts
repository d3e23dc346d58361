import { err, ok, type Result } from '../result.ts';

/** Largest photo that is taken, in bytes and in pixels of its longer side. Browsers shrink photos to this before sending. */
export const MAX_PHOTO_BYTES = 1_048_576;
export const MAX_PHOTO_SIDE = 1600;

export type PhotoFault = 'NOT_JPEG' | 'TRUNCATED' | 'TOO_LARGE' | 'TOO_MANY_PIXELS' | 'NOT_SUPPORTED';

/** What would be right, for the refusal. */
export const photoFaultText: Readonly<Record<PhotoFault, string>> = {
  NOT_JPEG: 'JPEG 照片',
  TRUNCATED: '完整的 JPEG 照片（这张不完整，请重新选择）',
  TOO_LARGE: '不超过 1 MB 的照片',
  TOO_MANY_PIXELS: `长边不超过 ${MAX_PHOTO_SIDE} 像素的照片`,
  NOT_SUPPORTED: '普通的 JPEG 照片（基线或渐进式，灰度或彩色）',
};

export interface CleanPhoto {
  /** The photo with nothing in it but the picture: no EXIF, no place, no comment, no embedded preview. */
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
/** 基线, extended sequential, progressive: what browsers draw. Lossless, hierarchical and arithmetic frames are not. */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
/** Tables without which nothing can be drawn: Huffman, quantisation, restart interval. */
const TABLES: ReadonlySet<number> = new Set([0xc4, 0xdb, 0xdd]);
const JFIF = [0x4a, 0x46, 0x49, 0x46, 0x00];
/** Length, `JFIF\0`, version, unit, densities, and a preview of 0 × 0. */
const JFIF_LENGTH = 16;

/**
 * Reads a JPEG marker by marker (ITU T.81 annex B) and writes it anew from what it knows: SOI, JFIF, tables, one frame, its
 * scans, EOI. APP1–APP15, APP0 that is not JFIF and COM are left out, and so is whatever follows EOI; any other marker
 * refuses the file.
 */
export function cleanJpeg(bytes: Uint8Array): Result<CleanPhoto, PhotoFault> {
  if (bytes.length > MAX_PHOTO_BYTES) return err('TOO_LARGE');
  if (bytes[0] !== 0xff || bytes[1] !== SOI || bytes[2] !== 0xff) return err('NOT_JPEG');
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let size: { readonly width: number; readonly height: number } | null = null;
  let scans = 0;
  for (let at = 2; ; ) {
    const marker = markerAt(bytes, at);
    if (marker === null) return err(at >= bytes.length - 1 ? 'TRUNCATED' : 'NOT_JPEG');
    const { code, next } = marker;
    if (code === EOI) {
      if (size === null || scans === 0) return err('TRUNCATED');
      return ok({ bytes: joined([...kept, Uint8Array.of(0xff, EOI)]), ...size });
    }
    if (!hasSegment(code)) return err('NOT_SUPPORTED');
    const segment = segmentAt(bytes, next);
    if (segment === null) return err('TRUNCATED');
    at = next + segment.length;
    if (FRAMES.has(code)) {
      if (size !== null) return err('NOT_SUPPORTED');
      const frame = frameSize(segment);
      if (!frame.ok) return frame;
      size = frame.value;
    }
    if (code === SOS) {
      if (size === null) return err('NOT_JPEG');
      const end = scanEnd(bytes, at);
      kept.push(Uint8Array.of(0xff, code), segment, bytes.subarray(at, end));
      at = end;
      scans += 1;
    } else if (FRAMES.has(code) || TABLES.has(code)) kept.push(Uint8Array.of(0xff, code), segment);
    else if (code === APP0 && isJfif(segment)) kept.push(Uint8Array.of(0xff, code), withoutPreview(segment));
  }
}

/** Code of the marker at a place and where it ends; fill bytes (0xFF) may stand before the code. Null = there is none. */
function markerAt(bytes: Uint8Array, at: number): { readonly code: number; readonly next: number } | null {
  if (bytes[at] !== 0xff) return null;
  let next = at + 1;
  while (bytes[next] === 0xff) next += 1;
  const code = bytes[next];
  return code === undefined || code === 0 ? null : { code, next: next + 1 };
}

/** Markers that may stand here and carry a length: frames, tables, scans, APPn and COM. */
function hasSegment(code: number): boolean {
  return FRAMES.has(code) || TABLES.has(code) || code === SOS || (code >= APP0 && code <= 0xef) || code === 0xfe;
}

/** The segment with its two bytes of length; null where the file ends before it. */
function segmentAt(bytes: Uint8Array, at: number): Uint8Array | null {
  const length = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  if (length < 2 || at + length > bytes.length) return null;
  return bytes.subarray(at, at + length);
}

function frameSize(segment: Uint8Array): Result<{ readonly width: number; readonly height: number }, PhotoFault> {
  const components = segment[7] ?? 0;
  if (segment.length !== 8 + 3 * components) return err('NOT_JPEG');
  const height = ((segment[3] ?? 0) << 8) | (segment[4] ?? 0);
  const width = ((segment[5] ?? 0) << 8) | (segment[6] ?? 0);
  // A height of 0 is told after the scan (DNL), four components are CMYK for print, twelve bits are for medicine: no phone
  // and no browser writes any of them.
  const isUsual = segment[2] === 8 && (components === 1 || components === 3);
  if (width === 0 || height === 0 || !isUsual) return err('NOT_SUPPORTED');
  return width > MAX_PHOTO_SIDE || height > MAX_PHOTO_SIDE ? err('TOO_MANY_PIXELS') : ok({ width, height });
}

/** Where the coded picture of a scan ends: at the next marker that is neither a stuffed 0xFF00 nor a restart (RST0–7). */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length - 1; at++) {
    if (bytes[at] !== 0xff) continue;
    const code = bytes[at + 1] ?? 0;
    if (code !== 0 && code !== 0xff && !(code >= 0xd0 && code <= 0xd7)) return at;
  }
  return bytes.length;
}

function isJfif(segment: Uint8Array): boolean {
  return segment.length >= JFIF_LENGTH && JFIF.every((byte, i) => segment[2 + i] === byte);
}

/** JFIF may carry a small uncompressed picture; its size becomes 0 × 0 and its length that of the header. */
function withoutPreview(segment: Uint8Array): Uint8Array {
  const header = segment.slice(0, JFIF_LENGTH);
  header.set([0, JFIF_LENGTH], 0);
  header.set([0, 0], JFIF_LENGTH - 2);
  return header;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
