import type { Context } from 'hono';
import { shanghaiDate, toIso } from '#core/time.ts';
import type { SiteMemory } from '#db/queries/public-store.ts';
import { freshness } from '#db/queries/snapshot-base.ts';
import type { Env } from './context.ts';
import { fingerprintOf } from './etag.ts';
import { keptAt } from './snapshot/kept.ts';
import { keepsMemory, siteMemory } from './snapshot/memory.ts';

/** Characters of an ISO instant up to its minute. */
const MINUTE = 'YYYY-MM-DDTHH:MM'.length;

/** From what a request is answered. */
export interface PublicState {
  readonly memory: SiteMemory | null;
  /** The same as long as nothing was published, the day or minute is the same, and the build and its settings are. */
  readonly version: string;
}

/**
 * Gives the handler the snapshot where there is one, and says which version of the public data it answers from. What memory
 * does not answer is then read from a database that is no older: an answer of before would pass for this version for ever.
 */
export async function publicState(c: Context<Env>, holds: 'day' | 'minute'): Promise<PublicState> {
  // one by one: c.var makes an object of all of them each time
  const [view, settings, db] = [c.get('view'), c.get('settings'), c.get('db')];
  const memory = await siteMemory(c);
  if (memory !== null) c.set('readFrom', memory.bookmark);
  const { no, epoch } = memory?.at ?? (await freshness(db));
  const when = holds === 'day' ? shanghaiDate(view.now) : toIso(view.now).slice(0, MINUTE);
  const version = `${no}${epoch === '' ? '' : `_${epoch}`}-${when}-${fingerprintOf(settings)}`;
  if (keepsMemory(c)) c.set('db', { ...db, ...(memory === null ? {} : { memory }), kept: keptAt(version) });
  if (memory !== null) c.set('keptUnder', `${version} ${memory.writes}`);
  return { memory, version };
}
