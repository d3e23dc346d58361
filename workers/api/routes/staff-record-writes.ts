import { Hono } from 'hono';
import { bulkEditBody, editRecordBody, mergeBody, newRecordBody, reasonedActBody } from '#core/schemas/staff.ts';
import { demandIn, demandSomewhere, NO_STORE } from '../access.ts';
import type { Env } from '../context.ts';
import { body } from '../middleware/body.ts';
import { idInPath } from '../path-params.ts';
import { closeRecord } from '../staff/edit/close-record.ts';
import { createRecord } from '../staff/edit/create-record.ts';
import { editRecord, editRecords } from '../staff/edit/write-record.ts';
import { demandRecord, demandRecords, foundRecord, kindInPath } from '../staff/find-record.ts';
import { askToMerge } from '../staff/merge/ask-to-merge.ts';

/** What staff write of records; each call is done once, however often it is sent under its key. */
export const staffRecordWrites = new Hono<Env>()
  .post('/staff/records/:kind', body(newRecordBody), async (c) => {
    demandSomewhere(c, 'change.submit');
    const kind = kindInPath(c.req.param('kind'));
    return c.json(await createRecord(c, kind, c.req.valid('json')), 201, NO_STORE);
  })
  .post('/staff/records/:kind/bulk', body(bulkEditBody), async (c) => {
    demandSomewhere(c, 'record.edit');
    const kind = kindInPath(c.req.param('kind'));
    const { records, ...asked } = c.req.valid('json');
    const versions = new Map(records.map(({ id, version }) => [idInPath(kind, id), version]));
    const found = await demandRecords(c, 'record.edit', kind, [...versions.keys()]);
    const seen = found.map((record) => ({ found: record, version: versions.get(record.id) ?? 0 }));
    return c.json(await editRecords(c, { ...asked, kind, records: seen }), 200, NO_STORE);
  })
  .post('/staff/records/:kind/:id', body(editRecordBody), async (c) => {
    const found = await demandRecord(c, 'record.edit');
    return c.json(await editRecord(c, found, c.req.valid('json')), 200, NO_STORE);
  })
  .post('/staff/records/:kind/:id/close', body(reasonedActBody), async (c) => {
    const found = await demandRecord(c, 'change.submit');
    return c.json(await closeRecord(c, 'CLOSE', found, c.req.valid('json')), 200, NO_STORE);
  })
  .post('/staff/records/:kind/:id/reopen', body(reasonedActBody), async (c) => {
    const found = await demandRecord(c, 'change.submit');
    return c.json(await closeRecord(c, 'REOPEN', found, c.req.valid('json')), 200, NO_STORE);
  })
  .post('/staff/records/:kind/:id/merge', body(mergeBody), async (c) => {
    const into = await demandRecord(c, 'change.submit');
    const { from, ...asked } = c.req.valid('json');
    const other = await demandIn(c, 'change.submit', () => foundRecord(c, into.kind, idInPath(into.kind, from)));
    return c.json(await askToMerge(c, into, other, asked), 200, NO_STORE);
  });
