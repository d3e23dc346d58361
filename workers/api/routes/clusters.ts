import { Hono } from 'hono';
import * as z from 'zod';
import { illustrativeParam } from '#core/input/choice-params.ts';
import { idParam } from '#core/input/text-params.ts';
import { cluster, clusterDetail as clusterDetailBody } from '#core/schemas/cluster.ts';
import { page } from '#core/schemas/common.ts';
import { clusterDetail, clusterOrder, listClusters } from '#db/queries/clusters.ts';
import type { Env } from '../context.ts';
import { refuseUnknownRegion } from '../known-region.ts';
import { listParams, onlyOrder, readCursor } from '../list-params.ts';
import { keepAnswer } from '../middleware/keep-answer.ts';
import { revalidate } from '../middleware/revalidate.ts';
import { query } from '../middleware/validate.ts';
import { missing } from '../missing.ts';
import { describe } from '../openapi/describe.ts';
import { pastParam, viewOf } from '../past-list.ts';
import { idInPath } from '../path-params.ts';

const listQuery = z.strictObject({
  ...listParams,
  date: pastParam,
  sort: onlyOrder('region', '按区划'),
  park: idParam('PARK').optional().meta({ description: '园区的编号，含其下园区' }),
});

export const clusters = new Hono<Env>()
  .get(
    '/clusters',
    describe({
      tag: 'clusters',
      summary: '阵地集群列表：公布的数与登记的数',
      description: '`declared` 为空表示资料未公布（“N”）；`missing` = 公布 − 登记，示例从不补缺。',
      answer: page(cluster),
    }),
    query(listQuery),
    revalidate,
    keepAnswer,
    async (c) => {
      const q = c.req.valid('query');
      const { db, view } = c.var;
      const list = await listClusters(db, q, { ...q, after: readCursor(q.cursor, clusterOrder) }, viewOf(q, view));
      if (list.items.length === 0) await refuseUnknownRegion(db, q.region);
      return c.json(list, 200);
    },
  )
  .get(
    '/clusters/:id',
    describe({
      tag: 'clusters',
      summary: '一个阵地集群及其中的阵地，中心在前',
      answer: clusterDetailBody,
      missing: true,
    }),
    query(z.strictObject({ illustrative: illustrativeParam, date: pastParam })),
    revalidate,
    keepAnswer,
    async (c) => {
      const q = c.req.valid('query');
      const { db, view } = c.var;
      const id = idInPath('CLUSTER', c.req.param('id'));
      const found = await clusterDetail(db, id, q, viewOf(q, view));
      if (found === null) throw await missing(c, id);
      return c.json(found, 200);
    },
  );
