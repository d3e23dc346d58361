import { beforeAll, describe, expect, it } from 'vitest';
import { EVERYWHERE } from '#core/access/scope.ts';
import type { AuditChanges, AuditPage } from '#core/schemas/access.ts';
import type { ShownChange, StaffHistory, StaffWritten } from '#core/schemas/staff.ts';
import { read, send } from './call.ts';
import { makeActs, openTeam, path, site } from './staff-editing.ts';
import { type Colleague, colleague, inRegion } from './staff-team.ts';
import { newKey } from './visitor.ts';

let team: Awaited<ReturnType<typeof openTeam>>;
const { asShown, decide, edit, record, refusedEdit } = makeActs(() => team);

beforeAll(async () => {
  team = await openTeam();
});

describe('what is public at once', () => {
  it('is on the residents’ page with the next request, and is listed for review', async () => {
    const before = await send(`/api/sites/${site}`);
    const written = await edit({ phone: '（0354）311 2345', note: '钥匙在门卫' });
    expect(written).toMatchObject({ applied: ['phone', 'note'], change: null });
    expect(await asShown()).toMatchObject({ phone: '0354-3112345' });
    const after = await send(`/api/sites/${site}`, { headers: { 'if-none-match': before.headers.get('etag') ?? '' } });
    expect(after.status).toBe(200);
    const [change] = (await record()).changes;
    expect(change).toMatchObject({
      status: 'APPLIED',
      fields: [{ field: 'phone', before: null, current: '0354-3112345', wanted: '0354-3112345' }],
      own: true,
      mayDecide: false,
    });
    await decide(change ?? null, 'REVIEW');
    expect((await record()).changes).toEqual([]);
  });

  it('never carries what is internal into the public', async () => {
    await edit({ note: '内部备注 13812345678' });
    expect(JSON.stringify([await asShown(), await read(`/api/sites?q=晋中开发区党群活动中心`)])).not.toContain(
      '内部备注',
    );
    expect((await record()).changes).toEqual([]);
  });

  it('may be written by who works there, and nothing else of it', async () => {
    const today = { from: '2026-11-20', to: '2026-11-20', spans: [], reason: '停电' };
    const written = await edit({ dayExceptions: [today] }, { submit: false }, team.station);
    expect(written).toMatchObject({ applied: ['dayExceptions'] });
    const [change] = (await record()).changes;
    await decide(change ?? null, 'REVIEW');
    expect(await refusedEdit({ name: '新名', phone: '12345' }, {}, team.station)).toMatchObject({
      status: 403,
      details: [{ path: 'name' }],
    });
    expect((await record()).values).toMatchObject({ phone: '0354-3112345' });
  });
});

describe('what needs approval', () => {
  const drafts = async (who = team.editor) => (await record(who)).changes.filter(({ status }) => status === 'DRAFT');

  it('leaves the old value in public until another person approves it', async () => {
    const before = await record();
    const written = await edit({ address: '新址 1 号', landmark: '体育馆对面', phone: '12345' }, { reason: '搬迁' });
    expect(written).toMatchObject({ applied: ['phone'], version: before.version + 1 });
    expect(written.change).toMatchObject({
      action: 'UPDATE',
      status: 'SUBMITTED',
      reason: '搬迁',
      own: true,
      mayDecide: false,
    });
    expect(written.change?.fields).toContainEqual({
      field: 'address',
      before: before.values.address,
      current: before.values.address,
      wanted: '新址 1 号',
    });
    expect(await asShown()).toMatchObject({ address: before.values.address, phone: '12345' });
    expect((await team.dept.read<ShownChange>(`/api/staff/changes/${written.change?.id}`)).mayDecide).toBe(true);
    await decide(written.change);
    expect(await asShown()).toMatchObject({ address: '新址 1 号', landmark: '体育馆对面' });
  });

  it('waits one at a time', async () => {
    const first = await edit({ floor: '2 层' });
    expect(await refusedEdit({ floor: '3 层' }, {}, team.second)).toMatchObject({
      status: 409,
      code: 'CONFLICT',
      details: [{ expected: '这条记录已有修改在等待审核，请等它有了结果再提交' }],
    });
    await decide(first.change, 'RETURN', '请核对楼层');
    const [returned] = (await record()).changes;
    expect(returned).toMatchObject({ id: first.change?.id, status: 'RETURNED', returnReason: '请核对楼层' });
    const again = await edit({ floor: '4 层' });
    expect(again.change).toMatchObject({ id: first.change?.id, status: 'SUBMITTED', fields: [{ wanted: '4 层' }] });
    await decide(again.change);
    expect((await record()).values.floor).toBe('4 层');
  });

  it('is kept as a draft of one’s own, which goes on with what is named later', async () => {
    const draft = await edit({ building: 'A 座', entrance: '东门' }, { submit: false });
    expect(draft.change).toMatchObject({ status: 'DRAFT' });
    expect(await drafts(team.second)).toEqual([]);
    const now = (await record()).values;
    const more = await edit({ building: now.building, landmark: '邮局旁' }, { submit: false });
    expect(more.change).toMatchObject({ id: draft.change?.id, status: 'DRAFT' });
    expect(more.change?.fields.map(({ field, wanted }) => [field, wanted])).toEqual([
      ['entrance', '东门'],
      ['landmark', '邮局旁'],
    ]);
    const gone = await edit({ entrance: now.entrance, landmark: now.landmark }, { submit: false });
    expect(gone.change).toBeNull();
    expect(await drafts()).toEqual([]);
  });

  it('is sent as it is named: a draft keeps what is not, and asks no more for what is sent apart from it', async () => {
    const draft = await edit({ entrance: '南门', floor: '5 层' }, { submit: false });
    const sent = await edit({ entrance: '西门' });
    expect(sent.change?.fields.map(({ field, wanted }) => [field, wanted])).toEqual([['entrance', '西门']]);
    const [left] = await drafts();
    expect(left).toMatchObject({ id: draft.change?.id, fields: [{ field: 'floor', wanted: '5 层' }] });
    await decide(sent.change);
    const rest = await edit({ floor: '5 层' });
    expect(rest.change).toMatchObject({ id: draft.change?.id, status: 'SUBMITTED' });
    await decide(rest.change, 'RETURN', '请核对');
    await edit({ floor: (await record()).values.floor });
    const open = (await record()).changes.filter(({ status }) => status !== 'APPLIED');
    expect(open).toEqual([]);
  });

  it('that somebody changed since the draft was kept is compared before the draft is submitted', async () => {
    const draft = await edit({ floor: '5 层' }, { submit: false });
    const theirs = await edit({ floor: '6 层' }, {}, team.second);
    await decide(theirs.change);
    const [kept] = await drafts();
    expect(kept).toMatchObject({ id: draft.change?.id, conflicts: ['floor'] });
    const body = { key: newKey(), version: kept?.version, reason: null };
    expect(await team.editor.refused(`/api/staff/changes/${kept?.id}/submit`, body)).toMatchObject({
      status: 412,
      stale: { difference: [{ field: 'floor', seen: '4 层', current: '6 层', wanted: '5 层' }] },
    });
    await edit({ floor: '6 层' }, { submit: false });
    expect(await drafts()).toEqual([]);
  });

  it('takes no draft along that it says nothing about', async () => {
    const draft = await edit({ building: 'C 座' }, { submit: false });
    const other = await edit({ floor: '7 层' });
    expect(other.change?.fields.map(({ field }) => field)).toEqual(['floor']);
    await decide(other.change);
    expect(await drafts()).toMatchObject([{ id: draft.change?.id }]);
    await edit({ building: (await record()).values.building });
    expect(await drafts()).toEqual([]);
  });

  it('waits together with what cannot stand without it', async () => {
    const written = await edit({ stationTier: 'DISTRICT', windowCount: 4, hasCounter: true });
    expect(written.applied).toEqual(['hasCounter']);
    expect(written.change?.fields.map(({ field }) => field).sort()).toEqual(['stationTier', 'windowCount']);
    await decide(written.change);
    expect((await record()).values).toMatchObject({ stationTier: 'DISTRICT', windowCount: 4 });
    const gone = await edit({ stationTier: null });
    expect(gone.change?.fields).toContainEqual(expect.objectContaining({ field: 'windowCount', wanted: null }));
    await decide(gone.change);
    expect((await record()).values).toMatchObject({ stationTier: null, windowCount: null });
  });
});

describe('a point', () => {
  it('that moves far, or out of its county, needs a reason; what is doubtful is told to whoever approves', async () => {
    const { values } = await record();
    const point = {
      ...(values.point as object),
      lng: 113.9,
      lat: 38.9,
      system: 'WGS84',
      entered: '113.9,38.9',
      source: null,
    };
    expect(await refusedEdit({ point })).toMatchObject({ status: 400, details: [{ path: 'reason' }] });
    const written = await edit({ point }, { reason: '现场核对' });
    expect(written.change?.doubts).toEqual(expect.arrayContaining(['MOVED_FAR']));
    expect(written.change?.movedM).toBeGreaterThan(100_000);
    await decide(written.change, 'RETURN', '写反了');
  });
});

describe('values that cannot be', () => {
  it.each([
    [{ phone: '13812345678' }, 'phone'],
    [{ region: '149999' }, 'region'],
    [{ park: 'pk_0000000009' }, 'park'],
    [{ windowCount: 3 }, 'windowCount'],
    [{ name: ' ' }, 'name'],
    [{ colour: 'red' }, 'colour'],
    [{ stops: [{ place: '广场', startsAt: 'x', endsAt: 'y' }] }, 'stops[0].startsAt'],
    [{ region: '410100' }, 'region'],
  ])('are refused with their field and change nothing: %j', async (values, field) => {
    const before = await record();
    const error = await refusedEdit({ landmark: '不应写入', ...values });
    expect([error.status, error.details?.[0]?.path]).toEqual([400, field]);
    expect((await record()).version).toBe(before.version);
  });

  it('are told all at once', async () => {
    const { details } = await refusedEdit({ phone: '1', areaM2: -1, level: 'TOP' });
    expect(details?.map(({ path: where }) => where).sort()).toEqual(['areaM2', 'level', 'phone']);
  });

  it('of ids, private numbers and secrets are not sent back', async () => {
    const error = await refusedEdit({ phone: '13812345678', address: '李某 11010519491231002X' });
    expect(JSON.stringify(error)).not.toMatch(/13812345678|11010519491231002X/);
  });
});

describe('two people on one record', () => {
  it('are compared field by field, in the values that they know', async () => {
    const { version, values } = await record();
    await edit({ responsibleUnit: '管委会' }, {}, team.second);
    const error = await team.editor.refused(path, {
      key: newKey(),
      version,
      values: { responsibleUnit: '党工委', park: values.park },
      submit: true,
      reason: null,
    });
    expect(error).toMatchObject({
      status: 412,
      code: 'STALE_VERSION',
      stale: {
        currentVersion: version + 1,
        record: { id: site },
        difference: [{ field: 'responsibleUnit', seen: values.responsibleUnit, current: '管委会', wanted: '党工委' }],
      },
    });
  });

  it('at the same instant: one is written, the other is told', async () => {
    const { version } = await record();
    const sent = (who: Colleague, unit: string) =>
      who.post(path, { key: newKey(), version, values: { responsibleUnit: unit }, submit: true, reason: null });
    const answers = await Promise.all([sent(team.editor, '甲单位'), sent(team.second, '乙单位')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await record()).version).toBe(version + 1);
  });

  it('who click twice make one change', async () => {
    const { version } = await record();
    const body = {
      key: newKey(),
      version,
      values: { responsiblePost: '站长', entrance: '北门' },
      submit: true,
      reason: null,
    };
    const answers = await Promise.all([1, 2, 3].map(() => team.editor.write<StaffWritten>(path, body)));
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect((await record()).version).toBe(version + 1);
    const waiting = (await record()).changes.filter(({ status }) => status === 'SUBMITTED');
    expect(waiting).toHaveLength(1);
    await decide(waiting[0] ?? null);
  });

  it('who change nothing change nothing', async () => {
    const { version, values } = await record();
    expect(await edit({ phone: values.phone, name: values.name })).toMatchObject({
      version,
      applied: [],
      change: null,
    });
  });
});

describe('scope', () => {
  it('is asked before anything else: elsewhere there is nothing', async () => {
    const elsewhere = await colleague(team.db, 'elsewhere', 'PARK_EDITOR', inRegion('410000'));
    const body = { key: newKey(), version: 1, values: { phone: '12345' }, submit: true, reason: null };
    expect(await elsewhere.refused(path, body)).toMatchObject({ status: 404 });
    expect(await team.dept.refused(path, body)).toMatchObject({ status: 403 });
  });
});

describe('history', () => {
  it('restores a field by an edit with its old value', async () => {
    const history = await team.editor.read<StaffHistory>(`${path}/history?limit=100`);
    const last = history.items.findLast(({ fields }) => fields.some(({ field }) => field === 'phone'));
    expect(last).toMatchObject({ who: 'editor', fields: [{ field: 'phone', before: null }, { field: 'note' }] });
    const before = last?.fields.find(({ field }) => field === 'phone')?.before;
    await edit({ phone: before });
    expect(await asShown()).toMatchObject({ phone: null });
    const { items } = await team.editor.read<StaffHistory>(`${path}/history?limit=1`);
    expect(items[0]?.fields).toEqual([{ field: 'phone', before: '12345', after: null }]);
  });
});

describe('审计日志', () => {
  it('names the fields that a line changed, what it is about, and on request old and new', async () => {
    const written = await edit({ phone: '0354-3119999', note: '门卫' });
    const auditor = await colleague(team.db, 'auditor', 'AUDITOR', EVERYWHERE);
    const { items, names } = await auditor.read<AuditPage>(`/api/audit?id=${site}&limit=1`);
    const { name, phone } = (await record()).values;
    expect(items).toMatchObject([{ action: 'UPDATE', fields: ['phone', 'note'] }]);
    expect([names[site], names['140702']]).toEqual([name, '山西省晋中市榆次区']);
    const changes = await auditor.read<AuditChanges>(`/api/audit/${items[0]?.seq}/changes`);
    expect(changes.fields).toContainEqual({ field: 'phone', before: null, after: phone });
    expect(written.version).toBe((await record()).version);
    const submitted = await auditor.read<AuditPage>('/api/audit?kind=LOCATION_CHANGE&limit=1');
    expect(submitted.names[submitted.items[0]?.id ?? '']).toMatch(/\p{Script=Han}/u);
    const [made] = (await auditor.read<AuditPage>('/api/audit?action=SIGN_IN&limit=1')).items;
    expect(await auditor.read<AuditChanges>(`/api/audit/${made?.seq}/changes`)).toEqual({ fields: [], names: {} });
    expect((await auditor.get('/api/audit/999999/changes')).status).toBe(404);
    expect((await auditor.get('/api/audit/nothing/changes')).status).toBe(404);
  });
});
