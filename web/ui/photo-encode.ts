import { err, ok, type Result } from '#core/result.ts';
import {
  encodings,
  fileKind,
  fitWithin,
  MAX_BYTES,
  MAX_FILE_BYTES,
  MAX_PIXELS,
  type PhotoFault,
} from './photo-facts.ts';

export interface EncodedPhoto {
  readonly jpeg: ArrayBuffer;
  readonly width: number;
  readonly height: number;
}

/**
 * A photo as it will be sent: drawn anew, so that place, time and phone, which cameras write into the file, stay behind.
 * An image element turns a photo the way its camera says (EXIF orientation), and a canvas draws what the element shows.
 */
export async function encodePhoto(file: Blob): Promise<Result<EncodedPhoto, PhotoFault>> {
  if (file.size > MAX_FILE_BYTES) return err('TOO_LARGE');
  const kind = fileKind(new Uint8Array(await file.slice(0, 16).arrayBuffer()));
  if (kind === 'OTHER') return err('NOT_IMAGE');
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    if (image.naturalWidth * image.naturalHeight > MAX_PIXELS) return err('TOO_LARGE');
    for (const { quality, side } of encodings) {
      const encoded = await draw(image, side, quality);
      if (encoded === null) return err('UNREADABLE');
      if (encoded.jpeg.byteLength <= MAX_BYTES) return ok(encoded);
    }
    return err('TOO_LARGE');
  } catch {
    // Safari opens HEIC, other browsers do not
    return err(kind === 'HEIC' ? 'HEIC' : 'UNREADABLE');
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function draw(image: HTMLImageElement, side: number, quality: number): Promise<EncodedPhoto | null> {
  const { height, width } = fitWithin(image.naturalWidth, image.naturalHeight, side);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) return null;
  context.fillStyle = '#fff'; // beneath what is transparent
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
  if (blob === null || blob.type !== 'image/jpeg') return null;
  return { jpeg: await blob.arrayBuffer(), width, height };
}
