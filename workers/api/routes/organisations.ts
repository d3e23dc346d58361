import { Hono } from 'hono';
import * as z from 'zod';
import { choiceParam, formatParam, illustrativeParam } from '#core/input/choice-params.ts';
import { idParam } from '#core/input/text-params.ts';
import { page } from '#core/schemas/common.ts';
import {
  organisation,
  organisationDetail as organisationDetailBody,
  organisationTree as organisationTreeBody,
} from '#core/schemas/organisation.ts';
import { orgSetting, orgStatus, orgType } from '#core/terms/organisation.ts';
import { organisationDetail } from '#db/queries/organisation-detail.ts';
import { listOrganisations, organisationOrders } from '#db/queries/organisations.ts';
import { organisationTree } from '#db/queries/schemes.ts';
import { choices } from '../choices.ts';
import type { Env } from '../context.ts';
import { invalid } from '../errors.ts';
import { answerList, formatOf, pointFeature } from '../geojson.ts';
import { refuseUnknownRegion } from '../known-region.ts';
import { checkLimit, mapListParams, readCursor } from '../list-params.ts';
import { revalidate } from '../middleware/revalidate.ts';
import { query } from '../middleware/validate.ts';
import { missing } from '../missing.ts';
import { describe } from '../openapi/describe.ts';
import { pastParam, viewOf } from '../past-list.ts';
import { idInPath } from '../path-params.ts';
import { schemeParam } from './schemes.ts';

const listQuery = z.strictObject({
  ...mapListParams,
  date: pastParam,
  sort: choiceParam(['region', 'name'], '排序：按区划或按名称').default('region'),
  f: formatParam.optional(),
  scheme: schemeParam.optional(),
  park: idParam('PARK').optional().meta({ description: '园区的编号，含其下园区' }),
  type: choices(orgType, '党组织类型，任一').optional(),
  setting: choices(orgSetting, '设置类别，任一').optional(),
  status: choices(orgStatus, '状态，任一').optional(),
  parent: idParam('ORGANISATION').optional().meta({ description: '上级党组织的编号：只要它的直接下级' }),
});

const treeQuery = z.strictObject({ scheme: schemeParam, illustrative: illustrativeParam, date: pastParam });

export const organisations = new Hono<Env>()
  .get(
    '/organisations',
    describe({ tag: 'organisations', summary: '党组织列表', answer: page(organisation), geojson: true }),
    query(listQuery),
    revalidate,
    async (c) => {
      const q = c.req.valid('query');
      const { db, view } = c.var;
      const format = formatOf(c, q.f);
      checkLimit(q.limit, format);
      const list = await listOrganisations(
        db,
        q,
        { ...q, after: readCursor(q.cursor, organisationOrders[q.sort]) },
        viewOf(q, view),
      );
      if (list.items.length === 0) await refuseUnknownRegion(db, q.region);
      return answerList(c, format, list, pointFeature);
    },
  )
  .get(
    '/organisations/tree',
    describe({
      tag: 'organisations',
      summary: '一个组织架构中的党组织，逐级展开，不含已撤销的',
      answer: organisationTreeBody,
    }),
    query(treeQuery),
    revalidate,
    async (c) => {
      const q = c.req.valid('query');
      const { db, view } = c.var;
      const found = await organisationTree(db, q.scheme, q, viewOf(q, view));
      if (found === null) throw invalid('scheme', q.scheme, '现有组织架构的代码，可从 /api/schemes 查到');
      return c.json(found, 200);
    },
  )
  .get(
    '/organisations/:id',
    describe({ tag: 'organisations', summary: '一个党组织', answer: organisationDetailBody, missing: true }),
    query(z.strictObject({})),
    revalidate,
    async (c) => {
      const id = idInPath('ORGANISATION', c.req.param('id'));
      const found = await organisationDetail(c.var.db, id, c.var.view);
      if (found === null) throw await missing(c, id);
      return c.json(found, 200);
    },
  );
