import { Hono } from 'hono';
import * as z from 'zod';

import { integerParam } from '#core/input/number-params.ts';
import { dateParam, idParam, regionParam } from '#core/input/text-params.ts';
import { instant, page } from '#core/schemas/common.ts';
import {
  region,
  regionDetail as regionDetailBody,
  regionNode,
  regionSummary as regionSummaryBody,
} from '#core/schemas/region.ts';
import { regionLevel } from '#core/terms/region.ts';
import { toIso } from '#core/time.ts';
import { regionBoundary } from '#db/queries/region-boundary.ts';
import { regionTree } from '#db/queries/region-tree.ts';
import { listRegions, regionDetail, regionOrder } from '#db/queries/regions.ts';
import { parkRegion, parkSummary, regionSummary } from '#db/queries/summary.ts';
import { choices } from '../choices.ts';
import type { Env } from '../context.ts';
import { ApiError, invalid, notFound } from '../errors.ts';
import { GEOJSON } from '../geojson.ts';
import { refuseUnknownRegion } from '../known-region.ts';
import { listParams, onlyOrder, readCursor } from '../list-params.ts';
import { revalidate } from '../middleware/revalidate.ts';
import { query } from '../middleware/validate.ts';
import { describe } from '../openapi/describe.ts';
import { featureBody } from '../openapi/geojson-schema.ts';
import { regionInPath } from '../path-params.ts';
import { refuseFuture } from '../refuse-future.ts';
import { summaryAnswer } from '../summary-answer.ts';

const listQuery = z.strictObject({
  ...listParams,
  sort: onlyOrder('code', '按代码'),
  parent: regionParam.optional().meta({ description: '上一级区划的代码：只要它的直接下级' }),
  level: choices(regionLevel, '区划级别').optional(),
});

const treeQuery = z.strictObject({
  root: regionParam.optional().meta({ description: '从哪个区划往下；不给则从各省开始' }),
  depth: integerParam(1, 3, '往下几级，最多到县级，默认 1').default(1),
});

const summaryQuery = z.strictObject({
  date: dateParam.optional().meta({ description: '该日终了时的数（北京时间）；不给则为现在' }),
  park: idParam('PARK').optional().meta({ description: '只要该区划中这个园区的数' }),
});

export const regions = new Hono<Env>()
  .get(
    '/regions',
    describe({ tag: 'regions', summary: '行政区划列表，按代码排列', answer: page(region) }),
    query(listQuery),
    revalidate,
    async (c) => {
      const q = c.req.valid('query');
      const { db, view } = c.var;
      const list = await listRegions(db, q, { ...q, after: readCursor(q.cursor, regionOrder) }, view);
      if (list.items.length === 0) {
        await refuseUnknownRegion(db, q.region);
        await refuseUnknownRegion(db, q.parent, 'parent');
      }
      return c.json(list, 200);
    },
  )
  .get(
    '/regions/tree',
    describe({
      tag: 'regions',
      summary: '行政区划树，每个区划带有其中公开的阵地数',
      description: '`items` 是 `root` 的直接下级（不给 `root` 时是各省级区划），逐级嵌套在 `children` 中。',
      answer: z.object({ items: z.array(regionNode), asOf: instant }).meta({ id: 'RegionTree' }),
    }),
    query(treeQuery),
    revalidate,
    async (c) => {
      const { root, depth } = c.req.valid('query');
      const { db, view } = c.var;
      const items = await regionTree(db, root, depth);
      if (items.length === 0) await refuseUnknownRegion(db, root, 'root');
      return c.json({ items, asOf: toIso(view.now) }, 200);
    },
  )
  .get(
    '/regions/:code',
    describe({ tag: 'regions', summary: '一个行政区划及其上级', answer: regionDetailBody, missing: true }),
    query(z.strictObject({})),
    revalidate,
    async (c) => {
      const found = await regionDetail(c.var.db, regionInPath(c.req.param('code')));
      if (found === null) throw notFound();
      return c.json(found, 200);
    },
  )
  .get(
    '/regions/:code/boundary',
    describe({
      tag: 'regions',
      summary: '省、市、县级行政区划的界线（简化，GeoJSON）',
      description: '面向公众而没有审图号时不提供，回答 `BOUNDARIES_NOT_REVIEWED`。',
      answer: featureBody,
      media: GEOJSON,
      missing: true,
    }),
    query(z.strictObject({})),
    revalidate,
    async (c) => {
      const { db, settings } = c.var;
      const code = regionInPath(c.req.param('code'));
      if (!settings.boundaries) throw new ApiError('BOUNDARIES_NOT_REVIEWED');
      const found = await regionBoundary(db, code);
      if (found === null) throw notFound();
      const { geometry, bbox, ...region } = found;
      const properties = { ...region, mapReviewNo: settings.mapReviewNo };
      return c.json({ type: 'Feature' as const, id: code, bbox, geometry, properties }, 200, {
        'content-type': GEOJSON,
      });
    },
  )
  .get(
    '/regions/:code/summary',
    describe({
      tag: 'regions',
      summary: '一个区划（或其中一个园区）的统计与资料公布的数字',
      description: '系统登记与示例分开，从不相加；`list` 是恰好列出系统登记各条的接口地址。',
      answer: regionSummaryBody,
      missing: true,
    }),
    query(summaryQuery),
    revalidate,
    async (c) => {
      const { date, park } = c.req.valid('query');
      const { db, view } = c.var;
      const code = regionInPath(c.req.param('code'));
      refuseFuture(date, view.now);
      if (park !== undefined && (await parkRegion(db, park, code)) === null) {
        throw invalid('park', park, '该区划中一个园区的编号');
      }
      const found = park === undefined ? await regionSummary(db, code, date) : await parkSummary(db, park, code, date);
      if (found === null) throw notFound();
      const scope = park === undefined ? ({ kind: 'REGION', code } as const) : ({ kind: 'PARK', code: park } as const);
      return c.json(summaryAnswer(found, scope, date, view.now), 200);
    },
  );
