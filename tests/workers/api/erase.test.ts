import { env, runDurableObjectAlarm } from 'cloudflare:test';
import { beforeAll, expect, it } from 'vitest';
import type { TicketState, UploadedPhoto } from '#core/schemas/voice.ts';
import { parseTicket } from '#core/ticket.ts';
import { eraseWords } from '#db/queries/erase-words.ts';
import { ticketHash } from '#db/visitor-hashes.ts';
import { plain } from '#tests/support/made-jpeg.ts';
import { openDatabase } from '../db/database.ts';
import { read } from './call.ts';
import { newKey, openSite, say, told, upload } from './visitor.ts';

const SITE = 'st_0000000001';
let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
  await openSite(db, SITE);
});

async function sendAndErase(path: string, body: object) {
  const { body: receipt } = await told<{ ticket: string }>(await say(path, { key: newKey(), ...body }));
  const ticket = parseTicket(receipt.ticket);
  if (!ticket.ok) throw new Error(receipt.ticket);
  const kind = await eraseWords(db, await ticketHash(ticket.value), Date.now());
  return { kind, state: await read<TicketState>(`/api/tickets?no=${receipt.ticket}`) };
}

it('a rating loses its words and contact, not its grade; it can still be looked up', async () => {
  const words = { comment: '机密', good: ['ATTITUDE'], contact: '0350-6021234', consent: true };
  const { kind, state } = await sendAndErase('/api/ratings', { site: SITE, level: 2, ...words });
  expect([kind, state.level, state.kind]).toEqual(['RATING', 2, 'RATING']);
  expect(await db.query("SELECT action, kind, who FROM audit_log WHERE action = 'ERASE'")).toEqual([
    { action: 'ERASE', kind: 'RATING', who: 'system' },
  ]);
  const [row] = await db.query('SELECT level, comment, good, contact_sealed, consent_at, addition FROM rating');
  expect(row).toEqual({ level: 2, comment: null, good: '[]', contact_sealed: null, consent_at: null, addition: null });
});

it('a correction loses its words, its point and its photos, in R2 too', async () => {
  const { body: photo } = await told<UploadedPhoto>(await upload(plain()));
  const photos = [{ id: photo.id, token: photo.token }];
  const point = { lng: 112.957, lat: 38.48 };
  const { kind } = await sendAndErase('/api/corrections', { site: SITE, kind: 'OTHER', text: '机密', point, photos });
  expect(kind).toBe('CORRECTION');
  const [row] = await db.query('SELECT description, lng, lat, accuracy_m FROM correction');
  expect(row).toEqual({ description: null, lng: null, lat: null, accuracy_m: null });
  await runDurableObjectAlarm(env.HOUSEKEEPING.get(env.HOUSEKEEPING.idFromName('portal')));
  expect(await db.query('SELECT 1 FROM photo')).toEqual([]);
  expect((await env.PHOTOS.list()).objects).toEqual([]);
});

it('a ticket that nobody has erases nothing', async () => {
  expect(await eraseWords(db, await ticketHash('ZZZZZZZZZZ'), 1)).toBeNull();
});
