import { Hono } from 'hono';
import * as z from 'zod';
import { flagParam, illustrativeParam } from '#core/input/choice-params.ts';
import { integerParam } from '#core/input/number-params.ts';
import { idParam } from '#core/input/text-params.ts';
import { type StaffKind, staffKinds } from '#core/records/catalogue.ts';
import type { StaffHistory } from '#core/schemas/staff.ts';
import { toIso } from '#core/time.ts';
import { rowPlaces } from '#db/queries/row-places.ts';
import { historyPage } from '#db/queries/staff-history.ts';
import { staffOrder } from '#db/queries/staff-list.ts';
import { lookUp } from '#db/queries/staff-lookup.ts';
import type { NamedKind } from '#db/queries/staff-placement.ts';
import { listStaffRows } from '#db/queries/staff-rows.ts';
import { demandSomewhere, NO_STORE } from '../access.ts';
import type { Env } from '../context.ts';
import { listParams, readCursor } from '../list-params.ts';
import { query } from '../middleware/validate.ts';
import { accountWord } from '../staff/account-word.ts';
import { demandRecord, kindInPath } from '../staff/find-record.ts';
import { recordFilter, recordFilters, recordListQuery } from '../staff/record-filter.ts';
import { shownRecord } from '../staff/shown-record.ts';
import { auditName } from '../who.ts';

const listQuery = recordListQuery.extend({
  places: flagParam('一并给出：没有自己位置的记录所涉及的位置，流动阵地近期的停靠点').optional(),
  unsent: flagParam('只看自己新增、还没有送出过的草稿').optional(),
});

const historyQuery = z.strictObject({
  before: integerParam(1, 999_999_999, '这个版本之前的').optional(),
  limit: integerParam(1, 100, '每页条数，最多 100').default(50),
});

/** Kinds that a field of a record may name. */
const NAMED: readonly NamedKind[] = [
  ...staffKinds.filter((kind): kind is StaffKind => kind !== 'PAIRING' && kind !== 'CONTACT_POINT'),
  'PARTNER_UNIT',
];
const KINDS = `取值，以逗号分开：${NAMED.join('、')}`;

const lookupQuery = z.strictObject({
  kind: z
    .string(KINDS)
    .transform((text) => text.split(','))
    .refine((kinds): kinds is NamedKind[] => kinds.every((kind) => NAMED.some((each) => each === kind)), KINDS),
  q: listParams.q,
  park: idParam('PARK').optional(),
  ids: recordFilters.ids,
  illustrative: illustrativeParam,
  limit: integerParam(1, 100, '最多几个').default(20),
});

/** Records of staff as they are: lists, pages, history, and what a field may name. Only what lies in the caller's scope. */
export const staffRecords = new Hono<Env>()
  .get('/staff/lookup', query(lookupQuery), async (c) => {
    const scopes = demandSomewhere(c, 'record.read');
    const { kind, ...asked } = c.req.valid('query');
    return c.json({ items: await lookUp(c.var.db, { ...asked, kinds: kind, scopes }) }, 200, NO_STORE);
  })
  .get('/staff/records/:kind', query(listQuery), async (c) => {
    const scopes = demandSomewhere(c, 'record.read');
    const kind = kindInPath(c.req.param('kind'));
    const { limit, cursor, sort, illustrative, places, unsent, ...asked } = c.req.valid('query');
    const common = recordFilter(c, kind, { ...asked, illustrative }, scopes);
    const filter = unsent === true ? { ...common, unsentBy: auditName(c.var.who) } : common;
    const request = { limit, illustrative, after: readCursor(cursor, staffOrder(kind, sort)) };
    const { db, view } = c.var;
    const page = await listStaffRows(db, kind, { filter, request, sort }, view);
    if (places !== true) return c.json(page, 200, NO_STORE);
    const ids = page.items.map(({ id }) => id);
    return c.json({ ...page, places: await rowPlaces(db, kind, { ids, scopes }, view) }, 200, NO_STORE);
  })
  .get('/staff/records/:kind/:id', async (c) => {
    const found = await demandRecord(c, 'record.read');
    return c.json(await shownRecord(c, found), 200, NO_STORE);
  })
  .get('/staff/records/:kind/:id/history', query(historyQuery), async (c) => {
    const { kind, id } = await demandRecord(c, 'record.read');
    const { before, limit } = c.req.valid('query');
    const page = await historyPage(c.var.db, kind, id, { before: before ?? null, limit });
    const history: StaffHistory = {
      ...page,
      items: page.items.map(({ validFrom, validTo, who, whoName, ...version }) => ({
        ...version,
        validFrom: toIso(validFrom),
        validTo: validTo === null ? null : toIso(validTo),
        who: accountWord(who, whoName),
      })),
    };
    return c.json(history, 200, NO_STORE);
  });
