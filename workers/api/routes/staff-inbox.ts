import { Hono } from 'hono';
import { may } from '#core/access/may.ts';
import { THE_PORTAL } from '#core/access/scope.ts';
import { scopesOf } from '#core/access/scopes-of.ts';
import type { InboxSection } from '#core/schemas/staff.ts';
import { NO_STORE, signedInOf } from '../access.ts';
import type { Env } from '../context.ts';
import { MAX_COUNT } from '../staff/inbox/part.ts';
import { inboxParts } from '../staff/inbox/parts.ts';

/** 待办 of whoever is signed in: the sections that their roles open, empty ones too, so that the page can say so. Who must do something first has none. */
export const staffInbox = new Hono<Env>().get('/staff/inbox', async (c) => {
  const { account } = signedInOf(c);
  const { db, who, view } = c.var;
  const open = inboxParts.filter(({ needs }) => ['YES', 'ELSEWHERE'].includes(may(who, needs, THE_PORTAL)));
  const sections = await Promise.all(
    open.map(async ({ code, needs, read }): Promise<InboxSection> => {
      const found = await read(db, { who, account: account.id, scopes: scopesOf(who, needs), now: view.now });
      return { code, max: MAX_COUNT, ...found };
    }),
  );
  return c.json({ sections }, 200, NO_STORE);
});
