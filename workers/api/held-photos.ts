import type { SqlPort } from '#db/port.ts';
import { type HeldPhoto, photosNotFree } from '#db/queries/visitor-photos.ts';
import { tokenHash } from '#db/visitor-hashes.ts';
import { invalid } from './errors.ts';

/** Photos as they are looked for: the token only ever as its hash. */
export async function heldPhotos(photos: readonly { id: string; token: string }[]): Promise<HeldPhoto[]> {
  return Promise.all(photos.map(async ({ id, token }) => ({ id, tokenHash: await tokenHash(token) })));
}

/** Refuses with the first photo that cannot be attached, if there is one. */
export async function refuseLostPhotos(db: SqlPort, photos: readonly HeldPhoto[]): Promise<void> {
  const [lost] = await photosNotFree(db, photos);
  if (lost === undefined) return;
  const i = photos.findIndex(({ id }) => id === lost);
  throw invalid(`photos.${i}`, lost, '24 小时内上传、还没有用过的照片（请重新添加这张照片）');
}
