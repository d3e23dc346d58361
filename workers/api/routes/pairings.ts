import { Hono } from 'hono';
import * as z from 'zod';
import { addDays } from '#core/calendar-date.ts';
import { formatParam } from '#core/input/choice-params.ts';
import { integerParam } from '#core/input/number-params.ts';
import { idParam } from '#core/input/text-params.ts';
import { page } from '#core/schemas/common.ts';
import { type Pairing, pairing, pairingDetail as pairingDetailBody } from '#core/schemas/pairing.ts';
import { pairingStatus, pairingType } from '#core/terms/pairing.ts';
import { shanghaiDate } from '#core/time.ts';
import { listPairings, pairingDetail, pairingOrder } from '#db/queries/pairings.ts';
import { PARTY_RECORDS } from '#db/queries/parties.ts';
import { choices } from '../choices.ts';
import type { Env } from '../context.ts';
import { answerList, formatOf, type ToFeature } from '../geojson.ts';
import { refuseUnknownRegion } from '../known-region.ts';
import { checkLimit, mapListParams, onlyOrder, readCursor } from '../list-params.ts';
import { revalidate } from '../middleware/revalidate.ts';
import { query } from '../middleware/validate.ts';
import { missing } from '../missing.ts';
import { describe } from '../openapi/describe.ts';
import { pastParam, viewOf } from '../past-list.ts';
import { idInPath } from '../path-params.ts';

const listQuery = z.strictObject({
  ...mapListParams,
  date: pastParam,
  sort: onlyOrder('region', '按区划'),
  f: formatParam.optional(),
  park: idParam('PARK').optional().meta({ description: '园区的编号，含其下园区' }),
  type: choices(pairingType, '结对类型，任一').optional(),
  status: choices(pairingStatus, '结对状态，任一').optional(),
  campaign: idParam('CAMPAIGN').optional().meta({ description: '活动载体的编号' }),
  idle: integerParam(1, 3650, '生效中而近多少天没有活动，如 90').optional(),
  party: idParam(...PARTY_RECORDS)
    .optional()
    .meta({ description: '任一方的编号' }),
});

/** A line only for what is in force and lies at two known points. */
const lineFeature: ToFeature<Pairing> = (item) => {
  const { a, b } = item;
  if (item.status !== 'ACTIVE' || a.point === null || b.point === null) return null;
  const ends: [number, number][] = [
    [a.point.lng, a.point.lat],
    [b.point.lng, b.point.lat],
  ];
  return { geometry: { type: 'LineString', coordinates: ends }, properties: { ...item } };
};

export const pairings = new Hono<Env>()
  .get(
    '/pairings',
    describe({
      tag: 'pairings',
      summary: '结对列表；GeoJSON 为生效中、两端位置都已知的连线',
      answer: page(pairing),
      geojson: true,
    }),
    query(listQuery),
    revalidate,
    async (c) => {
      const q = c.req.valid('query');
      const { db, view } = c.var;
      const format = formatOf(c, q.f);
      checkLimit(q.limit, format);
      const at = viewOf(q, view, ['q']);
      const filter = { ...q, ...(q.idle === undefined ? {} : { idleSince: addDays(shanghaiDate(at.now), -q.idle) }) };
      const list = await listPairings(db, filter, { ...q, after: readCursor(q.cursor, pairingOrder) }, at);
      if (list.items.length === 0) await refuseUnknownRegion(db, q.region);
      return answerList(c, format, list, lineFeature);
    },
  )
  .get(
    '/pairings/:id',
    describe({ tag: 'pairings', summary: '一个结对及其活动', answer: pairingDetailBody, missing: true }),
    query(z.strictObject({})),
    revalidate,
    async (c) => {
      const id = idInPath('PAIRING', c.req.param('id'));
      const found = await pairingDetail(c.var.db, id, c.var.view);
      if (found === null) throw await missing(c, id);
      return c.json(found, 200);
    },
  );
