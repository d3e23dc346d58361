import { Hono } from 'hono';
import * as z from 'zod';
import { cleanJpeg, photoFaultText } from '#core/photo/jpeg.ts';
import { uploadedPhoto } from '#core/schemas/voice.ts';
import { publicPhoto } from '#db/queries/public-photo.ts';
import { keepPhoto } from '#db/queries/visitor-photos.ts';
import { tokenHash } from '#db/visitor-hashes.ts';
import { randomToken, sha256, toHex } from '../bytes.ts';
import type { Env } from '../context.ts';
import { ApiError, invalid, notFound } from '../errors.ts';
import { matches } from '../etag.ts';
import { enforceLimit } from '../limits.ts';
import { sameOrigin } from '../middleware/same-origin.ts';
import { query } from '../middleware/validate.ts';
import { visitor } from '../middleware/visitor.ts';
import { describePhoto, describeWrite } from '../openapi/describe-write.ts';
import { idInPath } from '../path-params.ts';
import { newId } from '../sent.ts';

const JPEG = 'image/jpeg';

export const photos = new Hono<Env>()
  .post(
    '/photos',
    describeWrite({
      summary: '上传一张照片，再随纠错或上报一起提交',
      description:
        'JPEG，不超过 1 MB，长边不超过 1600 像素。拍摄地点、时间、机型等信息一律去掉。24 小时内没有随纠错或上报提交的照片自动删除。照片不公开。',
      answer: uploadedPhoto,
      refusals: ['PHOTO_REFUSED'],
      media: JPEG,
      once: false,
    }),
    sameOrigin,
    visitor,
    async (c) => {
      if (!/^image\/jpeg\s*(;|$)/i.test(c.req.header('content-type') ?? ''))
        throw new ApiError('UNSUPPORTED_MEDIA_TYPE');
      await enforceLimit(c, 'PHOTO');
      const photo = cleanJpeg(new Uint8Array(await c.req.arrayBuffer()));
      if (!photo.ok) throw new ApiError('PHOTO_REFUSED', invalid('', null, photoFaultText[photo.error]).details);
      const { width, height } = photo.value;
      const bytes = new Uint8Array(photo.value.bytes);
      const id = newId('PHOTO');
      const token = randomToken();
      const objectKey = `visitor/${randomToken()}`;
      const kept = { id, tokenHash: await tokenHash(token), objectKey, size: bytes.length, width, height };
      // The row first: an object without one would never be swept.
      await keepPhoto(c.var.db, { ...kept, sha256: toHex(await sha256(bytes)) }, c.var.view.now);
      await c.env.PHOTOS.put(objectKey, bytes, { httpMetadata: { contentType: JPEG } });
      return c.json({ id, token, width, height }, 201, { 'cache-control': 'no-store' });
    },
  )
  .get(
    '/photos/:id',
    describePhoto({
      summary: '一张公开的照片',
      description: '来访者上传的照片不公开，只有工作人员配给公开记录的才能取到。',
    }),
    query(z.strictObject({})),
    async (c) => {
      const id = idInPath('PHOTO', c.req.param('id'));
      const photo = await publicPhoto(c.var.db, id);
      if (photo === null) throw notFound();
      // It may be withdrawn, so it is asked for each time; 304 as long as it is the same.
      const headers = { etag: `"${id}-${photo.version}"`, 'cache-control': 'public, max-age=0, must-revalidate' };
      if (matches(c.req.header('if-none-match'), headers.etag)) return c.body(null, 304, headers);
      const object = await c.env.PHOTOS.get(photo.objectKey);
      if (object === null) throw notFound();
      return c.body(object.body, 200, {
        ...headers,
        'content-type': photo.mime,
        'content-length': String(object.size),
      });
    },
  );
