import { type Context, Hono } from 'hono';
import { errorDetail } from '#core/errors.ts';
import { ID_BYTES, randomId } from '#core/ids.ts';
import {
  type Presentation,
  presentationAct,
  presentationBody,
  presentationChange,
} from '#core/schemas/presentation.ts';
import { writeAuditedAfter } from '#db/queries/audited.ts';
import {
  countOwnPresentations,
  insertPresentation,
  listPresentations,
  markPresentation,
  type PresentationRow,
  presentationById,
  updatePresentation,
} from '#db/queries/presentations.ts';
import { demandSomewhere, eventOf, NO_STORE } from '../access.ts';
import type { Env } from '../context.ts';
import { ApiError, staleVersion } from '../errors.ts';
import { body } from '../middleware/body.ts';
import { once } from '../once.ts';
import { idInPath } from '../path-params.ts';
import { demandAudience, demandEditable, foundPresentation } from '../presentation/access.ts';
import { shownListed, shownPresentation, staleOf } from '../presentation/shown.ts';
import { auditName } from '../who.ts';

/** One account keeps at most so many. */
const MAX_OWN = 200;

/** 保存的视图 and 观摩路线 of the leaders' map. They are no records: nothing of them is published, counted or searched. */
export const presentations = new Hono<Env>()
  .get('/presentations', async (c) => {
    const scopes = demandSomewhere(c, 'record.read');
    const found = await listPresentations(c.var.db, { owner: auditName(c.var.who), scopes });
    return c.json({ items: found.map((row) => shownListed(c.var.who, row)) }, 200, NO_STORE);
  })
  // Whoever has the link of a public one reads it; others only within their rights.
  .get('/presentations/:id', async (c) => {
    const row = await foundPresentation(c.var.db, c.var.who, idInPath('PRESENTATION', c.req.param('id')));
    return c.json(shownPresentation(c.var.who, row), 200, NO_STORE);
  })
  .post('/presentations', body(presentationBody), async (c) => {
    const { key, ...content } = c.req.valid('json');
    demandAudience(c, content);
    const { db } = c.var;
    const by = auditName(c.var.who);
    if ((await countOwnPresentations(db, by)) >= MAX_OWN) {
      throw new ApiError('CONFLICT', [errorDetail('title', null, `每人最多 ${MAX_OWN} 个，请先删除不用的`)]);
    }
    const answer = await once<{ id: string; version: number }>(c, key, async (claim) => {
      const made = { id: randomId('PRESENTATION', crypto.getRandomValues(new Uint8Array(ID_BYTES))), version: 1 };
      await writeAuditedAfter(db, async () => ({
        statements: [claim(made), insertPresentation({ id: made.id, by, at: Date.now() }, content)],
        event: eventAbout(c, 'CREATE', { publicId: made.id, ...content }),
      }));
      return made;
    });
    return c.json(answer, 201, NO_STORE);
  })
  .put('/presentations/:id', body(presentationChange), async (c) => {
    const { key, version, ...content } = c.req.valid('json');
    const seen = await demandEditable(c, idInPath('PRESENTATION', c.req.param('id')));
    demandAudience(c, content);
    const { db } = c.var;
    const answer = await once<{ id: string; version: number }>(c, key, async (claim) => {
      const made = { id: seen.publicId, version: version + 1 };
      await writeAuditedAfter(db, async () => {
        const row = await presentationById(db, seen.publicId);
        if (row === null || row.version !== version) throw staleVersion(staleOf(row ?? seen, content));
        const written = { id: seen.publicId, by: auditName(c.var.who), at: Date.now() };
        return {
          statements: [claim(made), updatePresentation(written, content)],
          event: eventAbout(c, 'UPDATE', { publicId: seen.publicId, ...content }),
        };
      });
      return made;
    });
    return c.json(answer, 200, NO_STORE);
  })
  .post('/presentations/:id/remove', body(presentationAct), async (c) => {
    const row = await demandEditable(c, idInPath('PRESENTATION', c.req.param('id')));
    return c.json(await mark(c, row, c.req.valid('json'), true), 200, NO_STORE);
  })
  .post('/presentations/:id/restore', body(presentationAct), async (c) => {
    const row = await demandEditable(c, idInPath('PRESENTATION', c.req.param('id')), true);
    return c.json(await mark(c, row, c.req.valid('json'), false), 200, NO_STORE);
  });

/** Deletes one or brings it back within a day. */
function mark(
  c: Context<Env>,
  seen: PresentationRow,
  { key, version }: { readonly key: string; readonly version: number },
  deleted: boolean,
): Promise<Pick<Presentation, 'id' | 'version'>> {
  const { db } = c.var;
  return once(c, key, async (claim) => {
    const made = { id: seen.publicId, version: version + 1 };
    await writeAuditedAfter(db, async () => {
      const row = await presentationById(db, seen.publicId);
      if (row === null || row.version !== version) throw new ApiError('STALE_VERSION');
      const written = { id: seen.publicId, by: auditName(c.var.who), at: Date.now() };
      return {
        statements: [claim(made), markPresentation(written, deleted)],
        event: eventAbout(c, deleted ? 'REMOVE' : 'RESTORE', row),
      };
    });
    return made;
  });
}

/** The audit line: what was done to which, and who may see it now. */
function eventAbout(
  c: Context<Env>,
  act: 'CREATE' | 'UPDATE' | 'REMOVE' | 'RESTORE',
  { publicId, regionCode, title, audience }: Pick<PresentationRow, 'publicId' | 'regionCode' | 'title' | 'audience'>,
) {
  const event = eventOf(c, 'PRESENTATION', null, { act, title, audience });
  return { ...event, kind: 'PRESENTATION', publicId, regionCode };
}
