import * as z from 'zod';
import { choicesParam, illustrativeParam } from '#core/input/choice-params.ts';
import { regionsParam } from '#core/input/text-params.ts';
import type { TileLayer } from '#core/schemas/tiles.ts';
import { siteSymbols } from '#core/site-symbol.ts';
import type { TileAddress } from '#core/tiles/pyramid.ts';
import type { PublicStore } from '#db/queries/public-store.ts';
import type { TileBytes } from '#db/queries/tile-filter.ts';
import { pairingTileOf } from '#db/queries/tile-pairings.ts';
import { parkTileOf } from '#db/queries/tile-parks.ts';
import { type SiteTileFilter, siteTileOf } from '#db/queries/tile-sites.ts';
import type { View } from '#db/queries/view.ts';

/** Media type of a vector tile, as IANA lists it. */
export const MVT = 'application/vnd.mapbox-vector-tile';

/** What is asked of a tile. */
export const tileQuery = z.strictObject({
  v: z
    .string('/api/tiles 给出的版本')
    .regex(/^[\w-]{1,60}$/, '/api/tiles 给出的版本')
    .optional()
    .meta({ description: '版本：与 /api/tiles 给出的一致时，这个地址的内容不再变化，可以一直缓存' }),
  illustrative: illustrativeParam,
  region: regionsParam.optional(),
  symbol: choicesParam(
    siteSymbols,
    '只要这几种图例的阵地（只用于 sites）：center 中心阵地、featured 特色阵地、ordinary 普通阵地、service 服务站点、station 专题站点、mobile 流动阵地',
  ).optional(),
});

/** A tile of each layer. */
export const tileOf: Record<
  TileLayer,
  (db: PublicStore, tile: TileAddress, filter: SiteTileFilter, view: View) => Promise<TileBytes>
> = { parks: parkTileOf, sites: siteTileOf, pairings: pairingTileOf };
