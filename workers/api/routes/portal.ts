import { Hono } from 'hono';
import * as z from 'zod';
import { health as healthBody, portalConfig } from '#core/schemas/portal.ts';
import { toIso } from '#core/time.ts';
import { portalFacts } from '#db/queries/portal.ts';
import type { Env } from '../context.ts';
import { logError } from '../log.ts';
import { revalidate } from '../middleware/revalidate.ts';
import { query } from '../middleware/validate.ts';
import { describe } from '../openapi/describe.ts';

export const portal = new Hono<Env>()
  .get(
    '/config',
    describe({ tag: 'portal', summary: '前端需要知道的本站设置', answer: portalConfig }),
    query(z.strictObject({})),
    revalidate,
    async (c) => {
      const { db, settings, view } = c.var;
      const { publicationNo, demoData } = await portalFacts(db);
      const { boundaries, mapReviewNo, streetBase, footer, decimals } = settings;
      const { hazard, ratingName, ratingOfficialUrl, contactOffered } = settings;
      return c.json(
        {
          boundaries,
          mapReviewNo,
          streetBase,
          publicCoordDecimals: decimals,
          demoData,
          footer,
          hazard,
          ratingName,
          ratingOfficialUrl,
          contactOffered,
          publicationNo,
          asOf: toIso(view.now),
        },
        200,
      );
    },
  )
  .get(
    '/health',
    describe({
      tag: 'portal',
      summary: '运行状况：数据库能否读到、库结构版本、公开序号、程序版本',
      description: '读不到数据库时状态码为 503，结构相同。',
      answer: healthBody,
    }),
    query(z.strictObject({})),
    async (c) => {
      const { db, settings, view, requestId } = c.var;
      const facts = await portalFacts(db).catch((error: unknown) => {
        logError(error, { requestId, method: c.req.method, path: c.req.path });
        return null;
      });
      const body = {
        status: facts === null ? ('degraded' as const) : ('ok' as const),
        database: { reachable: facts !== null, schemaVersion: facts?.schemaVersion ?? null },
        publicationNo: facts?.publicationNo ?? null,
        build: settings.build,
        now: toIso(view.now),
      };
      return c.json(body, facts === null ? 503 : 200, { 'cache-control': 'no-store' });
    },
  );
