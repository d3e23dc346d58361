import { Hono } from 'hono';
import { errorDetail } from '#core/errors.ts';
import { MAX_PREFERENCES, type Preferences, preferenceBody, preferenceName } from '#core/schemas/preference.ts';
import { dropPreference, preferencesOf, putPreference } from '#db/queries/account-preferences.ts';
import { NO_STORE, signedInOf } from '../access.ts';
import type { Env } from '../context.ts';
import { ApiError, invalid } from '../errors.ts';
import { body } from '../middleware/body.ts';

/** How the caller likes the console: their own, whatever their roles, and nobody else's. */
export const preferences = new Hono<Env>()
  .get('/staff/preferences', async (c) => {
    const { account } = signedInOf(c);
    const found = await preferencesOf(c.var.db, account.id);
    const kept = found.map(({ name, value }): [string, unknown] => [name, JSON.parse(value)]);
    return c.json({ items: Object.fromEntries(kept) satisfies Preferences }, 200, NO_STORE);
  })
  .put('/staff/preferences/:name', body(preferenceBody), async (c) => {
    const { account } = signedInOf(c);
    const given = c.req.param('name');
    const name = preferenceName.safeParse(given);
    if (!name.success) throw invalid('name', given, name.error.issues[0]?.message ?? '');
    const { value } = c.req.valid('json');
    const { db, view } = c.var;
    if (value === null) {
      await db.batch([dropPreference(account.id, name.data)]);
      return c.body(null, 204, NO_STORE);
    }
    const kept = { name: name.data, value: JSON.stringify(value) };
    const [put] = await db.batch([putPreference(account.id, kept, { most: MAX_PREFERENCES, now: view.now })]);
    if (put?.changes !== 1) {
      throw new ApiError('CONFLICT', [errorDetail('name', given, `每个账号最多保存 ${MAX_PREFERENCES} 项设置`)]);
    }
    return c.body(null, 204, NO_STORE);
  });
