import type { Context } from 'hono';
import type { WriteContext } from '#db/queries/change-types.ts';
import type { Env } from '../context.ts';
import { addressOf } from '../request-facts.ts';
import { auditName } from '../who.ts';
import { readings } from './readings.ts';

/** Under whose name, when and from where the caller of a staff route writes. */
export async function writeContext(c: Context<Env>, first?: WriteContext['first']): Promise<WriteContext> {
  return {
    who: auditName(c.var.who),
    now: Date.now(),
    pinyin: await readings(),
    ip: addressOf(c),
    ...(first === undefined ? {} : { first }),
  };
}
