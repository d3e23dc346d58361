import { Hono } from 'hono';
import { z } from 'zod';
import { choiceParam, flagParam, formatParam, onlyTrueParam } from '#core/input/choice-params.ts';
import { bboxParam, integerParam, latParam, lngParam, refusePoint } from '#core/input/number-params.ts';
import { idParam } from '#core/input/text-params.ts';
import { nearSites, siteDetail as siteDetailBody, siteGone, sitePage } from '#core/schemas/site.ts';
import { facility, positionFunction, positionLevel, positionType, verifyState } from '#core/terms/position.ts';
import { siteDetail } from '#db/queries/site-detail.ts';
import { listSites, siteOrders } from '#db/queries/sites.ts';
import { sitesNear } from '#db/queries/sites-near.ts';
import { choices } from '../choices.ts';
import type { Env } from '../context.ts';
import { answerList, formatOf, pointFeature } from '../geojson.ts';
import { refuseUnknownRegion } from '../known-region.ts';
import { checkLimit, listParams, mapListParams, readCursor } from '../list-params.ts';
import { revalidate, revalidateEachMinute } from '../middleware/revalidate.ts';
import { query } from '../middleware/validate.ts';
import { missingSite } from '../missing.ts';
import { describe } from '../openapi/describe.ts';
import { pastParam, viewOf } from '../past-list.ts';
import { idInPath } from '../path-params.ts';

/** Sites asked for by distance at most: whoever wants more wants a list. */
const MAX_NEAR = 50;

const filters = {
  park: idParam('PARK').optional().meta({ description: '园区的编号，含其下园区' }),
  kind: choices(positionType, '阵地类型，任一').optional(),
  level: choices(positionLevel, '阵地层级，任一').optional(),
  function: choices(positionFunction, '阵地功能，须全部具备').optional(),
  facility: choices(facility, '便民设施，须全部具备').optional(),
  counter: flagParam('能办事（有服务窗口）').optional(),
  barrierFree: flagParam('轮椅可通行').optional(),
  verify: choices(verifyState, '核实状态，任一').optional(),
  standard: flagParam('五有一落实六项都达到').optional(),
  mobile: flagParam('流动阵地').optional(),
  cluster: idParam('CLUSTER').optional().meta({ description: '阵地集群的编号' }),
  station: flagParam('服务站点').optional(),
  service: idParam('SERVICE_ITEM').optional().meta({ description: '服务事项的编号：只要能办这件事的' }),
  open: onlyTrueParam('只要此刻确定开放的：按登记的开放时间、例外日期、暂停开放与国家节假日安排').optional(),
};

const listQuery = z.strictObject({
  ...mapListParams,
  date: pastParam,
  ...filters,
  sort: choiceParam(['region', 'name', 'updated'], '排序：按区划、按名称或最近更新在前').default('region'),
  f: formatParam.optional(),
  bbox: bboxParam.optional(),
});

const nearQuery = z
  .strictObject({
    region: listParams.region,
    q: listParams.q,
    illustrative: listParams.illustrative,
    ...filters,
    lat: latParam,
    lng: lngParam,
    limit: integerParam(1, MAX_NEAR, `最多几个，不超过 ${MAX_NEAR}，默认 10`).default(10),
  })
  .superRefine(refusePoint);

export const sites = new Hono<Env>()
  .get(
    '/sites',
    describe({
      tag: 'sites',
      summary: '党群阵地与服务站点列表',
      description:
        '`open=true` 时按顺序逐个查看开放时间，每页最多查看 800 处：一页可能不满而仍有 `nextCursor`，`lookedAt` 是这一页查看了几处。',
      answer: sitePage,
      geojson: true,
    }),
    query(listQuery),
    revalidate,
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
      const answer = await sitesNear(db, filter, { at: [lng, lat], limit, illustrative }, view);
      if (answer.items.length === 0) await refuseUnknownRegion(db, filter.region);
      return c.json(answer, 200);
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
    async (c) => {
      const id = idInPath('SITE', c.req.param('id'));
      const found = await siteDetail(c.var.db, id, c.var.view);
      if (found === null) throw await missingSite(c, id);
      return c.json(found, 200);
    },
  );
