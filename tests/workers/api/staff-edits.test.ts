import { beforeAll, describe, expect, it } from 'vitest';
import { EVERYWHERE } from '#core/access/scope.ts';
import type { SiteDetail } from '#core/schemas/site.ts';
import type { ShownChange, StaffHistory, StaffRecord, StaffWritten } from '#core/schemas/staff.ts';
import type { SqlPort } from '#db/port.ts';
import { publicIdOf } from '#db/seed/load/identity.ts';
import { read, send } from './call.ts';
import { openSeeded } from './seeded.ts';
import { type Colleague, colleague, inRegion, ofPark, ofSite } from './staff-team.ts';
import { newKey } from './visitor.ts';

let db: SqlPort;
let dept: Colleague;
let editor: Colleague;
let second: Colleague;
let station: Colleague;
const site = publicIdOf('SITE', 'jinzhong-center', false);
const path = `/api/staff/records/sites/${site}`;

beforeAll(async () => {
  db = await openSeeded();
  dept = await colleague(db, 'dept', 'ORG_DEPT', EVERYWHERE);
  editor = await colleague(db, 'editor', 'PARK_EDITOR', inRegion('140700'));
  second = await colleague(db, 'second', 'PARK_EDITOR', inRegion('140700'));
  station = await colleague(db, 'station', 'STATION_STAFF', ofSite(site));
});

const record = (who: Colleague = editor, at = path) => who.read<StaffRecord>(at);
const asShown = () => read<SiteDetail>(`/api/sites/${site}`);

async function edit(
  values: object,
  more: Partial<{ submit: boolean; reason: string | null; version: number; key: string; at: string }> = {},
  who = editor,
) {
  const { at = path, ...rest } = more;
  const version = more.version ?? (await record(who, at)).version;
  return who.write<StaffWritten>(at, { key: newKey(), submit: true, reason: null, ...rest, version, values });
}

async function refusedEdit(values: object, more: object = {}, who = editor, at = path) {
  const { version } = await record(who, at);
  return who.refused(at, { key: newKey(), submit: true, reason: null, version, values, ...more });
}

async function decide(change: ShownChange | null, decision = 'APPROVE', reason: string | null = null) {
  const { version } = await dept.read<ShownChange>(`/api/staff/changes/${change?.id}`);
  return dept.write('/api/staff/changes/decide', {
    key: newKey(),
    decision,
    reason,
    changes: [{ id: change?.id, version }],
  });
}

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
    const written = await edit({ dayExceptions: [today] }, { submit: false }, station);
    expect(written).toMatchObject({ applied: ['dayExceptions'] });
    const [change] = (await record()).changes;
    await decide(change ?? null, 'REVIEW');
    expect(await refusedEdit({ name: '新名', phone: '12345' }, {}, station)).toMatchObject({
      status: 403,
      details: [{ path: 'name' }],
    });
    expect((await record()).values).toMatchObject({ phone: '0354-3112345' });
  });
});

describe('what needs approval', () => {
  const drafts = async (who = editor) => (await record(who)).changes.filter(({ status }) => status === 'DRAFT');

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
    expect((await dept.read<ShownChange>(`/api/staff/changes/${written.change?.id}`)).mayDecide).toBe(true);
    await decide(written.change);
    expect(await asShown()).toMatchObject({ address: '新址 1 号', landmark: '体育馆对面' });
  });

  it('waits one at a time', async () => {
    const first = await edit({ floor: '2 层' });
    expect(await refusedEdit({ floor: '3 层' }, {}, second)).toMatchObject({
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
    expect(await drafts(second)).toEqual([]);
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

  it('that somebody changed since the draft was kept is compared first', async () => {
    await edit({ entrance: '南门', floor: '5 层' }, { submit: false });
    const theirs = await edit({ floor: '6 层' }, {}, second);
    await decide(theirs.change);
    const error = await refusedEdit({ entrance: '西门' });
    expect(error).toMatchObject({
      status: 412,
      stale: { difference: [{ field: 'floor', seen: '4 层', current: '6 层', wanted: '5 层' }] },
    });
    const mended = await edit({ floor: '6 层', entrance: '南门' });
    expect(mended.change?.fields.map(({ field }) => field)).toEqual(['entrance']);
    await decide(mended.change);
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
    await edit({ responsibleUnit: '管委会' }, {}, second);
    const error = await editor.refused(path, {
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
    const answers = await Promise.all([sent(editor, '甲单位'), sent(second, '乙单位')]);
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
    const answers = await Promise.all([1, 2, 3].map(() => editor.write<StaffWritten>(path, body)));
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
    const elsewhere = await colleague(db, 'elsewhere', 'PARK_EDITOR', inRegion('410000'));
    const body = { key: newKey(), version: 1, values: { phone: '12345' }, submit: true, reason: null };
    expect(await elsewhere.refused(path, body)).toMatchObject({ status: 404 });
    expect(await dept.refused(path, body)).toMatchObject({ status: 403 });
  });
});

describe('history', () => {
  it('restores a field by an edit with its old value', async () => {
    const history = await editor.read<StaffHistory>(`${path}/history?limit=100`);
    const last = history.items.findLast(({ fields }) => fields.some(({ field }) => field === 'phone'));
    expect(last).toMatchObject({ who: 'editor', fields: [{ field: 'phone', before: null }, { field: 'note' }] });
    const before = last?.fields.find(({ field }) => field === 'phone')?.before;
    await edit({ phone: before });
    expect(await asShown()).toMatchObject({ phone: null });
    const { items } = await editor.read<StaffHistory>(`${path}/history?limit=1`);
    expect(items[0]?.fields).toEqual([{ field: 'phone', before: '12345', after: null }]);
  });
});

describe('several records at once', () => {
  const others = async () =>
    (await editor.read<{ items: StaffRecord[] }>('/api/staff/records/sites?region=140702&limit=3')).items.map(
      ({ id, version }) => ({ id, version }),
    );

  it('are edited together, all or none', async () => {
    const records = await others();
    const body = {
      key: newKey(),
      records,
      values: { facilities: ['WATER', 'WIFI'] },
      submit: true,
      reason: '统一配备',
    };
    const { items } = await editor.write<{ items: StaffWritten[] }>('/api/staff/records/sites/bulk', body);
    expect(items.map(({ version, applied }) => [version, applied])).toEqual(
      records.map(({ version }) => [version + 1, ['facilities']]),
    );
    const stale = await editor.refused('/api/staff/records/sites/bulk', {
      ...body,
      key: newKey(),
      records: [...(await others()).slice(0, 2), records[2]],
      values: { facilities: [] },
    });
    expect(stale).toMatchObject({ status: 412, stale: { record: { id: records[2]?.id } } });
    expect((await record(editor, `/api/staff/records/sites/${records[0]?.id}`)).values.facilities).toEqual([
      'WATER',
      'WIFI',
    ]);
  });

  it('of which one lies elsewhere are not there', async () => {
    const [mine] = await others();
    const body = { key: newKey(), records: [mine], values: { phone: '12345' }, submit: true, reason: null };
    expect(await station.refused('/api/staff/records/sites/bulk', body)).toMatchObject({
      status: mine?.id === site ? 200 : 404,
    });
  });
});

describe('a new record', () => {
  const values = {
    name: '东区党群服务站',
    type: 'SERVICE_CENTER',
    region: '140702',
    hours: { mode: 'ALWAYS', holidays: 'AS_USUAL', rules: [], exceptions: [] },
  };
  const list = '/api/staff/records/sites';

  it('is a draft that only colleagues see, then submitted, approved and public', async () => {
    const made = await editor.write<StaffWritten>(list, { key: newKey(), values, submit: false, reason: null });
    const at = `${list}/${made.id}`;
    expect(await record(editor, at)).toMatchObject({
      status: 'DRAFT',
      version: 1,
      publicPath: null,
      isIllustrative: false,
    });
    expect((await send(`/api/sites/${made.id}`)).status).toBe(404);
    const edited = await edit({ name: '东区党群服务中心', level: 'FEATURED' }, { at, submit: false });
    expect(edited).toMatchObject({ applied: ['name', 'level'], change: null, version: 2 });
    const sent = await edit({}, { at, reason: '新建成' });
    expect(sent.change).toMatchObject({ action: 'CREATE', status: 'SUBMITTED' });
    expect(await record(editor, at)).toMatchObject({ status: 'PENDING' });
    expect(await refusedEdit({ phone: '12345' }, {}, editor, at)).toMatchObject({
      status: 409,
      code: 'ILLEGAL_TRANSITION',
    });
    await decide(sent.change, 'RETURN', '缺电话');
    expect(await record(editor, at)).toMatchObject({ status: 'RETURNED' });
    const again = await edit({ phone: '12345' }, { at });
    expect(again.change).toMatchObject({ id: sent.change?.id, status: 'SUBMITTED' });
    await decide(again.change);
    expect(await read<SiteDetail>(`/api/sites/${made.id}`)).toMatchObject({ name: '东区党群服务中心', phone: '12345' });
  });

  it('submitted twice under one key is one record', async () => {
    const body = { key: newKey(), values: { ...values, name: '西区服务站' }, submit: true, reason: null };
    const [a, b] = await Promise.all([editor.write<StaffWritten>(list, body), editor.write<StaffWritten>(list, body)]);
    expect(a).toEqual(b);
    const found = await db.query("SELECT publication_status AS status FROM position WHERE name = '西区服务站'");
    expect(found).toEqual([{ status: 'PENDING' }]);
  });

  it('is put where its maker may submit, by region or park', async () => {
    const body = (more: object) => ({ key: newKey(), values: { ...values, ...more }, submit: false, reason: null });
    expect(await editor.refused(list, body({ region: '140921' }))).toMatchObject({
      status: 404,
      details: [{ path: 'region' }],
    });
    const [park] = await db.query<{ id: string }>(
      "SELECT public_id AS id FROM park WHERE region_code LIKE '1407%' AND is_illustrative = 0 LIMIT 1",
    );
    const ofOnePark = await colleague(db, 'of-one-park', 'PARK_EDITOR', ofPark(park?.id ?? ''));
    expect(await ofOnePark.refused(list, body({}))).toMatchObject({ status: 404 });
    expect(await ofOnePark.write(list, body({ park: park?.id }))).toMatchObject({ version: 1 });
    expect(await station.refused(list, body({}))).toMatchObject({ status: 403 });
  });

  it('is whole, and begins its life as every record does', async () => {
    const make = (kind: string, given: object) =>
      editor.refused(`/api/staff/records/${kind}`, { key: newKey(), values: given, submit: false, reason: null });
    expect((await make('sites', { name: '无类型' })).details?.map(({ path: where }) => where)).toEqual([
      'type',
      'region',
    ]);
    const org = { name: '甲支部', type: 'BRANCH', region: '140702', status: 'REVOKED' };
    expect((await make('organisations', org)).details?.map(({ path: where }) => where)).toEqual(['status']);
  });

  it.each([
    ['parks', { name: '新园', shortName: '新', type: 'SUBPARK', region: '140702' }],
    ['organisations', { name: '甲支部', type: 'BRANCH', region: '140702' }],
    ['enterprises', { name: '甲公司', type: 'NON_PUBLIC', region: '140702', uscc: '91350100M000100Y43' }],
    ['villages', { name: '东街村', kind: 'VILLAGE', region: '140702' }],
    ['clusters', { name: '新集群', formula: '1+2', region: '140702' }],
    ['service-items', { name: '居住证', region: '140702', bring: ['身份证'], promises: ['ONE_VISIT'] }],
    ['campaigns', { name: '春风行动', region: '140702' }],
    ['honours', { name: '示范阵地', region: '140702', subjects: [site] }],
  ])('of any kind is made and approved: %s', async (slug, given) => {
    const at = `/api/staff/records/${slug}`;
    const made = await editor.write<StaffWritten>(at, { key: newKey(), values: given, submit: true, reason: null });
    await decide(made.change);
    expect(await record(editor, `${at}/${made.id}`)).toMatchObject({ status: 'PUBLISHED', values: given });
  });

  it('that is a pairing is proposed to its two sides', async () => {
    const [enterprise] = await db.query<{ id: string }>("SELECT public_id AS id FROM enterprise WHERE name = '甲公司'");
    const [village] = await db.query<{ id: string }>("SELECT public_id AS id FROM village WHERE name = '东街村'");
    const given = {
      type: 'ENTERPRISE_VILLAGE',
      localTerm: '结对共建',
      a: enterprise?.id,
      b: village?.id,
      region: '140702',
    };
    const made = await editor.write<StaffWritten>('/api/staff/records/pairings', {
      key: newKey(),
      values: given,
      submit: true,
      reason: null,
    });
    expect(made.change).toBeNull();
    const at = `/api/staff/records/pairings/${made.id}`;
    expect(await record(editor, at)).toMatchObject({
      status: 'DRAFT',
      title: '甲公司 — 东街村',
      values: { ...given, status: 'PROPOSED' },
    });
    expect((await refusedEdit({ b: enterprise?.id }, {}, editor, at)).details?.[0]?.path).toBe('b');
    expect((await refusedEdit({ status: 'ACTIVE' }, {}, editor, at)).details?.[0]?.path).toBe('status');
  });

  it('with a code whose check character fails needs the reason why (R14)', async () => {
    const given = { name: '乙公司', type: 'NON_PUBLIC', region: '140702', uscc: '91350100M000100Y44' };
    const body = { key: newKey(), values: given, submit: false, reason: null };
    expect((await editor.refused('/api/staff/records/enterprises', body)).details?.[0]?.path).toBe('uscc');
    const made = await editor.write<StaffWritten>('/api/staff/records/enterprises', {
      ...body,
      values: { ...given, usccOverride: '执照如此' },
    });
    expect(made.warnings.map(({ code }) => code)).toContain('CHECK_CHARACTER');
  });
});

describe('what is worth a second look', () => {
  it('is told and stops nothing: a namesake nearby, a parent of a lower rank, a region that is not its park’s', async () => {
    const made = async (slug: string, values: object) =>
      editor.write<StaffWritten>(`/api/staff/records/${slug}`, {
        ...{ key: newKey(), submit: false, reason: null },
        values: { region: '140702', ...values },
      });
    const codes = ({ warnings }: StaffWritten) => warnings.map(({ code }) => code);
    const branch = await made('organisations', { name: '同名支部', type: 'BRANCH' });
    expect(codes(branch)).toEqual([]);
    const twin = await made('organisations', { name: '同名支部', type: 'COMMITTEE', parent: branch.id });
    expect(codes(twin)).toEqual(['RANK', 'NAMESAKE']);
    const [park] = await db.query<{ id: string }>(
      "SELECT public_id AS id FROM park WHERE region_code LIKE '140702%' AND is_illustrative = 0 LIMIT 1",
    );
    const away = await made('sites', { name: '外县站', type: 'SERVICE_CENTER', park: park?.id, region: '140725' });
    expect(codes(away)).toEqual(['OUT_OF_PARK']);
  });
});

describe('samples', () => {
  it('may be edited and stay samples', async () => {
    const { items } = await editor.read<{ items: StaffRecord[] }>('/api/staff/records/sites?illustrative=only&limit=1');
    const at = `/api/staff/records/sites/${items[0]?.id}`;
    await edit({ responsibleUnit: '示例单位' }, { at });
    expect(await record(editor, at)).toMatchObject({ isIllustrative: true, values: { responsibleUnit: '示例单位' } });
    expect((await refusedEdit({ isIllustrative: false }, {}, editor, at)).details?.[0]?.path).toBe('isIllustrative');
  });
});

describe('停用 and 恢复', () => {
  it('of a draft is done at once, of what was public by another person', async () => {
    const list = '/api/staff/records/sites';
    const values = { name: '误建', type: 'SERVICE_CENTER', region: '140702' };
    const draft = await editor.write<StaffWritten>(list, { key: newKey(), values, submit: false, reason: null });
    const at = `${list}/${draft.id}`;
    await editor.write(`${at}/close`, { key: newKey(), version: 1, reason: '建错了' });
    expect(await record(editor, at)).toMatchObject({ status: 'CLOSED', statusReason: '建错了' });
    await editor.write(`${at}/reopen`, { key: newKey(), version: 2, reason: '还要用' });
    expect(await record(editor, at)).toMatchObject({ status: 'DRAFT' });

    const { version } = await record();
    const asked = await editor.write<StaffWritten>(`${path}/close`, { key: newKey(), version, reason: '搬走了' });
    expect(asked.change).toMatchObject({ action: 'CLOSE', status: 'SUBMITTED' });
    expect((await send(`/api/sites/${site}`)).status).toBe(200);
    await decide(asked.change);
    expect((await send(`/api/sites/${site}`)).status).toBe(410);
    const closed = await record();
    expect(await refusedEdit({ phone: '12345' })).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    const back = await editor.write<StaffWritten>(`${path}/reopen`, {
      key: newKey(),
      version: closed.version,
      reason: '恢复开放',
    });
    expect(back.change).toMatchObject({ action: 'REOPEN' });
    await decide(back.change);
    expect((await send(`/api/sites/${site}`)).status).toBe(200);
  });

  it('of what others lean on comes after them', async () => {
    const [park] = await db.query<{ id: string; version: number }>(
      "SELECT k.public_id AS id, k.version FROM park k WHERE k.region_code LIKE '1407%' AND EXISTS (SELECT 1 FROM position p WHERE p.park_id = k.id) LIMIT 1",
    );
    const error = await editor.refused(`/api/staff/records/parks/${park?.id}/close`, {
      key: newKey(),
      version: park?.version,
      reason: '撤并',
    });
    expect(error).toMatchObject({ status: 409, details: [{ expected: expect.stringContaining('阵地') }] });
  });
});
