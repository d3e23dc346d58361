import { Hono, type TypedResponse } from 'hono';
import * as z from 'zod';
import { choiceParam, formatParam } from '#core/input/choice-params.ts';
import { bboxParam } from '#core/input/number-params.ts';
import { type NearSites, nearSites, siteDetail as siteDetailBody, siteGone, sitePage } from '#core/schemas/site.ts';
import { siteCounts } from '#core/schemas/site-counts.ts';
import { countSites } from '#db/queries/site-counts.ts';
import { siteDetail } from '#db/queries/site-detail.ts';
import { listSites, siteOrders } from '#db/queries/sites.ts';
import { sitesNearJson } from '#db/queries/sites-near.ts';
import type { Env } from '../context.ts';
import { invalid } from '../errors.ts';
import { answerList, formatOf, JSON_TYPE, pointFeature } from '../geojson.ts';
import { refuseUnknownRegion } from '../known-region.ts';
import { checkLimit, listParams, mapListParams, readCursor } from '../list-params.ts';
import { keepAnswer } from '../middleware/keep-answer.ts';
import { revalidate, revalidateEachMinute } from '../middleware/revalidate.ts';
import { query } from '../middleware/validate.ts';
import { missingSite } from '../missing.ts';
import { describe } from '../openapi/describe.ts';
import { pastParam, viewOf } from '../past-list.ts';
import { idInPath } from '../path-params.ts';
import { nearQuery, siteFilters } from '../site-params.ts';

/** JSON that is bytes already is typed as what it says. */
type NearAnswer = TypedResponse<NearSites, 200, 'json'>;

const listQuery = z.strictObject({
  ...mapListParams,
  date: pastParam,
  ...siteFilters,
  sort: choiceParam(['region', 'name', 'updated'], '排序：按区划、按名称或最近更新在前').default('region'),
  f: formatParam.optional(),
  bbox: bboxParam.optional(),
});

const COUNTED_WITHIN = '区划代码（region）或园区的编号（park），至少给一个';

const countsQuery = z.strictObject({
  region: listParams.region,
  park: siteFilters.park,
  illustrative: listParams.illustrative,
  date: pastParam,
});

export const sites = new Hono<Env>()
  .get(
    '/sites',
    describe({
      tag: 'sites',
      summary: '党群阵地与服务站点列表',
      description:
        '`open=true` 时按顺序逐个查看开放时间，每页最多查看 800 处；筛选很严时，每页也只查看有限的几千处。因此一页可能不满甚至为空而仍有 `nextCursor`，接着取即可；`lookedAt` 是这一页查看了几处。',
      answer: sitePage,
      geojson: true,
    }),
    query(listQuery),
    revalidate,
    keepAnswer,
    async (c) => {
      const q = c.req.valid('query');
      const { db, view } = c.var;
      const format = formatOf(c, q.f);
      checkLimit(q.limit, format);
      const list = await listSites(
        db,
        q,
        { ...q, after: readCursor(q.cursor, siteOrders[q.sort]) },
        viewOf(q, view, ['open']),
      );
      if (list.items.length === 0) await refuseUnknownRegion(db, q.region);
      return answerList(c, format, list, pointFeature);
    },
  )
  .get(
    '/sites/counts',
    describe({
      tag: 'sites',
      summary: '阵地与服务站点按图例符号和核实状态各有多少',
      description: '系统登记与示例分开计数，不相加。`region` 与 `park` 至少给一个。',
      answer: siteCounts,
    }),
    query(countsQuery),
    revalidate,
    async (c) => {
      const q = c.req.valid('query');
      const { db, view } = c.var;
      // all sites of the country are no question of a page, and too many to be counted for whoever asks
      if (q.region === undefined && q.park === undefined) throw invalid('region', null, COUNTED_WITHIN);
      const counts = await countSites(db, q, viewOf(q, view));
      if (counts.symbols.every(({ registered, illustrative }) => registered + illustrative === 0)) {
        await refuseUnknownRegion(db, q.region);
      }
      return c.json(counts, 200);
    },
  )
  .get(
    '/sites/near',
    describe({
      tag: 'sites',
      summary: '离一点最近的阵地与服务站点',
      description:
        '`distanceM` 是取整后的两点间的直线距离；位置为示意的没有距离，排在最后。`searchedRadiusM` 之内都已查找；筛选很严时可能未找够，此时 `complete` 为假。',
      answer: nearSites,
    }),
    query(nearQuery),
    revalidate,
    async (c) => {
      const { lat, lng, limit, illustrative, ...filter } = c.req.valid('query');
      const { db, view } = c.var;
      const request = { at: [lng, lat], limit, illustrative } as const;
      const { json, isEmpty } = await sitesNearJson(db, filter, request, view);
      if (isEmpty) await refuseUnknownRegion(db, filter.region);
      return c.body(json, 200, { 'content-type': JSON_TYPE }) as unknown as NearAnswer;
    },
  )
  .get(
    '/sites/:id',
    describe({
      tag: 'sites',
      summary: '一个阵地或服务站点',
      description: '旧编号与合并前的编号答复 308；曾经公开而已停用的答复 410，`was` 是当时公开的名称与位置。',
      answer: siteDetailBody,
      missing: true,
      gone: siteGone,
    }),
    query(z.strictObject({})),
    revalidateEachMinute,
    keepAnswer,
    async (c) => {
      const id = idInPath('SITE', c.req.param('id'));
      const found = await siteDetail(c.var.db, id, c.var.view);
      if (found === null) throw await missingSite(c, id);
      return c.json(found, 200);
    },
  );
