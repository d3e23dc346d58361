import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Resource } from '#core/access/scope.ts';
import { limitParam } from '#core/input/number-params.ts';
import { cursorParam, idParam, regionParam } from '#core/input/text-params.ts';
import { type FigureValues, figureBody, partialDate } from '#core/schemas/staff-figure.ts';
import { resourceOf } from '#db/queries/resource-of.ts';
import { staffFigureOrder, staffFigures } from '#db/queries/staff-figures.ts';
import { insertChangeRequest } from '#db/queries/write-change-requests.ts';
import { demand, demandSomewhere, NO_STORE } from '../access.ts';
import type { Env } from '../context.ts';
import { readCursor } from '../list-params.ts';
import { body } from '../middleware/body.ts';
import { query } from '../middleware/validate.ts';
import { once } from '../once.ts';
import { newId } from '../sent.ts';
import { checkedFigure } from '../staff/figure-ground.ts';
import { writeContext } from '../staff/write-context.ts';
import { writeRequests } from '../staff/write-requests.ts';

const listQuery = z.strictObject({
  id: idParam('FIGURE').optional(),
  region: regionParam.optional(),
  label: z.string('数字名称').max(60, '数字名称，不超过 60 字').optional(),
  asOf: partialDate.optional(),
  limit: limitParam(),
  cursor: cursorParam.optional(),
});

/** A figure lies in its region, and in the parks around the one it speaks of. */
async function placeOf(c: Context<Env>, { region, park }: FigureValues): Promise<Resource> {
  const found = park === null ? null : await resourceOf(c.var.db, 'PARK', park);
  return { regionCode: region, records: found?.records ?? [] };
}

/** 资料公布: told by staff of the place, public when a second person has checked it against the document. */
export const staffFigureRoutes = new Hono<Env>()
  .get('/staff/figures', query(listQuery), async (c) => {
    const scopes = demandSomewhere(c, 'record.read');
    const { cursor, ...filter } = c.req.valid('query');
    const asked = { ...filter, scopes, now: c.var.view.now };
    return c.json(
      await staffFigures(c.var.db, { ...asked, after: readCursor(cursor, staffFigureOrder) }),
      200,
      NO_STORE,
    );
  })
  .post('/staff/figures', body(figureBody), async (c) => {
    const { key, reason, ...figure } = c.req.valid('json');
    demand(c, 'change.submit', await placeOf(c, figure));
    const answer = await once<{ change: string; record: string; doubts: readonly string[] }>(c, key, async (claim) => {
      const checked = await checkedFigure(c.var.db, figure);
      if (!checked.ok) throw checked.error;
      const context = await writeContext(c);
      const { doubts } = checked.value;
      const made = { change: newId('LOCATION_CHANGE'), record: newId('FIGURE'), doubts };
      const request = insertChangeRequest({
        id: made.change,
        kind: 'FIGURE',
        record: made.record,
        title: `${figure.label} ${figure.valueText}`,
        regionCode: figure.region,
        park: figure.park,
        action: 'CREATE',
        status: 'SUBMITTED',
        patch: figure,
        before: {},
        seenVersion: 0,
        reason,
        doubts,
        movedM: null,
        into: null,
        createdBy: context.who,
        appliedVersion: null,
        at: context.now,
      });
      await writeRequests(c.var.db, [claim(made), request], {
        action: 'CHANGE_SUBMIT',
        who: context.who,
        ip: context.ip ?? null,
        at: context.now,
        change: made.change,
        regionCode: figure.region,
        detail: { action: 'CREATE', record: made.record },
      });
      return made;
    });
    return c.json(answer, 201, NO_STORE);
  });
