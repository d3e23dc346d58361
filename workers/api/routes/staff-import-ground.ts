import { Hono } from 'hono';
import * as z from 'zod';
import { scopesOf } from '#core/access/scopes-of.ts';
import { choiceParam } from '#core/input/choice-params.ts';
import { integerParam } from '#core/input/number-params.ts';
import { kindOfSlug, type StaffKind } from '#core/records/catalogue.ts';
import { type ImportBeside, importBesideBody } from '#core/schemas/staff-import.ts';
import { toIso } from '#core/time.ts';
import { waitingOfFile } from '#db/queries/import-batches.ts';
import { groundNames, groundRecords, groundRegions, groundScope, namedKinds } from '#db/queries/import-ground.ts';
import { takenCodes } from '#db/queries/unique-keys.ts';
import { demandSomewhere, NO_STORE } from '../access.ts';
import type { Env } from '../context.ts';
import { invalid, notFound } from '../errors.ts';
import { body } from '../middleware/body.ts';
import { query } from '../middleware/validate.ts';
import { auditName } from '../who.ts';

const MAX_ROW = 2 ** 40;
const RECORDS = 500;
const NAMES = 2000;

const part = z.strictObject({ after: integerParam(0, MAX_ROW, '上一部分的 next').default(0) });
const NAMED = [
  'PARK',
  'ORGANISATION',
  'ENTERPRISE',
  'VILLAGE',
  'CAMPAIGN',
  'SITE',
  'SERVICE_ITEM',
  'PARTNER_UNIT',
] as const;
const names = part.extend({ of: choiceParam(NAMED, '哪一类记录的名称') });

/** What a table is compared with in the browser of whoever imports it: it is never sent here whole. */
export const staffImportGround = new Hono<Env>()
  .get('/staff/import-ground/:kind', query(part), async (c) => {
    const scopes = demandSomewhere(c, 'change.submit');
    const kind = kindInPath(c.req.param('kind'));
    const { after } = c.req.valid('query');
    const { db } = c.var;
    const [part, within, scope] = await Promise.all([
      groundRecords(db, kind, scopes, { after, limit: RECORDS }),
      groundRegions(db, scopes),
      groundScope(db, scopes),
    ]);
    return c.json({ ...part, within, scope }, 200, NO_STORE);
  })
  .get('/staff/import-ground/:kind/names', query(names), async (c) => {
    demandSomewhere(c, 'change.submit');
    const kind = kindInPath(c.req.param('kind'));
    const { after, of } = c.req.valid('query');
    const known = namedKinds(kind);
    if (!known.some((named) => named === of)) throw invalid('of', of, `这类资料会提到的：${known.join('、')}`);
    const scopes = scopesOf(c.var.who, 'record.read');
    return c.json(await groundNames(c.var.db, of, scopes, { after, limit: NAMES }), 200, NO_STORE);
  })
  .post('/staff/import-ground/:kind/beside', body(importBesideBody), async (c) => {
    const scopes = demandSomewhere(c, 'change.submit');
    const kind = kindInPath(c.req.param('kind'));
    const { file, codes } = c.req.valid('json');
    const { db, who } = c.var;
    const [taken, waiting] = await Promise.all([
      kind === 'ENTERPRISE' ? takenCodes(db, codes, scopes) : [],
      waitingOfFile(db, file, kind),
    ]);
    const answer: ImportBeside = {
      taken,
      waiting: waiting.map(({ by, rowCount, submittedAt }) => ({
        submittedAt: submittedAt === null ? null : toIso(submittedAt),
        rowCount,
        own: by === auditName(who),
      })),
    };
    return c.json(answer, 200, NO_STORE);
  });

function kindInPath(slug: string): StaffKind {
  const kind = kindOfSlug(slug);
  if (kind === null) throw notFound();
  return kind;
}
