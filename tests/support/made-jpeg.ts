/** A segment with its marker: 0xFF, code, length, payload. */
export function segment(code: number, payload: readonly number[]): number[] {
  const length = payload.length + 2;
  return [0xff, code, length >> 8, length & 255, ...payload];
}

export const text = (words: string) => Array.from(words, (character) => character.charCodeAt(0));

export const SOI = [0xff, 0xd8];
export const EOI = [0xff, 0xd9];
export const EXIF = segment(0xe1, [...text('Exif'), 0, 0, ...text('GPS 38.48N 112.957E')]);
export const JFIF = segment(0xe0, [...text('JFIF'), 0, 1, 2, 0, 0, 1, 0, 1, 0, 0]);
export const DQT = segment(0xdb, [0, ...Array.from({ length: 64 }, () => 1)]);
export const DHT = segment(0xc4, [0, ...Array.from({ length: 16 }, () => 0)]);

/** A frame of 8 bits and the given components. */
export function frame(width: number, height: number, code = 0xc0, components = 3): number[] {
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  const each = Array.from({ length: components }, (_, i) => [i + 1, 0x11, 0]).flat();
  return segment(code, [8, ...size, components, ...each]);
}

export const SCAN = [...segment(0xda, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]), 0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56];

/** A JPEG by its markers; nothing decodes it here. */
export function jpeg(...parts: readonly (readonly number[])[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...SOI, ...parts.flat(), ...EOI]);
}

export const plain = (width = 640, height = 480) => jpeg(JFIF, DQT, frame(width, height), DHT, SCAN);

/** Codes of the markers of a JPEG in order, found in another way than the code under test finds them. */
export function markersOf(bytes: Uint8Array): number[] {
  const codes: number[] = [];
  for (let at = 0; at < bytes.length - 1; ) {
    const code = bytes[at + 1] ?? 0;
    const isMarker = bytes[at] === 0xff && code !== 0 && code !== 0xff && !(code >= 0xd0 && code <= 0xd7);
    if (!isMarker) {
      at += 1;
      continue;
    }
    codes.push(code);
    at += code === 0xd8 || code === 0xd9 ? 2 : 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
  }
  return codes;
}
