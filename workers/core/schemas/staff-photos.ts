import * as z from 'zod';
import { idParam } from '../input/text-params.ts';
import { sendKey } from '../input/voice-fields.ts';
import { MAX_ALT, MAX_SITE_PHOTOS, MIN_ALT } from '../photo/site-photos.ts';

const altExpected = `替代文字：说出照片上有什么，${MIN_ALT} 到 ${MAX_ALT} 个字`;
const alt = z
  .string(altExpected)
  .trim()
  .refine((text) => Array.from(text).length >= MIN_ALT && Array.from(text).length <= MAX_ALT, altExpected);
const placeExpected = `第几张，从 0 到 ${MAX_SITE_PHOTOS - 1}`;

export const photosQuery = z.strictObject({ owner: idParam('SITE') });
/** The photo itself is the body. */
export const newPhotoQuery = z.strictObject({ owner: idParam('SITE'), alt, key: sendKey });
/** What of a photo changes: its text, its place in the row, whether it is shown. */
export const photoBody = z.strictObject({
  key: sendKey,
  version: z.int('所看到的版本号').min(1, '所看到的版本号'),
  alt: alt.optional(),
  place: z
    .int(placeExpected)
    .min(0, placeExpected)
    .max(MAX_SITE_PHOTOS - 1, placeExpected)
    .optional(),
  state: z.enum(['ATTACHED', 'WITHDRAWN'], 'ATTACHED（展示）或 WITHDRAWN（撤下）').optional(),
});

export interface StaffPhoto {
  readonly id: string;
  readonly version: number;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  /** Bytes. */
  readonly size: number;
  readonly state: 'ATTACHED' | 'WITHDRAWN';
  readonly addedAt: string;
}

/** Photos of a site: those that are shown in their order, then those withdrawn, the latest first. */
export interface StaffPhotos {
  readonly items: readonly StaffPhoto[];
}

export interface PhotoWritten {
  readonly id: string;
  readonly version: number;
}
