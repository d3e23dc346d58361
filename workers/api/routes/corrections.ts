import { Hono } from 'hono';
import { newCorrection, receipt } from '#core/schemas/voice.ts';
import { formatTicket } from '#core/ticket.ts';
import { correctSite } from '#db/queries/correct-site.ts';
import type { Env } from '../context.ts';
import { ApiError } from '../errors.ts';
import { heldPhotos, refuseLostPhotos } from '../held-photos.ts';
import { enforceLimit } from '../limits.ts';
import { asJson, body } from '../middleware/json-body.ts';
import { sameOrigin } from '../middleware/same-origin.ts';
import { visitor } from '../middleware/visitor.ts';
import { describeWrite } from '../openapi/describe-write.ts';
import { sentBefore, sentUnder, siteSpokenOf } from '../sent.ts';

export const corrections = new Hono<Env>().post(
  '/corrections',
  describeWrite({
    summary: '地图纠错：一个服务点的记录哪里不对',
    description: '工作人员核对后才会改动公开的内容；凭受理编号查看处理情况。',
    answer: receipt,
    refusals: ['GONE', 'NOT_FOUND'],
  }),
  sameOrigin,
  visitor,
  asJson,
  body(newCorrection),
  async (c) => {
    const sent = c.req.valid('json');
    const { db, view } = c.var;
    const submission = await sentUnder(sent.key, 'CORRECTION');
    const answer = { ticket: formatTicket(submission.ticket) };
    if ((await sentBefore(c, submission.keyHash, 'CORRECTION')) !== null) return c.json(answer, 200);
    await enforceLimit(c, 'CORRECTION');
    const site = await siteSpokenOf(c, sent.site);
    const photos = await heldPhotos(sent.photos);
    const point = sent.point === undefined ? null : ([sent.point.lng, sent.point.lat] as const);
    const correction = { site, kind: sent.kind, text: sent.text ?? null, point, photos };
    const accuracyM = sent.point?.accuracyM ?? null;
    if (await correctSite(db, submission, { ...correction, accuracyM }, view.now)) return c.json(answer, 201);
    if ((await sentBefore(c, submission.keyHash, 'CORRECTION')) !== null) return c.json(answer, 200);
    await refuseLostPhotos(db, photos);
    await siteSpokenOf(c, sent.site);
    throw new ApiError('CONFLICT');
  },
);
