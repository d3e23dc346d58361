import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { z } from 'zod';
import { choicesParam, illustrativeParam } from '#core/input/choice-params.ts';
import { regionParam } from '#core/input/text-params.ts';
import { type TileLayer, tileIndex, tileLayers } from '#core/schemas/tiles.ts';
import { siteSymbols } from '#core/site-symbol.ts';
import {
  MAX_TILE_ZOOM,
  MIN_TILE_ZOOM,
  parseTile,
  SINGLE_FROM,
  type TileAddress,
  type TileRefusal,
} from '#core/tiles/pyramid.ts';
import { toIso } from '#core/time.ts';
import type { PublicStore } from '#db/queries/public-store.ts';
import { pairingTileOf } from '#db/queries/tile-pairings.ts';
import { parkTileOf } from '#db/queries/tile-parks.ts';
import { type SiteTileFilter, siteTileOf } from '#db/queries/tile-sites.ts';
import type { View } from '#db/queries/view.ts';
import type { Env } from '../context.ts';
import { invalid } from '../errors.ts';
import { query } from '../middleware/validate.ts';
import { versioned } from '../middleware/versioned.ts';
import { describe } from '../openapi/describe.ts';
import { describeTile } from '../openapi/describe-tile.ts';

/** Media type of a vector tile, as IANA lists it. */
export const MVT = 'application/vnd.mapbox-vector-tile';

const tileQuery = z.strictObject({
  v: z
    .string('/api/tiles 给出的版本')
    .regex(/^[\w-]{1,60}$/, '/api/tiles 给出的版本')
    .optional()
    .meta({ description: '版本：与 /api/tiles 给出的一致时，这个地址的内容不再变化，可以一直缓存' }),
  illustrative: illustrativeParam,
  region: regionParam.optional(),
  symbol: choicesParam(
    siteSymbols,
    '只要这几种图例的阵地（只用于 sites）：center 中心阵地、featured 特色阵地、ordinary 普通阵地、service 服务站点、station 专题站点、mobile 流动阵地',
  ).optional(),
});

const tileOf: Record<
  TileLayer,
  (db: PublicStore, tile: TileAddress, filter: SiteTileFilter, view: View) => Promise<Uint8Array<ArrayBuffer> | null>
> = { parks: parkTileOf, sites: siteTileOf, pairings: pairingTileOf };

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
    return bytes === null ? c.body(null, 204) : c.body(bytes, 200, { 'content-type': MVT });
  });

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
