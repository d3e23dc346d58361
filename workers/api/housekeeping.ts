import { DurableObject } from 'cloudflare:workers';
import { d1Port } from '#db/d1.ts';
import { forgetPhotos, forgetRequests, forgetVisitors, nextSweepAt, withdrawOrphans } from '#db/queries/sweep.ts';
import type { Bindings } from './env.ts';
import { buildStep, isReplaced } from './snapshot/build.ts';

/** No two sweeps within this; what is due waits that long at most. ms */
const SHORTEST_MS = 600_000;
/** Several changes in a row make one snapshot. ms */
const SHORTLY_MS = 1_000;
const BUILD = 'build';
/** Photos deleted in one call of R2. */
const MAX_ROUNDS = 100;

/**
 * Sweeps what is kept for a while only: photos nobody attached, counts of visitors and their salts, contacts of ratings
 * closed long ago, answers to writes of 阵地管理. One object, woken by every write; its alarm sets the next one while anything is left. Cloudflare and
 * bare workerd both fire alarms, and try again when one fails.
 */
export class Housekeeping extends DurableObject<Bindings> {
  /** Has what was just stored looked at soon: an alarm that stands further away is brought forward. */
  async wake(): Promise<void> {
    const [alarm, soon] = [await this.ctx.storage.getAlarm(), Date.now() + SHORTEST_MS];
    if (alarm === null || alarm > soon) await this.ctx.storage.setAlarm(soon);
  }

  /**
   * Builds the snapshot of the public sites in the background, a part an alarm, so that a large one passes no limit of an
   * object. An object of its own does it, so that no sweep waits. `wanting` is the base that is to be replaced (null = there is
   * none): who asks while the last part of another is being built has what was asked for.
   */
  async buildSnapshotSoon(wanting: string | null): Promise<void> {
    await this.ctx.storage.put(BUILD, { wanting });
    if ((await this.ctx.storage.getAlarm()) === null) await this.ctx.storage.setAlarm(Date.now() + SHORTLY_MS);
  }

  override async alarm(): Promise<void> {
    const db = d1Port(this.env.DB);
    const asked = await this.ctx.storage.get<{ readonly wanting: string | null }>(BUILD);
    if (asked !== undefined) {
      const isMore = !(await isReplaced(db, asked.wanting)) && (await buildStep(db, this.env.PHOTOS, Date.now()));
      if (isMore) await this.ctx.storage.setAlarm(Date.now());
      // one that was asked for meanwhile has set an alarm of its own
      else if ((await this.ctx.storage.getAlarm()) === null) await this.ctx.storage.delete(BUILD);
      return;
    }
    const now = Date.now();
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const keys = await withdrawOrphans(db, now);
      if (keys.length === 0) break;
      await this.env.PHOTOS.delete(keys);
      await forgetPhotos(db, keys);
    }
    await forgetVisitors(db, now);
    await forgetRequests(db, now);
    const next = await nextSweepAt(db, now);
    if (next !== null) await this.ctx.storage.setAlarm(Math.max(next, Date.now() + SHORTEST_MS));
  }
}
