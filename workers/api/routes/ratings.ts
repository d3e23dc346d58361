import { type Context, Hono } from 'hono';
import { newAddition, newRating, type RatingReceipt, ratingReceipt, receipt } from '#core/schemas/voice.ts';
import type { RatingLevel } from '#core/terms/service.ts';
import { formatTicket } from '#core/ticket.ts';
import { shanghaiDate } from '#core/time.ts';
import { calendarDays, calendarOn } from '#db/queries/calendar.ts';
import { isRated, rateSite } from '#db/queries/rate-site.ts';
import { satisfactionOf } from '#db/queries/rating-tally.ts';
import { addToRating, storedRating } from '#db/queries/ratings.ts';
import { readRows } from '#db/queries/read.ts';
import { serviceCode } from '#db/queries/service-codes.ts';
import { ticketRecord } from '#db/queries/tickets.ts';
import { sha256Hex } from '#db/sha256.ts';
import { codeHash, keyHash, ticketHash } from '#db/visitor-hashes.ts';
import type { Env } from '../context.ts';
import { ApiError, invalid } from '../errors.ts';
import { countMiss, enforceLimit, enforceSiteLimit, refuseGuessers } from '../limits.ts';
import { asJson, body } from '../middleware/json-body.ts';
import { sameOrigin } from '../middleware/same-origin.ts';
import { visitor } from '../middleware/visitor.ts';
import { describeWrite } from '../openapi/describe-write.ts';
import { seal } from '../seal.ts';
import { sentBefore, sentUnder, siteSpokenOf } from '../sent.ts';

export const ratings = new Hono<Env>()
  .post(
    '/ratings',
    describeWrite({
      summary: '评价一个服务点',
      description:
        '五级评价，没有默认值。每个访问者每天对一个服务点评一次，或凭工作人员给的服务码一次一评。联系方式加密保存，只用于回访。',
      answer: ratingReceipt,
      refusals: ['ALREADY_RATED', 'CODE_USED', 'CODE_UNKNOWN', 'GONE', 'NOT_FOUND', 'FEATURE_OFF'],
    }),
    sameOrigin,
    visitor,
    asJson,
    body(newRating),
    async (c) => {
      const sent = c.req.valid('json');
      const { db, view, settings } = c.var;
      const submission = await sentUnder(sent.key, 'RATING');
      const before = await sentBefore(c, submission.keyHash, 'RATING');
      if (before !== null) return c.json(await receiptOf(c, before, submission.ticket), 200);
      await enforceLimit(c, 'RATING');
      const contact = sent.contact ?? null;
      if (contact !== null && !settings.contactOffered) {
        throw new ApiError('FEATURE_OFF', invalid('contact', null, '不留联系方式：本站没有开通').details);
      }
      const site = await siteSpokenOf(c, sent.site);
      const code = sent.code === undefined ? null : await usableCode(c, sent.code, site.key);
      if (code === null) await enforceSiteLimit(c, site.id);
      const day = shanghaiDate(view.now);
      const event = code === null ? `visit|${site.id}|${c.var.visitor}|${day}` : `code|${code.hash}`;
      const eventKey = await sha256Hex(event);
      const written = await rateSite(
        db,
        submission,
        {
          site,
          level: String(sent.level) as RatingLevel, // checked to be 1 to 5
          good: sent.good,
          bad: sent.bad,
          comment: sent.comment ?? null,
          contactSealed: contact === null ? null : await seal(contact, c.env.SEAL_KEY ?? '', submission.recordId),
          channel: code === null ? 'WEB' : 'QR',
          eventKey,
          codeKey: code?.key ?? null,
        },
        { now: view.now, calendar: calendarOn(day, await readRows(db, calendarDays(day))) },
      );
      if (written) return c.json(await receiptOf(c, submission.recordId, submission.ticket), 201);
      const meanwhile = await sentBefore(c, submission.keyHash, 'RATING');
      if (meanwhile !== null) return c.json(await receiptOf(c, meanwhile, submission.ticket), 200);
      if (await isRated(db, eventKey)) throw new ApiError(code === null ? 'ALREADY_RATED' : 'CODE_USED');
      await siteSpokenOf(c, sent.site);
      throw new ApiError('CONFLICT');
    },
  )
  .post(
    '/ratings/addition',
    describeWrite({
      summary: '给自己的评价追加一次说明',
      answer: receipt,
      refusals: ['ALREADY_ADDED', 'NOT_FOUND'],
    }),
    sameOrigin,
    visitor,
    asJson,
    body(newAddition),
    async (c) => {
      const { key, ticket, text } = c.req.valid('json');
      const { db, view } = c.var;
      const answer = { ticket: formatTicket(ticket) };
      const hash = await keyHash(key);
      if ((await sentBefore(c, hash, 'ADDITION')) !== null) return c.json(answer, 200);
      await enforceLimit(c, 'RATING');
      await refuseGuessers(c);
      const found = await ticketRecord(db, await ticketHash(ticket));
      const rating = found?.kind === 'RATING' ? await storedRating(db, found.recordId) : null;
      if (found === null || rating === null) {
        await countMiss(c);
        throw new ApiError('NOT_FOUND', invalid('ticket', formatTicket(ticket), '评价的受理编号').details);
      }
      const submission = { keyHash: hash, kind: 'ADDITION', ticketHash: null, recordId: found.recordId } as const;
      if (await addToRating(db, submission, rating, { text: text ?? '', now: view.now })) return c.json(answer, 201);
      if ((await sentBefore(c, hash, 'ADDITION')) !== null) return c.json(answer, 200);
      throw new ApiError('ALREADY_ADDED');
    },
  );

async function receiptOf(c: Context<Env>, ratingId: string, ticket: string): Promise<RatingReceipt> {
  const rating = await storedRating(c.var.db, ratingId);
  if (rating === null) throw new ApiError('NOT_FOUND');
  const satisfaction = await satisfactionOf(c.var.db, rating.siteKey);
  return { ticket: formatTicket(ticket), level: Number(rating.state.level), satisfaction };
}

async function usableCode(c: Context<Env>, code: string, siteKey: number): Promise<{ key: number; hash: string }> {
  await refuseGuessers(c);
  const hash = await codeHash(code);
  const found = await serviceCode(c.var.db, hash, siteKey);
  if (found === null) {
    await countMiss(c);
    throw new ApiError('CODE_UNKNOWN', invalid('code', formatTicket(code), '这个服务点给的服务码').details);
  }
  if (found.isUsed) throw new ApiError('CODE_USED');
  return { key: found.key, hash };
}
