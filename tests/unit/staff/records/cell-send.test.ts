import { afterEach, expect, it, vi } from 'vitest';
import { ApiError } from '../../../../web/api/api-error.ts';
import { makeCellSend } from '../../../../web/staff/records/make-cell-send.ts';

afterEach(() => vi.unstubAllGlobals());

const ROW = { id: 'st_1', version: 3, values: { phone: '0350-1', landmark: null } };

/** The site at the portal: writes with an old version are answered as the API answers them. `lost`: answers that never come. */
function portal(record: { version: number; phone: string | null }, lost = 0) {
  const seen = { phone: '0350-1' };
  const keys: string[] = [];
  vi.stubGlobal('fetch', async (_: string, { body }: RequestInit) => {
    const { key, version, values } = JSON.parse(String(body));
    keys.push(key);
    if (version !== record.version) {
      const difference =
        record.phone === values.phone && record.phone === seen.phone
          ? []
          : [{ field: 'phone', seen: seen.phone, current: record.phone, wanted: values.phone }];
      const stale = { currentVersion: record.version, difference };
      return Response.json({ error: { code: 'STALE_VERSION', message: '', requestId: 'r', stale } }, { status: 412 });
    }
    record.phone = values.phone;
    record.version += 1;
    if (keys.length <= lost) throw new TypeError('no network');
    return Response.json({ id: 'st_1', version: record.version, applied: ['phone'], change: null, warnings: [] });
  });
  return { record, keys };
}

it('a field that others left alone is written although they changed the record', async () => {
  const { record } = portal({ version: 7, phone: '0350-1' });
  const sent = await makeCellSend('SITE', 'phone', ROW)('0350-2', true);
  expect(sent).toMatchObject({ is: 'DONE', written: { version: 8 } });
  expect(record.phone).toBe('0350-2');
});

it('what others gave the same field is told before it is written over', async () => {
  const { record } = portal({ version: 7, phone: '0350-9' });
  const send = makeCellSend('SITE', 'phone', ROW);
  expect(await send('0350-2', true)).toEqual({ is: 'TAKEN', theirs: '0350-9' });
  expect(record.phone).toBe('0350-9');
  expect(await send('0350-2', true)).toMatchObject({ is: 'DONE' });
  expect(record.phone).toBe('0350-2');
});

it('after an answer was lost other words go out under another key, and what arrived is no stranger’s', async () => {
  const { record, keys } = portal({ version: 3, phone: '0350-1' }, 1);
  const send = makeCellSend('SITE', 'phone', ROW);
  await expect(send('0350-2', true)).rejects.toBeInstanceOf(ApiError);
  expect(record.phone).toBe('0350-2');
  expect(await send('0350-3', true)).toMatchObject({ is: 'DONE' });
  expect(record.phone).toBe('0350-3');
  expect(new Set(keys).size).toBe(keys.length);
});

it('the same words keep their key while no answer has come', async () => {
  const keys: string[] = [];
  vi.stubGlobal('fetch', async (_: string, { body }: RequestInit) => {
    keys.push(JSON.parse(String(body)).key);
    throw new TypeError('no network');
  });
  const send = makeCellSend('SITE', 'phone', ROW);
  for (const value of ['0350-2', '0350-2', '0350-3']) await send(value, true).catch(() => undefined);
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});
