import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanJpeg, MAX_PHOTO_BYTES, MAX_PHOTO_SIDE, type PhotoFault, photoFaultText } from '#core/photo/jpeg.ts';
import {
  DHT,
  DQT,
  EOI,
  EXIF,
  frame,
  JFIF,
  jpeg,
  markersOf,
  plain,
  SCAN,
  SOI,
  segment,
  text,
} from '#tests/support/made-jpeg.ts';

const fault = (bytes: Uint8Array): PhotoFault | null => {
  const result = cleanJpeg(bytes);
  return result.ok ? null : result.error;
};
const cleaned = (bytes: Uint8Array): Uint8Array => {
  const result = cleanJpeg(bytes);
  if (!result.ok) throw new Error(result.error);
  return result.value.bytes;
};
const holds = (bytes: Uint8Array, words: string) => String.fromCharCode(...bytes).includes(words);

describe('a photo', () => {
  it('keeps its picture byte for byte, and its size is told', () => {
    expect(cleanJpeg(plain(1600, 1200))).toEqual({
      ok: true,
      value: { bytes: plain(1600, 1200), width: 1600, height: 1200 },
    });
    expect(cleaned(jpeg(DQT, frame(10, 10, 0xc2), DHT, SCAN, DHT, SCAN, SCAN))).toEqual(
      jpeg(DQT, frame(10, 10, 0xc2), DHT, SCAN, DHT, SCAN, SCAN),
    );
    expect(fault(jpeg(DQT, frame(10, 10, 0xc0, 1), DHT, SCAN))).toBeNull();
  });

  it('loses place, time, maker, preview, comment, and what hangs behind its end', () => {
    const preview = segment(0xe0, [...text('JFIF'), 0, 1, 2, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9]);
    const extension = segment(0xe0, [...text('JFXX'), 0, 0x10, 1, 2, 3]);
    const others = Array.from({ length: 15 }, (_, i) => segment(0xe1 + i, text(`APP${i + 1} secret`)));
    const comment = segment(0xfe, text('by 张三'));
    const full = jpeg(
      preview,
      extension,
      EXIF,
      ...others,
      comment,
      DQT,
      frame(640, 480),
      comment,
      DHT,
      SCAN,
      EXIF,
      SCAN,
    );
    const bytes = cleaned(Uint8Array.from([...full, ...SOI, ...EXIF, ...EOI]));
    expect(bytes).toEqual(jpeg(JFIF, DQT, frame(640, 480), DHT, SCAN, SCAN));
    for (const words of ['GPS', 'secret', 'JFXX', 'by ']) expect(holds(bytes, words)).toBe(false);
    expect(markersOf(full).filter((code) => code >= 0xe1 && code <= 0xef)).toHaveLength(17);
  });

  it('may have fill bytes before a marker', () => {
    const filled = jpeg(DQT, [0xff, 0xff, ...frame(8, 8)], DHT, SCAN);
    expect(cleaned(filled)).toEqual(jpeg(DQT, frame(8, 8), DHT, SCAN));
  });

  it.each<[string, Uint8Array, PhotoFault]>([
    ['nothing', new Uint8Array(), 'NOT_JPEG'],
    ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'NOT_JPEG'],
    ['a page that says it is one', Uint8Array.from(text('<script>alert(1)</script>')), 'NOT_JPEG'],
    ['SOI and text', Uint8Array.from([...SOI, ...text('<html>')]), 'NOT_JPEG'],
    ['only its beginning', Uint8Array.from([...SOI, 0xff]), 'TRUNCATED'],
    ['no picture in it', jpeg(JFIF, DQT, DHT), 'TRUNCATED'],
    ['a frame without a scan', jpeg(DQT, frame(8, 8)), 'TRUNCATED'],
    ['a scan without a frame', jpeg(DQT, SCAN), 'NOT_JPEG'],
    ['two frames', jpeg(DQT, frame(8, 8), frame(9, 9), SCAN), 'NOT_SUPPORTED'],
    ['a lossless frame', jpeg(DQT, frame(8, 8, 0xc3), SCAN), 'NOT_SUPPORTED'],
    ['an arithmetic frame', jpeg(DQT, frame(8, 8, 0xc9), SCAN), 'NOT_SUPPORTED'],
    ['four colours', jpeg(DQT, frame(8, 8, 0xc0, 4), SCAN), 'NOT_SUPPORTED'],
    ['no height', jpeg(DQT, frame(8, 0), SCAN), 'NOT_SUPPORTED'],
    ['no width', jpeg(DQT, frame(0, 8), SCAN), 'NOT_SUPPORTED'],
    [
      'a frame of the wrong length',
      jpeg(DQT, [...frame(8, 8).slice(0, 3), 9, ...frame(8, 8).slice(4, 11)], SCAN),
      'NOT_JPEG',
    ],
    ['a marker inside that opens another file', jpeg(DQT, SOI, frame(8, 8), SCAN), 'NOT_SUPPORTED'],
    ['one pixel too wide', plain(MAX_PHOTO_SIDE + 1, 10), 'TOO_MANY_PIXELS'],
    ['one pixel too high', plain(10, MAX_PHOTO_SIDE + 1), 'TOO_MANY_PIXELS'],
    ['a megabyte and a byte', new Uint8Array(MAX_PHOTO_BYTES + 1), 'TOO_LARGE'],
  ])('%s is refused', (_, bytes, expected) => {
    expect(fault(bytes)).toBe(expected);
    expect(photoFaultText[expected]).toMatch(/照片/);
  });

  it('cut anywhere is refused', () => {
    const whole = jpeg(JFIF, EXIF, DQT, frame(640, 480), DHT, SCAN);
    for (let length = 0; length < whole.length; length++) {
      expect([length, cleanJpeg(whole.slice(0, length)).ok]).toEqual([length, false]);
    }
  });
});

describe('whatever bytes come', () => {
  const parts = fc.array(
    fc.oneof(
      fc.constantFrom(JFIF, EXIF, DQT, DHT, SCAN, EOI, SOI, frame(640, 480), frame(9, 9, 0xc2)),
      fc
        .tuple(fc.integer({ min: 0xc0, max: 0xfe }), fc.uint8Array({ maxLength: 40 }))
        .map(([code, payload]) => segment(code, [...payload])),
      fc.uint8Array({ maxLength: 40 }).map((bytes) => [...bytes]),
    ),
    { maxLength: 14 },
  );
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.uint8Array({ maxLength: 400 }).map((bytes) => Uint8Array.from([...SOI, 0xff, ...bytes])),
    parts.map((list) => jpeg(...list)),
    parts.map((list) => jpeg(EXIF, DQT, frame(640, 480), DHT, SCAN, ...list)),
  );

  it('what is kept has no APP1 to APP15 and no COM, is no longer than what came, and stays as it is when cleaned again', () => {
    let kept = 0;
    fc.assert(
      fc.property(anything, (bytes) => {
        const result = cleanJpeg(bytes);
        if (!result.ok) return;
        kept += 1;
        const { bytes: clean, width, height } = result.value;
        expect(markersOf(clean).filter((code) => (code >= 0xe1 && code <= 0xef) || code === 0xfe)).toEqual([]);
        expect(clean.length).toBeLessThanOrEqual(bytes.length);
        expect(Math.max(width, height)).toBeLessThanOrEqual(MAX_PHOTO_SIDE);
        expect(cleanJpeg(clean)).toEqual({ ok: true, value: { bytes: clean, width, height } });
      }),
      { numRuns: 5000 },
    );
    expect(kept).toBeGreaterThan(200);
  });
});
