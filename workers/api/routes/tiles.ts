import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import * as z from 'zod';
import { errorDetail } from '#core/errors.ts';
import { type TileLayer, tileIndex, tileLayers } from '#core/schemas/tiles.ts';
import {
  MAX_TILE_ZOOM,
  MIN_TILE_ZOOM,
  parseTile,
  SINGLE_FROM,
  type TileAddress,
  type TileRefusal,
} from '#core/tiles/pyramid.ts';
import { toIso } from '#core/time.ts';
import type { Env } from '../context.ts';
import { ApiError, invalid } from '../errors.ts';
import { query } from '../middleware/validate.ts';
import { versioned } from '../middleware/versioned.ts';
import { describe } from '../openapi/describe.ts';
import { describeTile } from '../openapi/describe-tile.ts';
import { MVT, tileOf, tileQuery } from '../tile-layers.ts';

/** Refused before anything is read. */
const insidePyramid = createMiddleware<Env, '/tiles/:layer/:z/:x/:y'>((c, next) => {
  addressIn(c.req.param());
  return next();
});

export const tiles = new Hono<Env>()
  .get(
    '/tiles',
    describe({
      tag: 'tiles',
      summary: '矢量瓦片的版本与地址',
      description: '内容一公开，版本就变；带版本的瓦片地址可以一直缓存。',
      answer: tileIndex,
    }),
    query(z.strictObject({})),
    versioned,
    (c) => {
      const { version, view } = c.var;
      return c.json(
        {
          version,
          minZoom: MIN_TILE_ZOOM,
          maxZoom: MAX_TILE_ZOOM,
          singleFrom: SINGLE_FROM,
          layers: tileLayers.map((id) => ({ id, url: `/api/tiles/${id}/{z}/{x}/{y}.mvt?v=${version}` })),
          asOf: toIso(view.now),
        },
        200,
      );
    },
  )
  .get('/tiles/:layer/:z/:x/:y', describeTile, query(tileQuery), insidePyramid, versioned, async (c) => {
    const { layer, tile } = addressIn(c.req.param());
    const filter = c.req.valid('query');
    const bytes = await tileOf[layer](c.var.db, tile, filter, c.var.view);
    if (bytes === 'TOO_MANY') throw new ApiError('UNAVAILABLE', [TOO_MANY], { 'retry-after': RETRY_S });
    return bytes === null ? c.body(null, 204) : c.body(bytes, 200, { 'content-type': MVT });
  });

/** Files of the snapshot are fetched within seconds. */
const RETRY_S = '3';
const TOO_MANY = errorDetail(
  'layer',
  null,
  '这片范围里的记录太多，数据库不逐条数：请稍后再取（数据正在读入内存），或先选地区、放大地图',
);

interface TilePath {
  readonly layer: string;
  readonly z: string;
  readonly x: string;
  readonly y: string;
}

const expected: Record<TileRefusal, string> = {
  z: `${MIN_TILE_ZOOM} 到 ${MAX_TILE_ZOOM} 之间的整数`,
  x: '0 到 2 的 z 次方减 1 之间的整数',
  y: '0 到 2 的 z 次方减 1 之间的整数，后加 .mvt',
};

/** The tile that an address means; 400 for a layer that is none and for what lies outside the pyramid. */
function addressIn({ layer, z: zoom, x, y }: TilePath): { readonly layer: TileLayer; readonly tile: TileAddress } {
  const known = tileLayers.find((name) => name === layer);
  if (known === undefined) throw invalid('layer', layer, `取值之一：${tileLayers.join('、')}`);
  const tile = parseTile(zoom, x, /^(.*)\.mvt$/.exec(y)?.[1] ?? '');
  if (!tile.ok) throw invalid(tile.error, { z: zoom, x, y }[tile.error], expected[tile.error]);
  return { layer: known, tile: tile.value };
}
