import { createMiddleware } from 'hono/factory';
import { d1Port } from '#db/d1.ts';
import type { Env } from '../context.ts';
import { settingsOf } from '../settings.ts';
import { anonymous } from '../who.ts';

const SECOND_MS = 1000;

/** Gives every handler the database, the clock, the settings and who is asking: the public, as there are no sessions yet. */
export const prepare = createMiddleware<Env>(async (c, next) => {
  const settings = settingsOf(c.env);
  c.set('who', anonymous);
  c.set('db', d1Port(c.env.DB));
  c.set('settings', settings);
  c.set('view', { now: Math.floor(Date.now() / SECOND_MS) * SECOND_MS, decimals: settings.decimals });
  await next();
});
