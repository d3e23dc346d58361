import type { Context } from 'hono';
import { networkOf } from '#core/network-of.ts';
import { shanghaiDate } from '#core/time.ts';
import { countHits, type LimitHit, readHits, saltOfDay } from '#db/queries/visitor-limits.ts';
import { sha256Hex } from '#db/sha256.ts';
import { unlessFull } from '#db/storage-trouble.ts';
import { randomToken } from './bytes.ts';
import type { Env } from './context.ts';
import { ApiError } from './errors.ts';
import { keepHouse } from './keep-house.ts';
import { addressOf } from './request-facts.ts';

const HOUR_MS = 3_600_000;

/**
 * How often one visitor (cookie) and one address may do a thing in an hour. Addresses are shared: a whole village may come
 * through one of its mobile network, and a counter's kiosk is one visitor to us.
 */
const LIMITS = {
  RATING: { visitor: 60, address: 240 },
  CORRECTION: { visitor: 20, address: 120 },
  REPORT: { visitor: 20, address: 120 },
  PHOTO: { visitor: 60, address: 300 },
} as const;

/** Ratings of one site from one address in an hour: a family or a hall's terminal, not somebody who makes up a figure. */
const RATINGS_OF_ONE_SITE = 12;

/**
 * Tries to sign in from one network in an hour, before a password is looked at: an office signs in through one address, and
 * each try costs the processor as much as a hundred pages (scrypt) and a line of the audit log.
 */
const SIGN_INS = 300;

/** Tickets and codes that were not there: somebody who tries numbers, not somebody who mistyped one. */
const MISSES = 30;

/** Counts an attempt and refuses it with 429 over the limit. Without an address (no proxy in front) the cookie alone counts. */
export async function enforceLimit(c: Context<Env>, action: keyof typeof LIMITS): Promise<void> {
  const { visitor, address } = LIMITS[action];
  const from = senderOf(c);
  const counted = [{ who: c.var.visitor, max: visitor }, ...(from === null ? [] : [{ who: from, max: address }])];
  const hits = await Promise.all(counted.map(({ who }) => hitOf(c, action, who)));
  const counts = await countHits(c.var.db, hits, Date.now());
  await keepHouse(c);
  if (counts.some((count, i) => count > (counted[i]?.max ?? 0))) throw tooMany(hits[0]);
}

/** Counts a rating of a site from one address, whatever the cookies, and refuses it with 429 over the limit. */
export async function enforceSiteLimit(c: Context<Env>, site: string): Promise<void> {
  const from = senderOf(c);
  if (from === null) return;
  const hit = await hitOf(c, `RATING|${site}`, from);
  const [count = 0] = await countHits(c.var.db, [hit], Date.now());
  if (count > RATINGS_OF_ONE_SITE) throw tooMany(hit);
}

/** Counts a try to sign in, whatever the account, and refuses it with 429 over the limit. */
export async function enforceSignInLimit(c: Context<Env>): Promise<void> {
  const from = senderOf(c);
  if (from === null) return;
  const hit = await hitOf(c, 'SIGN_IN', from);
  const [count = 0] = await countHits(c.var.db, [hit], Date.now());
  await keepHouse(c);
  if (count > SIGN_INS) throw tooMany(hit);
}

/** Refuses whoever has missed too often this hour. */
export async function refuseGuessers(c: Context<Env>): Promise<void> {
  const from = senderOf(c);
  if (from === null) return;
  await unlessFull(async () => {
    const hit = await hitOf(c, 'MISS', from);
    const [count = 0] = await readHits(c.var.db, [hit.key]);
    if (count >= MISSES) throw tooMany(hit);
  });
}

/** Counts a ticket or code that was not there. */
export async function countMiss(c: Context<Env>): Promise<void> {
  const from = senderOf(c);
  if (from === null) return;
  await unlessFull(async () => countHits(c.var.db, [await hitOf(c, 'MISS', from)], Date.now()));
  await keepHouse(c);
}

async function hitOf(c: Context<Env>, action: string, who: string): Promise<LimitHit> {
  const now = Date.now();
  const expiresAt = (Math.floor(now / HOUR_MS) + 1) * HOUR_MS;
  const salt = await saltOfDay(c.var.db, shanghaiDate(now), randomToken());
  return { key: await sha256Hex(`${salt}|${action}|${who}|${expiresAt}`), expiresAt };
}

function tooMany(hit: LimitHit | undefined): ApiError {
  const seconds = Math.max(1, Math.ceil(((hit?.expiresAt ?? 0) - Date.now()) / 1000));
  return new ApiError('TOO_MANY', [], { 'retry-after': String(seconds) });
}

/** Whose attempts count together; null where nobody in front says where a request came from. Never stored, never logged. */
function senderOf(c: Context<Env>): string | null {
  const address = addressOf(c);
  return address === null ? null : networkOf(address);
}
