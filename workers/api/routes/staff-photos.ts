import { Hono } from 'hono';
import * as z from 'zod';
import { cleanJpeg, photoFaultText } from '#core/photo/jpeg.ts';
import { newPhotoQuery, type PhotoWritten, photoBody, photosQuery } from '#core/schemas/staff-photos.ts';
import { toIso } from '#core/time.ts';
import { receivePhoto, siteOfPhoto, sitePhotos } from '#db/queries/staff-photos.ts';
import { demandIn, NO_STORE } from '../access.ts';
import { randomToken, sha256, toHex } from '../bytes.ts';
import type { Env } from '../context.ts';
import { ApiError, invalid, notFound } from '../errors.ts';
import { keepHouse } from '../keep-house.ts';
import { body } from '../middleware/body.ts';
import { query } from '../middleware/validate.ts';
import { type Claim, once } from '../once.ts';
import { idInPath } from '../path-params.ts';
import { newId } from '../sent.ts';
import { foundRecord } from '../staff/find-record.ts';
import { addToSite, changeOfSite, roomFor } from '../staff/site-photos.ts';

const JPEG = 'image/jpeg';

/** Photos of sites, public at once and looked at afterwards by another person. */
export const staffPhotos = new Hono<Env>()
  .get('/staff/photos', query(photosQuery), async (c) => {
    const { owner } = c.req.valid('query');
    await demandIn(c, 'record.read', () => foundRecord(c, 'SITE', owner));
    const found = await sitePhotos(c.var.db, owner);
    const items = found.map(({ createdAt, objectKey: _, ...photo }) => ({ ...photo, addedAt: toIso(createdAt) }));
    return c.json({ items }, 200, NO_STORE);
  })
  .post('/staff/photos', query(newPhotoQuery), async (c) => {
    const { alt, key, owner } = c.req.valid('query');
    const site = await demandIn(c, 'record.edit', () => foundRecord(c, 'SITE', owner));
    if (!/^image\/jpeg\s*(;|$)/i.test(c.req.header('content-type') ?? '')) throw new ApiError('UNSUPPORTED_MEDIA_TYPE');
    const photo = cleanJpeg(new Uint8Array(await c.req.arrayBuffer()));
    if (!photo.ok) throw new ApiError('PHOTO_REFUSED', invalid('', null, photoFaultText[photo.error]).details);
    const { height, width } = photo.value;
    const bytes = new Uint8Array(photo.value.bytes);
    const digest = toHex(await sha256(bytes));
    const add = async (claim: Claim<PhotoWritten>) => {
      await roomFor(c, owner);
      const kept = { id: newId('PHOTO'), alt, objectKey: `staff/${randomToken()}`, size: bytes.length, width, height };
      // The row first: an object without one would never be swept.
      await receivePhoto(c.var.db, { ...kept, sha256: digest }, c.var.view.now);
      await keepHouse(c);
      await c.env.PHOTOS.put(kept.objectKey, bytes, { httpMetadata: { contentType: JPEG } });
      return addToSite(c, site, kept, claim);
    };
    const answer = await once(c, key, add, [owner, alt, digest].join());
    return c.json(answer, 201, NO_STORE);
  })
  .post('/staff/photos/:id', body(photoBody), async (c) => {
    const given = c.req.valid('json');
    const site = await demandIn(c, 'record.edit', () => siteBehind(c, c.req.param('id')));
    const answer = await once<PhotoWritten>(c, given.key, (claim) =>
      changeOfSite(c, site, c.req.param('id'), given, claim),
    );
    return c.json(answer, 200, NO_STORE);
  })
  /** The picture itself, of a withdrawn photo too. */
  .get('/staff/photos/:id', query(z.strictObject({})), async (c) => {
    const site = await demandIn(c, 'record.read', () => siteBehind(c, c.req.param('id')));
    const photo = (await sitePhotos(c.var.db, site.id)).find(({ id }) => id === c.req.param('id'));
    const object = photo === undefined ? null : await c.env.PHOTOS.get(photo.objectKey);
    if (object === null) throw notFound();
    return c.body(object.body, 200, { ...NO_STORE, 'content-type': JPEG, 'content-length': String(object.size) });
  });

async function siteBehind(c: Parameters<typeof foundRecord>[0], photo: string) {
  const site = await siteOfPhoto(c.var.db, idInPath('PHOTO', photo));
  if (site === null) throw notFound();
  return foundRecord(c, 'SITE', site);
}
