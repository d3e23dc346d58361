import type { Context } from 'hono';
import { openShard, type Shard } from '#core/snapshot/shard.ts';
import { d1Port } from '#db/d1.ts';
import type { SiteMemory } from '#db/queries/public-store.ts';
import type { Env } from '../context.ts';
import { seenBy } from '../db-session.ts';
import { logError } from '../log.ts';
import { type Held, refreshed } from './held.ts';

/** The database is asked for news at most once in this time, and an older state is not answered from. ms */
const FRESH_MS = 1_000;
const STALE_MS = 2_000;
/** A new base is asked for at most once in this time. ms */
const ASK_MS = 30_000;
/** A shard that was used within this time is not given up for another. ms */
const KEEP_MS = 10_000;
const MB = 1_048_576;

/** What this isolate holds; every request may use it, none waits for another. */
let held: Held | null = null;
let checkedAt = Number.NEGATIVE_INFINITY;
let checking = Number.NEGATIVE_INFINITY;
let askedAt = Number.NEGATIVE_INFINITY;
/** Where the database stood when it was asked last; '' = never asked. */
let bookmark = '';
const shards = new Map<string, Shard>();
const usedAt = new Map<string, number>();
const loading = new Set<string>();
const refused = new Set<string>();

/** The snapshot of now, at most two seconds old; null where the database answers, as it does until a first one is here. */
export async function siteMemory(c: Context<Env>): Promise<SiteMemory | null> {
  if (limitOf(c) === 0 || held === null) return null;
  const now = Date.now();
  const age = now - checkedAt;
  // what the visitor wrote, perhaps through another isolate, must be in the answer
  const isBehind = (seenBy(c) ?? '') > bookmark;
  if (age > STALE_MS || isBehind) await check(c, now, isBehind ? 'first-primary' : undefined);
  else if (age > FRESH_MS && now - checking > FRESH_MS) later(c, check(c, now));
  return held === null ? null : { snapshot: held.snapshot, days: held.days, wanted: new Set() };
}

/** Whoever writes reads what was written: the next public answer of this isolate asks the database first. */
export function forgetFreshness(written: string | null): void {
  checkedAt = Number.NEGATIVE_INFINITY;
  if (written !== null && written > bookmark) bookmark = written;
}

/** Fetches what a request asked for and did not find, for the next one: no request waits for a snapshot or a file of it. */
export function keepWanted(c: Context<Env>, memory: SiteMemory | null): void {
  const now = Date.now();
  if (memory === null && limitOf(c) > 0 && now - checking > FRESH_MS) later(c, check(c, now));
  for (const file of memory?.wanted ?? []) {
    if (shards.has(file)) usedAt.set(file, now);
    else if (!loading.has(file) && !refused.has(file)) later(c, load(c, file));
  }
}

/** Replicas may answer, but never one that is behind what was answered before. */
async function check(c: Context<Env>, now: number, from = bookmark === '' ? 'first-unconstrained' : bookmark) {
  checking = now;
  try {
    const session = c.env.DB.withSession(from);
    const state = await refreshed(d1Port(session), c.env.PHOTOS, held, shards, now);
    held = state.held;
    checkedAt = now;
    bookmark = session.getBookmark() ?? bookmark;
    forgetOldFiles();
    if (state.buildDue) askForBase(c, now);
  } catch (error) {
    held = null;
    noteError(c, error);
  }
}

/** Files of a base that was replaced. */
function forgetOldFiles(): void {
  const files = new Set(held?.manifest.parts.map(({ file }) => file));
  for (const file of shards.keys()) {
    if (!files.has(file)) drop(file);
  }
}

function drop(file: string): void {
  shards.delete(file);
  usedAt.delete(file);
}

async function load(c: Context<Env>, file: string): Promise<void> {
  loading.add(file);
  try {
    const part = held?.manifest.parts.find((known) => known.file === file);
    if (part === undefined || !makeRoom(part.bytes, limitOf(c), Date.now())) return;
    const object = await c.env.PHOTOS.get(file);
    const opened = object === null ? null : openShard(await object.arrayBuffer());
    if (opened?.ok) {
      shards.set(file, opened.value);
      usedAt.set(file, Date.now());
      return;
    }
    refused.add(file);
    noteError(c, new Error(`a file of the snapshot is refused: ${file} ${opened?.error ?? 'MISSING'}`));
    askForBase(c, Date.now());
  } catch (error) {
    noteError(c, error);
  } finally {
    loading.delete(file);
  }
}

/** Gives up what was not used for the longest time; false when all that is here is in use. */
function makeRoom(bytes: number, limit: number, now: number): boolean {
  const held = () => Array.from(shards.values(), (shard) => shard.bytes).reduce((sum, size) => sum + size, 0);
  const byUse = [...usedAt].sort((a, b) => a[1] - b[1]);
  for (const [file, used] of byUse) {
    if (held() + bytes <= limit || now - used < KEEP_MS) break;
    drop(file);
  }
  return held() + bytes <= limit;
}

function askForBase(c: Context<Env>, now: number): void {
  if (now - askedAt < ASK_MS) return;
  askedAt = now;
  const { HOUSEKEEPING } = c.env;
  later(c, HOUSEKEEPING.get(HOUSEKEEPING.idFromName('snapshot')).buildSnapshotSoon());
}

function limitOf(c: Context<Env>): number {
  const megabytes = Number(c.env.SNAPSHOT_MB);
  return Number.isFinite(megabytes) && megabytes > 0 ? megabytes * MB : 0;
}

/** Goes on after the answer; where nothing says how long a request lives, simply goes on. */
function later(c: Context<Env>, work: Promise<unknown>): void {
  const noted = work.catch((error: unknown) => noteError(c, error));
  try {
    c.executionCtx.waitUntil(noted);
  } catch {
    // called without a Worker around it
  }
}

function noteError(c: Context<Env>, error: unknown): void {
  logError(error, { requestId: c.var.requestId, method: c.req.method, path: c.req.path });
}
