import { env } from 'cloudflare:test';
import { Hono } from 'hono';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Env } from '#api/context.ts';
import { ApiError, onError } from '#api/errors.ts';
import { body } from '#api/middleware/body.ts';
import { once } from '#api/once.ts';
import { anonymous } from '#api/who.ts';
import { sendKey } from '#core/input/voice-fields.ts';
import type { ErrorBody } from '#core/schemas/common.ts';
import { applyChange } from '#db/queries/change.ts';
import { openDatabase } from '../db/database.ts';
import { newSite, pinyin, write } from '../db/records.ts';
import { newKey } from './visitor.ts';

/** A route as those of 阵地管理 are: whoever `x-account` names renames the site. */
const things = new Hono<Env>().patch(
  '/things/:id',
  body(z.strictObject({ key: sendKey, version: z.int(), name: z.string() })),
  async (c) => {
    const { key, version, name } = c.req.valid('json');
    const { db, who } = c.var;
    const answer = await once<{ version: number }>(c, key, async (claim) => {
      const change = {
        kind: 'SITE',
        id: c.req.param('id'),
        expectedVersion: version,
        patch: { name },
        why: '改名',
      } as const;
      const result = await applyChange(db, change, {
        who: who.id ?? 'system',
        now: Date.now(),
        pinyin,
        first: (applied) => [claim({ version: applied[0]?.version ?? 0 })],
      });
      if (!result.ok) throw new ApiError(result.error.code === 'STALE_VERSION' ? 'STALE_VERSION' : 'CONFLICT');
      return { version: result.value.version };
    });
    return c.json(answer);
  },
);

let db: Awaited<ReturnType<typeof openDatabase>>;
const app = new Hono<Env>();
app.use(async (c, next) => {
  c.set('db', db);
  c.set('who', { ...anonymous, id: c.req.header('x-account') ?? null });
  await next();
});
app.onError(onError);
app.route('/', things);

beforeAll(async () => {
  db = await openDatabase();
  await write(db, newSite('st_once'), 1000);
});

async function rename(name: string, version: number, key: string, account = 'u1'): Promise<string> {
  const response = await app.request(
    '/things/st_once',
    { method: 'PATCH', headers: { 'x-account': account }, body: JSON.stringify({ key, version, name }) },
    env,
  );
  if (response.ok) return `version ${(await response.json<{ version: number }>()).version}`;
  return (await response.json<ErrorBody>()).error.code;
}
const version = async () =>
  (await db.query<{ version: number }>("SELECT version FROM position WHERE public_id = 'st_once'"))[0]?.version ?? 0;

describe('a write under a key', () => {
  it('is done once and answered the same, however often it is sent', async () => {
    const [seen, key] = [await version(), newKey()];
    const made = `version ${seen + 1}`;
    expect(await rename('名', seen, key)).toBe(made);
    expect(await rename('名', seen, key)).toBe(made);
    expect(await rename('后来的名', seen + 1, newKey())).toBe(`version ${seen + 2}`);
    expect(await rename('名', seen, key)).toBe(made);
    expect(await version()).toBe(seen + 2);
  });

  it('is done once when it is sent many times at once', async () => {
    const [seen, key] = [await version(), newKey()];
    const answers = await Promise.all(Array.from({ length: 6 }, () => rename('同时', seen, key)));
    expect(new Set(answers)).toEqual(new Set([`version ${seen + 1}`]));
    expect(await version()).toBe(seen + 1);
  });

  it('is answered the same when it changed nothing and others have written since', async () => {
    const [seen, key] = [await version(), newKey()];
    expect(await rename('同时', seen, key)).toBe(`version ${seen}`);
    await rename('别的名', seen, newKey(), 'u2');
    expect(await rename('同时', seen, key)).toBe(`version ${seen}`);
  });

  it('is refused when the key was used for something else', async () => {
    const [seen, key] = [await version(), newKey()];
    await rename('一', seen, key);
    expect(await rename('二', seen + 1, key)).toBe('CONFLICT');
    expect(await version()).toBe(seen + 1);
  });

  it('is another one when another account has the same key', async () => {
    const [seen, key] = [await version(), newKey()];
    await rename('甲', seen, key);
    expect(await rename('乙', seen + 1, key, 'u2')).toBe(`version ${seen + 2}`);
  });

  it('that is refused leaves its key free', async () => {
    const [seen, key] = [await version(), newKey()];
    expect(await rename('迟', seen - 1, key)).toBe('STALE_VERSION');
    expect(await rename('迟', seen, key)).toBe(`version ${seen + 1}`);
  });

  it('keeps nothing of a key but its hash', async () => {
    const key = newKey();
    await rename('藏', await version(), key);
    expect(JSON.stringify(await db.query('SELECT * FROM staff_request'))).not.toContain(key);
  });
});
