import type { Context } from 'hono';
import { isPyramidFile, pyramidFile } from '#core/snapshot/pyramid.ts';
import type { BasePart } from '#core/snapshot/snapshot.ts';
import { d1Port } from '#db/d1.ts';
import type { SiteMemory } from '#db/queries/public-store.ts';
import type { Freshness } from '#db/queries/snapshot-base.ts';
import type { Env } from '../context.ts';
import { seenBy } from '../db-session.ts';
import { logError } from '../log.ts';
import { bytesOf } from './changes.ts';
import { groupOf, type HeldState, oldGroup, refreshed, renewed } from './held.ts';
import { type FileToLoad, type Loading, ShardFiles } from './shard-files.ts';

/** The database is asked for news at most once in this time, and an older state is not answered from. ms */
const FRESH_MS = 1_000;
const STALE_MS = 2_000;
/** A request waits no longer for news that another asked for, whose end may never be told. ms */
const PATIENCE_MS = 3_000;
/** What was begun so long ago has ended with its request: a question to the database, the renewing of a province. ms */
const LOST_MS = 10_000;
const LOST_RENEWAL_MS = 60_000;
/** A new base is asked for at most once in this time. ms */
const ASK_MS = 30_000;
/** States that somebody said they had seen and the database never had, which are remembered. */
const MOST_REFUTED = 64;
const MB = 1_048_576;

/** One question to the database whether there is news: all who need the answer wait for the same. */
interface Check {
  readonly number: number;
  readonly from: string;
  /** Writes of this isolate before it began, and where the database stood then. */
  readonly writes: number;
  readonly bookmark: string;
  readonly done: Promise<void>;
}

/** What this isolate holds; every request may use it. */
const files = new ShardFiles();
let state: HeldState | null = null;
let running: Check | null = null;
/** Numbers of the check that began last and of the one whose answer is held: an earlier one that ends later is not taken. */
let [begun, taken] = [0, 0];
let [begunAt, checkedAt, failedAt, askedAt] = Array<number>(4).fill(Number.NEGATIVE_INFINITY) as [
  number,
  number,
  number,
  number,
];
let writes = 0;
/** Where the database stood when it was asked last; '' = never asked. */
let bookmark = '';
const refuted = new Set<string>();
/** When a province began to be taken from the latest base; none is being taken = long ago. */
let renewingSince = Number.NEGATIVE_INFINITY;

/** The snapshot, and which state of the database it is of. */
export interface MemoryOfNow extends SiteMemory {
  readonly at: Pick<Freshness, 'no' | 'epoch'>;
  /** As a bookmark of D1: from there on the rest of an answer of this state must be read. */
  readonly bookmark: string;
  /** How often this isolate has written. */
  readonly writes: number;
}

/** The snapshot of now, at most two seconds old; null where the database answers, as it does until a first one is here. */
export async function siteMemory(c: Context<Env>): Promise<MemoryOfNow | null> {
  if (limitOf(c) === 0 || !state?.held) return null;
  // what the visitor wrote, perhaps through another isolate, must be in the answer
  const seen = seenBy(c) ?? '';
  const isBehind = seen > bookmark && !refuted.has(seen);
  const isUpTo = isBehind ? await reaches(c, seen) : isWithin(STALE_MS, checkedAt) || (await renews(c));
  if (!isUpTo || !state.held) return null;
  if (!isWithin(FRESH_MS, checkedAt) && isIdle()) checkOnce(c);
  const { snapshot, days, epoch } = state.held;
  return { snapshot, days, wanted: new Set(), at: { no: snapshot.no, epoch }, bookmark, writes };
}

/** Whether this isolate may keep anything at all. */
export function keepsMemory(c: Context<Env>): boolean {
  return limitOf(c) > 0;
}

/** Whoever writes reads what was written: the next public answer of this isolate asks the database first. */
export function forgetFreshness(written: string | null): void {
  writes++;
  checkedAt = Number.NEGATIVE_INFINITY;
  if (written !== null && written > bookmark) bookmark = written;
}

/** Fetches what a request asked for and did not find, for the next one: no request waits for a snapshot or a file of it. */
export function keepWanted(c: Context<Env>, memory: SiteMemory | null): void {
  if (memory === null && limitOf(c) > 0 && isIdle()) checkOnce(c);
  const now = Date.now();
  const missing = [...(memory?.wanted ?? [])].filter((file) => !files.use(file, now) && !files.isRefused(file));
  if (missing.length > 0) later(c, loadAll(c, missing));
  if (!isWithin(LOST_RENEWAL_MS, renewingSince) && state?.held && oldGroup(state.held) !== null) later(c, renewAll(c));
}

/** No check was begun lately, and none is under way. */
function isIdle(): boolean {
  return !isUnderWay() && !isWithin(FRESH_MS, begunAt);
}

/** What a request began ends with it, and nobody is told: where no base is held nobody waits for a check either. */
function isUnderWay(): boolean {
  return running !== null && isWithin(LOST_MS, begunAt);
}

/** Whether something was at most so long ago; what lies ahead was noted before the clock was set back. */
function isWithin(ms: number, at: number): boolean {
  const ago = Date.now() - at;
  return ago >= 0 && ago <= ms;
}

/** Waits for news that is new enough; false where the database must answer. */
async function renews(c: Context<Env>): Promise<boolean> {
  const isFresh = () => isWithin(STALE_MS, checkedAt);
  // one that is under way may have begun before a write of this isolate
  for (let i = 0; i < 2 && !isFresh() && !isWithin(FRESH_MS, failedAt); i++) {
    if (!(await waitFor(checkOnce(c)))) return false;
  }
  return isFresh();
}

/**
 * Waits until memory is no older than what somebody has seen. Anybody may claim anything: what the primary database itself
 * has not reached was never there, and is not asked about again.
 */
async function reaches(c: Context<Env>, seen: string): Promise<boolean> {
  const arrived = begun;
  for (let i = 0; i < 3 && seen > bookmark; i++) {
    const check = checkOnce(c, 'first-primary');
    if (!(await waitFor(check))) return false;
    const isProof = check.from === 'first-primary' && check.number > arrived && check.number <= taken;
    if (!isProof || seen <= bookmark) continue;
    if (refuted.size >= MOST_REFUTED) refuted.clear();
    refuted.add(seen);
    break;
  }
  return (seen <= bookmark || refuted.has(seen)) && isWithin(STALE_MS, checkedAt);
}

/** The check that is under way, or a new one. Replicas may answer, but never one that is behind what was answered before. */
function checkOnce(c: Context<Env>, from = bookmark === '' ? 'first-unconstrained' : bookmark): Check {
  if (running !== null && isUnderWay()) return running;
  const check = { number: ++begun, from, writes, bookmark };
  const done = ask(c, check).finally(() => {
    if (running?.number === check.number) running = null;
  });
  begunAt = Date.now();
  running = { ...check, done };
  later(c, done);
  return running;
}

/** False when it takes too long: whoever asked first may be gone, and the question with them. */
async function waitFor(check: Check): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const isDone = await Promise.race([check.done.then(() => true), late]);
  clearTimeout(timer);
  if (!isDone && running === check) running = null;
  return isDone;
}

async function ask(c: Context<Env>, check: Omit<Check, 'done'>): Promise<void> {
  try {
    const session = c.env.DB.withSession(check.from);
    const next = await refreshed(d1Port(session), c.env.PHOTOS, state, files, Date.now());
    const at = session.getBookmark() ?? bookmark;
    // never back: neither to what an earlier question found nor to what was so before a write
    if (check.number < taken || (bookmark !== check.bookmark && at < bookmark)) return;
    if (next.pointer !== state?.pointer) files.forgetRefusals();
    state = withRenewed(next);
    [taken, bookmark] = [check.number, at];
    if (check.writes === writes) checkedAt = Date.now();
    files.keepOnly([...(state.held?.parts ?? []), ...(state.held?.manifest.parts ?? [])]);
    const isDamaged =
      state.held?.manifest.parts.some((part) => filesOf(part).some(({ file }) => files.isRefused(file))) ?? false;
    if (state.buildDue || isDamaged) askForBase(c, state.pointer);
  } catch (error) {
    [checkedAt, failedAt] = [Number.NEGATIVE_INFINITY, Date.now()];
    noteError(c, error);
  }
}

/** Provinces may have been renewed while the database was asked. */
function withRenewed(next: HeldState): HeldState {
  const [before, after] = [state?.held, next.held];
  if (!before || !after || before.pointer !== after.pointer || before.epoch !== after.epoch) return next;
  const latest = new Set(before.parts.filter((part) => before.manifest.parts.includes(part)).map(groupOf));
  const late = new Set(after.parts.map(groupOf).filter((group) => latest.has(group)));
  return { ...next, held: [...late].reduce(renewed, after) };
}

async function loadAll(c: Context<Env>, wanted: readonly string[]): Promise<void> {
  for (const file of wanted) {
    const known = state?.held?.parts.flatMap(filesOf).find((one) => one.file === file);
    if (known !== undefined && (await load(c, known)) === 'BUSY') return;
  }
}

/** The file of a part, and that of its pyramid. */
function filesOf(part: BasePart): FileToLoad[] {
  return [part, { file: pyramidFile(part), bytes: part.pyramidBytes }];
}

function load(c: Context<Env>, wanted: FileToLoad): Promise<Loading> {
  const room = { limit: limitOf(c), taken: state?.held ? bytesOf(state.held.changes) : 0 };
  return files.load(c.env.PHOTOS, wanted, room, Date.now(), (why) => {
    // one of the base before may be gone: its province is taken from the latest
    if (!state?.held?.manifest.parts.flatMap(filesOf).some(({ file }) => file === wanted.file)) return;
    noteError(c, new Error(why));
    askForBase(c, state?.pointer ?? null);
  });
}

/** Takes province by province from the latest base; the one before answers until its files are here, where it is in use. */
async function renewAll(c: Context<Env>): Promise<void> {
  try {
    for (let isMore = true; isMore; ) {
      renewingSince = Date.now();
      isMore = await renewNext(c);
    }
  } finally {
    renewingSince = Number.NEGATIVE_INFINITY;
  }
}

/** False when all is renewed, or others are loading files. */
async function renewNext(c: Context<Env>): Promise<boolean> {
  const held = state?.held;
  const group = held ? oldGroup(held) : null;
  if (!held || group === null) return false;
  const isOwn = (part: BasePart) => groupOf(part) === group;
  const old = held.parts.filter(isOwn).flatMap(filesOf);
  const isInUse = (isPyramid: boolean) =>
    old.some(({ file }) => isPyramidFile(file) === isPyramid && files.isInUse(file, Date.now()));
  const inUse = { shards: isInUse(false), pyramids: isInUse(true) };
  const next = held.manifest.parts.filter((part) => isOwn(part) && !part.isMissing).flatMap(filesOf);
  for (const file of next) {
    if (!inUse[isPyramidFile(file.file) ? 'pyramids' : 'shards']) continue;
    if ((await load(c, file)) === 'BUSY') return false;
  }
  if (state?.held?.pointer !== held.pointer) return true;
  state = { ...state, held: renewed(state.held, group) };
  files.keepOnly([...(state.held?.parts ?? []), ...held.manifest.parts]);
  return true;
}

function askForBase(c: Context<Env>, wanting: string | null): void {
  if (isWithin(ASK_MS, askedAt)) return;
  askedAt = Date.now();
  const { HOUSEKEEPING } = c.env;
  later(c, HOUSEKEEPING.get(HOUSEKEEPING.idFromName('snapshot')).buildSnapshotSoon(wanting));
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
