import { beforeAll, describe, expect, it } from 'vitest';
import { isBad, isCounted, ratingTransition } from '#core/machines/rating.ts';
import type { RatingLevel, RatingStatus } from '#core/terms/service.ts';
import { rateSite } from '#db/queries/rate-site.ts';
import { isSteppedMeanwhile, ratingStep } from '#db/queries/rating-step.ts';
import { storedRating } from '#db/queries/ratings.ts';
import { voicedSite } from '#db/queries/voiced-site.ts';
import { openDatabase } from './database.ts';
import { randomNumbers } from './random.ts';
import { newSite, write } from './records.ts';

const SITES = ['st_0000000001', 'st_0000000002'];
let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
  for (const id of SITES) await write(db, newSite(id), 1000);
});

let made = 0;
async function rate(siteId: string, level: RatingLevel): Promise<string> {
  const site = await voicedSite(db, siteId);
  if (site === null) throw new Error(`no ${siteId}`);
  made += 1;
  const recordId = `rt_${String(made).padStart(10, '0')}`;
  const submission = { keyHash: `k${made}`, kind: 'RATING', ticketHash: `t${made}`, recordId } as const;
  const rest = { good: [], bad: [], comment: null, contactSealed: null, channel: 'WEB', codeKey: null } as const;
  const rating = { site, level, eventKey: `e${made}`, ...rest };
  expect(await rateSite(db, submission, rating, { now: 2000 + made, calendar: {} })).toBe(true);
  return recordId;
}

/** Staff have begun to check it, and one of them disputes it. */
async function dispute(id: string): Promise<void> {
  await db.query(
    "UPDATE rating SET status = 'RECHECKING', disputed_by = 'checker', version = version + 1 WHERE public_id = ?",
    [id],
  );
}

/** 复核为误评 by the second person, who saw `version`; what came of it. */
const dismiss = async (id: string, over: { actor?: string; reason?: string; version?: number } = {}) => {
  const found = await storedRating(db, id);
  if (found === null) throw new Error(`no ${id}`);
  const { actor: by, reason, version } = { actor: 'reviewer', reason: '经复核为误评', version: found.version, ...over };
  const event = { type: 'DISMISS', reason } as const;
  const next = ratingTransition(found.state, event, { actor: by });
  if (!next.ok) return next.error.code;
  const words = { rectification: null, answerDueOn: null };
  try {
    await db.batch(ratingStep({ ...found, version }, next.value, event, { by, at: 9000, ...words }));
    return 'DONE';
  } catch (error) {
    if (isSteppedMeanwhile(error)) return 'STEPPED_MEANWHILE';
    throw error;
  }
};

const tallies = () =>
  db.query(
    'SELECT p.public_id AS site, satisfied, total FROM rating_tally t JOIN position p ON p.id = t.position_id ORDER BY 1',
  );

/** What the tally must be, counted from the ratings themselves. */
async function counted() {
  const rows = await db.query<{ site: string; level: number; status: RatingStatus }>(
    'SELECT p.public_id AS site, r.level, r.status FROM rating r JOIN position p ON p.id = r.position_id',
  );
  return SITES.flatMap((site) => {
    const own = rows.filter((row) => row.site === site);
    const valid = own.filter(({ status }) => isCounted(status));
    const satisfied = valid.filter(({ level }) => !isBad(String(level) as RatingLevel)).length;
    return own.length === 0 ? [] : [{ site, satisfied, total: valid.length }];
  });
}

describe('the tally of a site', () => {
  it('is what its ratings come to, through any order of ratings and dismissals', async () => {
    const draw = randomNumbers(20261121);
    const disputed: string[] = [];
    for (let step = 0; step < 60; step++) {
      const level = String(1 + Math.floor(draw() * 5)) as RatingLevel;
      const id = await rate(SITES[draw() < 0.5 ? 0 : 1] ?? '', level);
      if (isBad(level)) {
        await dispute(id);
        disputed.push(id);
      }
      const next = disputed[0];
      if (next !== undefined && draw() < 0.3) {
        disputed.shift();
        expect(await dismiss(next)).toBe('DONE');
      }
      expect(await tallies()).toEqual(await counted());
    }
    const [invalid] = await db.query<{ n: number }>("SELECT count(*) AS n FROM rating WHERE status = 'INVALID'");
    expect(invalid?.n).toBeGreaterThan(3);
  });

  it('loses a rating once: of two who decide at once the second is told', async () => {
    const id = await rate('st_0000000001', '1');
    await dispute(id);
    const version = (await storedRating(db, id))?.version ?? 0;
    const both = await Promise.all([dismiss(id, { version }), dismiss(id, { version, actor: 'other' })]);
    expect(both.toSorted()).toEqual(['DONE', 'STEPPED_MEANWHILE']);
    expect(await tallies()).toEqual(await counted());
    const [row] = await db.query('SELECT status, invalid_reason, closed_at FROM rating WHERE public_id = ?', [id]);
    expect(row).toEqual({ status: 'INVALID', invalid_reason: '经复核为误评', closed_at: 9000 });
  });

  it('keeps a rating that may not be dismissed: not by who disputed it, not without words, not unchecked, not unseen', async () => {
    const id = await rate('st_0000000002', '2');
    const before = await tallies();
    expect(await dismiss(id)).toBe('ILLEGAL_TRANSITION');
    await dispute(id);
    expect(await dismiss(id, { actor: 'checker' })).toBe('SAME_PERSON');
    expect(await dismiss(id, { reason: ' ' })).toBe('REASON_MISSING');
    expect(await dismiss(id, { version: 1 })).toBe('STEPPED_MEANWHILE');
    expect(await tallies()).toEqual(before);
  });
});
