import { beforeAll, describe, expect, it } from 'vitest';
import { EVERYWHERE } from '#core/access/scope.ts';
import { dayKindOf } from '#core/hours/calendar.ts';
import { packagedDays } from '#core/hours/holiday-table.ts';
import { readNotice } from '#core/hours/notice/read-notice.ts';
import type { StateCalendar } from '#core/schemas/calendar.ts';
import type { StaffYear } from '#core/schemas/staff-calendar.ts';
import { verifyAudit } from '#db/queries/audit.ts';
import { publicationNo } from '#db/queries/publication.ts';
import { openDatabase } from '../db/database.ts';
import { read, send } from './call.ts';
import { type Desk, HENAN, signedIn } from './staff-desk.ts';
import { newKey } from './visitor.ts';

/** A year as a notice might arrange it. */
const NOTICE = `国办发明电〔2026〕9号
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至13日（周六）放假调休，共9天。2月14日（周日）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天，不调休。
六、中秋节：9月15日（周三）放假1天，不调休。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。`;
const { days, number: source } = readNotice(NOTICE, 2027);
const path = '/api/staff/calendar';

let db: Awaited<ReturnType<typeof openDatabase>>;
let staff: Desk;
let colleague: Desk;
beforeAll(async () => {
  db = await openDatabase();
  await db.query(
    `INSERT INTO calendar_day (day, kind, name, source) SELECT value ->> 0, value ->> 1, value ->> 2,
      '国务院办公厅节假日安排通知（数据取自 chinese-days 1.5.7）' FROM json_each(?)`,
    [JSON.stringify(packagedDays.map(({ day, kind, name }) => [day, kind, name]))],
  );
  staff = await signedIn(db, 'org', 'ORG_DEPT', EVERYWHERE);
  colleague = await signedIn(db, 'org-henan', 'ORG_DEPT', HENAN);
});

const year = (asked = 2027) => staff.see<StaffYear>(`${path}?year=${asked}`);
const events = () =>
  db.query<{ who: string; detail: string }>("SELECT who, detail FROM audit_log WHERE action = 'CALENDAR' ORDER BY seq");

describe('a year of the state calendar', () => {
  it('is there as the portal brought it along, or not known', async () => {
    expect(await year(2026)).toMatchObject({ year: 2026, packaged: true });
    expect((await year(2026)).days).toEqual(
      packagedDays.filter(({ day }) => day >= '2025-12-29' && day <= '2026-12-28'),
    );
    const unknown = await year();
    expect(unknown).toMatchObject({ source: null, packaged: false, days: [] });
    expect(unknown.known).toContain(2026);
    expect(unknown.known).not.toContain(2027);
  });

  it('is entered whole, leaves a line in the log, and open states follow at once', async () => {
    const { version } = await year();
    const before = await publicationNo(db);
    const known = async () =>
      dayKindOf('2027-02-08', (await read<StateCalendar>('/api/calendar?from=2027-02-01')).years);
    expect(await known()).toEqual({ kind: 'UNKNOWN' });
    const etag = (await send('/api/calendar?from=2027-02-01')).headers.get('etag') ?? '';
    const answer = await staff.act<{ version: string }>(path, { year: 2027, version, source, days });
    expect(await year()).toMatchObject({
      ...(answer as object),
      source: '国办发明电〔2026〕9号',
      packaged: false,
      days,
    });
    expect(await known()).toEqual({ kind: 'HOLIDAY', name: '春节' });
    expect(await publicationNo(db)).toBe(before + 1);
    expect((await send('/api/calendar?from=2027-02-01', { headers: { 'if-none-match': etag } })).status).toBe(200);
    const [event] = await events();
    expect(event?.who).toBe(staff.id);
    expect(JSON.parse(event?.detail ?? '')).toMatchObject({ year: 2027, source, removed: [] });
    expect(JSON.parse(event?.detail ?? '').added).toHaveLength(days.length);
    expect(await verifyAudit(db)).toMatchObject({ ok: true });
  });

  it('is not overwritten by who saw it as it was before', async () => {
    const { version } = await year();
    const corrected = days.filter(({ day }) => day !== '2027-05-08');
    expect(await staff.act(path, { year: 2027, version, source, days: corrected })).toMatchObject({ year: 2027 });
    const late = await colleague.act(path, { year: 2027, version, source, days });
    expect(late).toBe('412 STALE_VERSION');
    expect((await year()).days).toEqual(corrected);
    const seen = (await colleague.see<StaffYear>(`${path}?year=2027`)).version;
    expect(await colleague.act(path, { year: 2027, version: seen, source, days })).toMatchObject({ year: 2027 });
    const detail = JSON.parse((await events()).at(-1)?.detail ?? '');
    expect([detail.added, detail.removed]).toEqual([['2027-05-08 WORKDAY 劳动节'], []]);
  });

  it('is written by one of two who save at the same moment', async () => {
    const { version } = await year();
    const other = days.map((day) => ({ ...day, name: day.name === '元旦' ? '元旦假期' : day.name }));
    const both = await Promise.all([
      staff.act(path, { year: 2027, version, source, days: other }),
      colleague.act(path, { year: 2027, version, source, days: days.slice(0, -1) }),
    ]);
    expect(both.filter((answer) => answer === '412 STALE_VERSION')).toHaveLength(1);
  });

  it('is written once however often it is sent', async () => {
    const { version } = await year();
    const lines = (await events()).length;
    const given = { key: newKey(), year: 2027, version, source, days };
    const first = await staff.act(path, given);
    expect(await staff.act(path, given)).toEqual(first);
    expect(await events()).toHaveLength(lines + 1);
  });

  it('is refused with what is wrong, day by day, and nothing is written', async () => {
    const { version, days: kept } = await year();
    const change = (other: readonly object[]) => staff.act(path, { year: 2027, version, source, days: other });
    expect(await change(days.filter(({ name }) => name !== '春节'))).toBe('400 VALIDATION 还没有：一年的安排要写全');
    const worked = { day: '2027-05-12', kind: 'WORKDAY', name: '劳动节' };
    expect(await change([...days, worked])).toBe('400 VALIDATION 本来就是工作日，不是调休上班日');
    expect(await change([...days, { ...worked, day: '2028-05-13' }])).toBe('400 VALIDATION 不在这一年的安排之内');
    expect(await change([{ ...worked, day: '2027-02-30' }])).toBe('400 VALIDATION 日期，形如 2026-11-20');
    const packaged = '国务院办公厅节假日安排通知（数据取自 chinese-days 9.9.9）';
    expect(await staff.act(path, { year: 2027, version, source: packaged, days })).toContain('依据的通知');
    expect((await year()).days).toEqual(kept);
  });

  it('is not known again without any days', async () => {
    const { version } = await year();
    expect(await staff.act(path, { year: 2027, version, source: '尚未公布', days: [] })).toMatchObject({ year: 2027 });
    expect(await year()).toMatchObject({ source: null, days: [] });
    expect((await year()).known).not.toContain(2027);
  });
});
