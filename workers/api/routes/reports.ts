import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { latParam, lngParam, refusePoint } from '#core/input/number-params.ts';
import { nearReports, newReport, receipt } from '#core/schemas/voice.ts';
import { formatTicket } from '#core/ticket.ts';
import { regionOfPoint } from '#db/queries/region-of-point.ts';
import { reportHazard, reportsNear } from '#db/queries/reports.ts';
import type { Env } from '../context.ts';
import { ApiError, invalid } from '../errors.ts';
import { heldPhotos, refuseLostPhotos } from '../held-photos.ts';
import { enforceLimit } from '../limits.ts';
import { asJson, body } from '../middleware/json-body.ts';
import { sameOrigin } from '../middleware/same-origin.ts';
import { query } from '../middleware/validate.ts';
import { visitor } from '../middleware/visitor.ts';
import { describe } from '../openapi/describe.ts';
import { describeWrite } from '../openapi/describe-write.ts';
import { sentBefore, sentUnder } from '../sent.ts';

/** How far off the same hazard may have been reported, metres. */
const NEAR_M = 500;
/** Decimals of a position that is asked with: about 100 m. */
const ASKED_DECIMALS = 3;

export const reports = new Hono<Env>()
  .post(
    '/reports',
    describeWrite({
      summary: '随手拍：上报一处问题',
      description: '本站指明了处置单位和时间才开通（见 `/api/config` 的 `hazard`）。急事请拨打 12345。',
      answer: receipt,
      refusals: ['FEATURE_OFF'],
    }),
    sameOrigin,
    visitor,
    asJson,
    body(newReport),
    async (c) => {
      const sent = c.req.valid('json');
      const { db, view } = c.var;
      refuseIfOff(c);
      const submission = await sentUnder(sent.key, 'REPORT');
      const answer = { ticket: formatTicket(submission.ticket) };
      if ((await sentBefore(c, submission.keyHash, 'REPORT')) !== null) return c.json(answer, 200);
      await enforceLimit(c, 'REPORT');
      const { lng, lat, accuracyM } = sent.point;
      const regionCode = await regionOfPoint(db, [lng, lat]);
      if (regionCode === null) throw invalid('point', `${lng}, ${lat}`, '国内一个区县里的位置（WGS84，先经度后纬度）');
      const report = {
        category: sent.category,
        reporterKind: sent.reporterKind,
        regionCode,
        point: [lng, lat] as const,
        accuracyM: accuracyM ?? null,
        text: sent.text ?? null,
        photos: await heldPhotos(sent.photos),
      };
      if (await reportHazard(db, submission, report, view.now)) return c.json(answer, 201);
      if ((await sentBefore(c, submission.keyHash, 'REPORT')) !== null) return c.json(answer, 200);
      await refuseLostPhotos(db, report.photos);
      throw new ApiError('CONFLICT');
    },
  )
  .get(
    '/reports/near',
    describe({
      tag: 'voice',
      summary: `${NEAR_M} 米内已上报、还在处理的问题`,
      description: `位置请取 ${ASKED_DECIMALS} 位小数；答复只有类别、状态、距离和时间。`,
      answer: nearReports,
    }),
    query(z.strictObject({ lat: latParam, lng: lngParam }).superRefine(refusePoint)),
    async (c) => {
      refuseIfOff(c);
      const { lat, lng } = c.req.valid('query');
      const at = [round(lng), round(lat)] as const;
      return c.json(await reportsNear(c.var.db, at, NEAR_M), 200, { 'cache-control': 'no-store' });
    },
  );

function refuseIfOff(c: Context<Env>): void {
  if (c.var.settings.hazard === null) throw new ApiError('FEATURE_OFF');
}

/** Whoever sends more decimals than needed is not taken at their word. */
function round(degrees: number): number {
  return Number(degrees.toFixed(ASKED_DECIMALS));
}
