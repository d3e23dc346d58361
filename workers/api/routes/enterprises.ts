import { Hono } from 'hono';
import * as z from 'zod';
import { choiceParam, flagParam, formatParam } from '#core/input/choice-params.ts';
import { idParam } from '#core/input/text-params.ts';
import { page } from '#core/schemas/common.ts';
import { enterprise, enterpriseDetail as enterpriseDetailBody } from '#core/schemas/enterprise.ts';
import { chainRole, enterpriseType, operatingStatus } from '#core/terms/organisation.ts';
import { enterpriseDetail, enterpriseOrders, listEnterprises } from '#db/queries/enterprises.ts';
import { choices } from '../choices.ts';
import type { Env } from '../context.ts';
import { answerList, formatOf, pointFeature } from '../geojson.ts';
import { refuseUnknownRegion } from '../known-region.ts';
import { checkLimit, mapListParams, readCursor } from '../list-params.ts';
import { revalidate } from '../middleware/revalidate.ts';
import { query } from '../middleware/validate.ts';
import { missing } from '../missing.ts';
import { describe } from '../openapi/describe.ts';
import { pastParam, viewOf } from '../past-list.ts';
import { idInPath } from '../path-params.ts';

const listQuery = z.strictObject({
  ...mapListParams,
  date: pastParam,
  sort: choiceParam(['region', 'name'], '排序：按区划或按名称').default('region'),
  f: formatParam.optional(),
  park: idParam('PARK').optional().meta({ description: '园区的编号，含其下园区' }),
  type: choices(enterpriseType, '企业类型，任一').optional(),
  aboveScale: flagParam('规上企业').optional(),
  chainRole: choices(chainRole, '产业链角色，任一').optional(),
  operating: choices(operatingStatus, '经营状态，任一').optional(),
  covered: flagParam('有党组织覆盖').optional(),
  paired: flagParam('有生效中的结对').optional(),
});

export const enterprises = new Hono<Env>()
  .get(
    '/enterprises',
    describe({ tag: 'enterprises', summary: '企业与社会组织列表', answer: page(enterprise), geojson: true }),
    query(listQuery),
    revalidate,
    async (c) => {
      const q = c.req.valid('query');
      const { db, view } = c.var;
      const format = formatOf(c, q.f);
      checkLimit(q.limit, format);
      const list = await listEnterprises(
        db,
        q,
        { ...q, after: readCursor(q.cursor, enterpriseOrders[q.sort]) },
        viewOf(q, view),
      );
      if (list.items.length === 0) await refuseUnknownRegion(db, q.region);
      return answerList(c, format, list, pointFeature);
    },
  )
  .get(
    '/enterprises/:id',
    describe({ tag: 'enterprises', summary: '一个企业或社会组织', answer: enterpriseDetailBody, missing: true }),
    query(z.strictObject({})),
    revalidate,
    async (c) => {
      const id = idInPath('ENTERPRISE', c.req.param('id'));
      const found = await enterpriseDetail(c.var.db, id, c.var.view);
      if (found === null) throw await missing(c, id);
      return c.json(found, 200);
    },
  );
