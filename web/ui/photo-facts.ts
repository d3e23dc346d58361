/** Longest side of a photo that is sent, px, and its largest size, bytes (design.md “Photos”). */
export const MAX_SIDE = 1600;
export const MAX_BYTES = 1_000_000;
/** Larger files are no photo from a phone, and opening one may end the page on a small phone. Bytes, pixels. */
export const MAX_FILE_BYTES = 60_000_000;
export const MAX_PIXELS = 120_000_000;

/** Why a file cannot be sent as a photo. */
export type PhotoFault = 'NOT_IMAGE' | 'HEIC' | 'TOO_LARGE' | 'UNREADABLE';

export type FileKind = 'JPEG' | 'PNG' | 'GIF' | 'WEBP' | 'BMP' | 'AVIF' | 'HEIC' | 'OTHER';

/** What a file is by its first bytes; its name and stated type say nothing reliable. */
export function fileKind(head: Uint8Array): FileKind {
  const text = String.fromCharCode(...head.slice(0, 16));
  if (text.startsWith('\xff\xd8\xff')) return 'JPEG';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'PNG';
  if (text.startsWith('GIF8')) return 'GIF';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'WEBP';
  if (text.startsWith('BM')) return 'BMP';
  // ISO base media: the brand after “ftyp” (ISO/IEC 23008-12 annex for HEIF)
  if (text.slice(4, 8) !== 'ftyp') return 'OTHER';
  const brand = text.slice(8, 12);
  if (brand === 'avif' || brand === 'avis') return 'AVIF';
  return /^(hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand) ? 'HEIC' : 'OTHER';
}

/** Width and height that fit into a square of `side` without enlarging; at least one pixel each. */
export function fitWithin(width: number, height: number, side: number): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Tries in order: quality goes first, because a sharp small picture shows less than a soft large one. */
export const encodings: readonly { readonly side: number; readonly quality: number }[] = [
  { side: MAX_SIDE, quality: 0.85 },
  { side: MAX_SIDE, quality: 0.7 },
  { side: MAX_SIDE, quality: 0.55 },
  { side: 1200, quality: 0.6 },
  { side: 800, quality: 0.6 },
];
