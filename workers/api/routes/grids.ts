import { Hono } from 'hono';
import * as z from 'zod';
import { formatParam } from '#core/input/choice-params.ts';
import { idParam } from '#core/input/text-params.ts';
import { page } from '#core/schemas/common.ts';
import { type Grid, grid } from '#core/schemas/grid.ts';
import { gridOrder, listGrids } from '#db/queries/grids.ts';
import type { Env } from '../context.ts';
import { answerList, formatOf, type ToFeature } from '../geojson.ts';
import { refuseUnknownRegion } from '../known-region.ts';
import { checkLimit, mapListParams, onlyOrder, readCursor } from '../list-params.ts';
import { revalidate } from '../middleware/revalidate.ts';
import { query } from '../middleware/validate.ts';
import { describe } from '../openapi/describe.ts';
import { pastParam, viewOf } from '../past-list.ts';

const listQuery = z.strictObject({
  ...mapListParams,
  date: pastParam,
  sort: onlyOrder('region', '按区划'),
  f: formatParam.optional(),
  park: idParam('PARK').optional().meta({ description: '园区的编号，含其下园区' }),
});

const areaFeature: ToFeature<Grid> = ({ boundary, ...properties }) =>
  boundary === null ? null : { geometry: boundary, properties };

export const grids = new Hono<Env>().get(
  '/grids',
  describe({ tag: 'grids', summary: '网格列表；GeoJSON 为有边界的网格', answer: page(grid), geojson: true }),
  query(listQuery),
  revalidate,
  async (c) => {
    const q = c.req.valid('query');
    const { db, view } = c.var;
    const format = formatOf(c, q.f);
    checkLimit(q.limit, format);
    const list = await listGrids(db, q, { ...q, after: readCursor(q.cursor, gridOrder) }, viewOf(q, view));
    if (list.items.length === 0) await refuseUnknownRegion(db, q.region);
    return answerList(c, format, list, areaFeature);
  },
);
