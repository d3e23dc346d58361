import { beforeAll, describe, expect, it } from 'vitest';
import type { SiteDetail } from '#core/schemas/site.ts';
import type { InboxSection, ShownChange, StaffRecord, StaffWritten } from '#core/schemas/staff.ts';
import { read, send } from './call.ts';
import { makeActs, openTeam, path, site } from './staff-editing.ts';
import { colleague, inRegion, ofPark } from './staff-team.ts';
import { newKey } from './visitor.ts';

let team: Awaited<ReturnType<typeof openTeam>>;
const { decide, edit, record, refusedEdit } = makeActs(() => team);

beforeAll(async () => {
  team = await openTeam();
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
    const made = await team.editor.write<StaffWritten>(list, { key: newKey(), values, submit: false, reason: null });
    const at = `${list}/${made.id}`;
    expect(await record(team.editor, at)).toMatchObject({
      status: 'DRAFT',
      version: 1,
      publicPath: null,
      isIllustrative: false,
    });
    expect((await send(`/api/sites/${made.id}`)).status).toBe(404);
    // the request to publish it is its maker's draft, called as the record is called
    expect(made.change).toMatchObject({ action: 'CREATE', status: 'DRAFT', title: values.name });
    const edited = await edit({ name: '东区党群服务中心', level: 'FEATURED' }, { at, submit: false });
    const title = '东区党群服务中心';
    expect(edited).toMatchObject({ applied: ['name', 'level'], change: { id: made.change?.id, title }, version: 2 });
    const { items } = await team.editor.read<{ items: ShownChange[] }>('/api/staff/changes?status=DRAFT&mine=true');
    expect(items[0]).toMatchObject({ id: made.change?.id, title });
    const sent = await edit({}, { at, reason: '新建成' }, team.second);
    expect(sent.change).toMatchObject({ id: made.change?.id, action: 'CREATE', status: 'SUBMITTED' });
    expect(await record(team.editor, at)).toMatchObject({ status: 'PENDING' });
    expect(await refusedEdit({ phone: '12345' }, {}, team.editor, at)).toMatchObject({
      status: 409,
      code: 'ILLEGAL_TRANSITION',
    });
    await decide(sent.change, 'RETURN', '缺电话');
    expect(await record(team.editor, at)).toMatchObject({ status: 'RETURNED' });
    const again = await edit({ phone: '12345' }, { at });
    expect(again.change).toMatchObject({ id: sent.change?.id, status: 'SUBMITTED' });
    await decide(again.change);
    expect(await read<SiteDetail>(`/api/sites/${made.id}`)).toMatchObject({ name: '东区党群服务中心', phone: '12345' });
  });

  it('is approved by nobody who wrote a part of it; who only gave it back may', async () => {
    const writer = await colleague(team.db, 'writer', 'PARK_EDITOR', inRegion('140700'));
    await team.db.query(
      "INSERT INTO role_grant (user_id, role, region_code, granted_by, granted_at) VALUES (?, 'ORG_DEPT', '140700', 'system', 1)",
      [writer.account],
    );
    const given = { ...values, name: '南区党群服务中心' };
    const begun = { key: newKey(), values: given, submit: false, reason: null };
    const made = await team.editor.write<StaffWritten>(list, begun);
    const at = `${list}/${made.id}`;
    await edit({ floor: '2 层' }, { at, submit: false }, writer);
    const sent = await edit({ phone: '12345' }, { at });
    const id = sent.change?.id;
    const { version, ...seen } = await writer.read<ShownChange>(`/api/staff/changes/${id}`);
    expect(seen).toMatchObject({ own: false, mayDecide: false, undecidable: { because: 'WROTE' } });
    const decision = { key: newKey(), decision: 'APPROVE', reason: null, changes: [{ id, version }] };
    expect(await writer.refused('/api/staff/changes/decide', decision)).toMatchObject({ code: 'OWN_WORK' });
    const listed = await writer.read<{ items: ShownChange[] }>('/api/staff/changes?status=SUBMITTED&others=true');
    expect(listed.items.map((change) => change.id)).not.toContain(id);
    await decide(sent.change, 'RETURN', '缺地标');
    const again = await edit({ landmark: '邮局旁' }, { at });
    await decide(again.change);
    expect((await send(`/api/sites/${made.id}`)).status).toBe(200);
  });

  it('that a colleague sends is taken back by either of both, and returned to both with its reason', async () => {
    const given = { ...values, name: '北区党群服务中心' };
    const made = await team.editor.write<StaffWritten>(list, {
      key: newKey(),
      values: given,
      submit: false,
      reason: null,
    });
    const at = `${list}/${made.id}`;
    const change = `/api/staff/changes/${made.change?.id}`;
    const seenBy = (who: typeof team.editor) => who.read<ShownChange>(change);
    const takeBack = async (who: typeof team.editor) => {
      const { version, own } = await seenBy(who);
      await who.write(`${change}/recall`, { key: newKey(), version, reason: null });
      return own;
    };
    for (const who of [team.second, team.editor]) {
      await edit({}, { at }, team.second);
      expect(await takeBack(who)).toBe(true);
      expect(await record(team.editor, at)).toMatchObject({ status: 'DRAFT' });
    }
    const sent = await edit({}, { at }, team.second);
    await decide(sent.change, 'RETURN', '缺电话');
    for (const who of [team.second, team.editor]) {
      const { sections } = await who.read<{ sections: InboxSection[] }>('/api/staff/inbox');
      const returned = sections.find(({ code }) => code === 'RETURNED')?.items;
      expect(returned?.find(({ id }) => id === made.change?.id)).toMatchObject({ said: '缺电话' });
    }
    for (const status of ['RETURNED', 'DRAFT,RETURNED,APPROVED']) {
      const asked = `/api/staff/changes?mine=true&status=${status}`;
      const { items } = await team.second.read<{ items: ShownChange[] }>(asked);
      expect(items.map(({ id }) => id)).toContain(made.change?.id);
    }
    const { version } = await seenBy(team.second);
    await team.second.write(`${change}/submit`, { key: newKey(), version, reason: null });
    expect(await seenBy(team.editor)).toMatchObject({ status: 'SUBMITTED', own: true });
    expect(await takeBack(team.editor)).toBe(true);
    const { version: last } = await seenBy(team.second);
    await team.second.write(`${change}/discard`, { key: newKey(), version: last, reason: null });
    expect(await record(team.editor, at)).toMatchObject({ status: 'CLOSED' });
  });

  it('in a sub-park is recalled, seen and given up by whoever keeps the park above', async () => {
    const [outer] = await team.db.query<{ id: string; region: string }>(
      "SELECT public_id AS id, region_code AS region FROM park WHERE region_code LIKE '1407%' AND is_illustrative = 0 LIMIT 1",
    );
    const inner = { name: '分园', shortName: '分园', type: 'DEV_ZONE', region: outer?.region, parent: outer?.id };
    const asked = { key: newKey(), values: inner, submit: true, reason: null };
    const park = await team.editor.write<StaffWritten>('/api/staff/records/parks', asked);
    await decide(park.change);
    const above = ofPark(outer?.id ?? '');
    const keeper = await colleague(team.db, 'keeper', 'PARK_EDITOR', above);
    const helper = await colleague(team.db, 'helper', 'PARK_EDITOR', above);
    const given = { ...values, name: '分园服务站', park: park.id, region: outer?.region };
    const body = { key: newKey(), values: given, submit: true, reason: null };
    const { change } = await keeper.write<StaffWritten>(list, body);
    const at = `/api/staff/changes/${change?.id}`;
    expect(await helper.read<ShownChange>(at)).toMatchObject({ status: 'SUBMITTED', own: false });
    await keeper.write(`${at}/recall`, { key: newKey(), version: change?.version, reason: null });
    const { version } = await keeper.read<ShownChange>(at);
    await keeper.write(`${at}/discard`, { key: newKey(), version, reason: null });
  });

  it('submitted twice under one key is one record', async () => {
    const body = { key: newKey(), values: { ...values, name: '西区服务站' }, submit: true, reason: null };
    const [a, b] = await Promise.all([
      team.editor.write<StaffWritten>(list, body),
      team.editor.write<StaffWritten>(list, body),
    ]);
    expect(a).toEqual(b);
    const found = await team.db.query("SELECT publication_status AS status FROM position WHERE name = '西区服务站'");
    expect(found).toEqual([{ status: 'PENDING' }]);
  });

  it('is put where its maker may submit, by region or park', async () => {
    const body = (more: object) => ({ key: newKey(), values: { ...values, ...more }, submit: false, reason: null });
    expect(await team.editor.refused(list, body({ region: '140921' }))).toMatchObject({
      status: 404,
      details: [{ path: 'region' }],
    });
    const [park] = await team.db.query<{ id: string }>(
      "SELECT public_id AS id FROM park WHERE region_code LIKE '1407%' AND is_illustrative = 0 LIMIT 1",
    );
    const ofOnePark = await colleague(team.db, 'of-one-park', 'PARK_EDITOR', ofPark(park?.id ?? ''));
    expect(await ofOnePark.refused(list, body({}))).toMatchObject({ status: 404 });
    expect(await ofOnePark.write(list, body({ park: park?.id }))).toMatchObject({ version: 1 });
    expect(await team.station.refused(list, body({}))).toMatchObject({ status: 403 });
  });

  it('is whole, and begins its life as every record does', async () => {
    const make = (kind: string, given: object) =>
      team.editor.refused(`/api/staff/records/${kind}`, { key: newKey(), values: given, submit: false, reason: null });
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
    const made = await team.editor.write<StaffWritten>(at, {
      key: newKey(),
      values: given,
      submit: true,
      reason: null,
    });
    await decide(made.change);
    expect(await record(team.editor, `${at}/${made.id}`)).toMatchObject({ status: 'PUBLISHED', values: given });
  });

  it('that is a pairing is proposed to its two sides', async () => {
    const [enterprise] = await team.db.query<{ id: string }>(
      "SELECT public_id AS id FROM enterprise WHERE name = '甲公司'",
    );
    const [village] = await team.db.query<{ id: string }>("SELECT public_id AS id FROM village WHERE name = '东街村'");
    const given = {
      type: 'ENTERPRISE_VILLAGE',
      localTerm: '结对共建',
      a: enterprise?.id,
      b: village?.id,
      region: '140702',
    };
    const made = await team.editor.write<StaffWritten>('/api/staff/records/pairings', {
      key: newKey(),
      values: given,
      submit: true,
      reason: null,
    });
    expect(made.change).toBeNull();
    const at = `/api/staff/records/pairings/${made.id}`;
    expect(await record(team.editor, at)).toMatchObject({
      status: 'DRAFT',
      title: '甲公司 — 东街村',
      values: { ...given, status: 'PROPOSED' },
    });
    expect((await refusedEdit({ b: enterprise?.id }, {}, team.editor, at)).details?.[0]?.path).toBe('b');
    expect((await refusedEdit({ status: 'ACTIVE' }, {}, team.editor, at)).details?.[0]?.path).toBe('status');
  });

  it('with a code whose check character fails needs the reason why (R14)', async () => {
    const given = { name: '乙公司', type: 'NON_PUBLIC', region: '140702', uscc: '91350100M000100Y44' };
    const body = { key: newKey(), values: given, submit: false, reason: null };
    expect((await team.editor.refused('/api/staff/records/enterprises', body)).details?.[0]?.path).toBe('uscc');
    const made = await team.editor.write<StaffWritten>('/api/staff/records/enterprises', {
      ...body,
      values: { ...given, usccOverride: '执照如此' },
    });
    expect(made.warnings.map(({ code }) => code)).toContain('CHECK_CHARACTER');
  });
});

describe('what is worth a team.second look', () => {
  it('is told and stops nothing: a namesake nearby, a parent of a lower rank, a region that is not its park’s', async () => {
    const made = async (slug: string, values: object) =>
      team.editor.write<StaffWritten>(`/api/staff/records/${slug}`, {
        ...{ key: newKey(), submit: false, reason: null },
        values: { region: '140702', ...values },
      });
    const codes = ({ warnings }: StaffWritten) => warnings.map(({ code }) => code);
    const branch = await made('organisations', { name: '同名支部', type: 'BRANCH' });
    expect(codes(branch)).toEqual([]);
    const twin = await made('organisations', { name: '同名支部', type: 'COMMITTEE', parent: branch.id });
    expect(codes(twin)).toEqual(['RANK', 'NAMESAKE']);
    const [park] = await team.db.query<{ id: string }>(
      "SELECT public_id AS id FROM park WHERE region_code LIKE '140702%' AND is_illustrative = 0 LIMIT 1",
    );
    const away = await made('sites', { name: '外县站', type: 'SERVICE_CENTER', park: park?.id, region: '140725' });
    expect(codes(away)).toEqual(['OUT_OF_PARK']);
  });
});

describe('samples', () => {
  it('may be edited and stay samples', async () => {
    const { items } = await team.editor.read<{ items: StaffRecord[] }>(
      '/api/staff/records/sites?illustrative=only&limit=1',
    );
    const at = `/api/staff/records/sites/${items[0]?.id}`;
    await edit({ responsibleUnit: '示例单位' }, { at });
    expect(await record(team.editor, at)).toMatchObject({
      isIllustrative: true,
      values: { responsibleUnit: '示例单位' },
    });
    expect((await refusedEdit({ isIllustrative: false }, {}, team.editor, at)).details?.[0]?.path).toBe(
      'isIllustrative',
    );
  });
});

describe('停用 and 恢复', () => {
  it('of a draft is done at once, of what was public by another person', async () => {
    const list = '/api/staff/records/sites';
    const values = { name: '误建', type: 'SERVICE_CENTER', region: '140702' };
    const draft = await team.editor.write<StaffWritten>(list, { key: newKey(), values, submit: false, reason: null });
    const at = `${list}/${draft.id}`;
    await team.editor.write(`${at}/close`, { key: newKey(), version: 1, reason: '建错了' });
    expect(await record(team.editor, at)).toMatchObject({ status: 'CLOSED', statusReason: '建错了' });
    expect((await record(team.editor, at)).changes).toEqual([]);
    await team.second.write(`${at}/reopen`, { key: newKey(), version: 2, reason: '还要用' });
    expect(await record(team.second, at)).toMatchObject({ status: 'DRAFT', changes: [{ status: 'DRAFT', own: true }] });
    // sent again as it stands
    const again = await edit({}, { at }, team.second);
    expect(again.change).toMatchObject({ action: 'CREATE', status: 'SUBMITTED' });

    const { version } = await record();
    const asked = await team.editor.write<StaffWritten>(`${path}/close`, { key: newKey(), version, reason: '搬走了' });
    expect(asked.change).toMatchObject({ action: 'CLOSE', status: 'SUBMITTED' });
    expect((await send(`/api/sites/${site}`)).status).toBe(200);
    await decide(asked.change);
    expect((await send(`/api/sites/${site}`)).status).toBe(410);
    const closed = await record();
    expect(await refusedEdit({ phone: '12345' })).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    const back = await team.editor.write<StaffWritten>(`${path}/reopen`, {
      key: newKey(),
      version: closed.version,
      reason: '恢复开放',
    });
    expect(back.change).toMatchObject({ action: 'REOPEN' });
    await decide(back.change);
    expect((await send(`/api/sites/${site}`)).status).toBe(200);
  });

  it('is refused at the approval where something leans on it since it was asked for', async () => {
    const values = { name: '待撤园区', shortName: '待撤', type: 'DEV_ZONE', region: '140702' };
    const body = { key: newKey(), values, submit: true, reason: null };
    const made = await team.editor.write<StaffWritten>('/api/staff/records/parks', body);
    await decide(made.change);
    const at = `/api/staff/records/parks/${made.id}`;
    const { version } = await record(team.editor, at);
    const asked = await team.editor.write<StaffWritten>(`${at}/close`, { key: newKey(), version, reason: '撤并' });
    await team.editor.write('/api/staff/records/sites', {
      ...{ key: newKey(), submit: false, reason: null },
      values: { name: '新站', type: 'SERVICE_CENTER', region: '140702', park: made.id },
    });
    const change = await team.dept.read<ShownChange>(`/api/staff/changes/${asked.change?.id}`);
    const changes = [{ id: change.id, version: change.version }];
    const decision = { key: newKey(), decision: 'APPROVE', reason: null, changes };
    expect(await team.dept.refused('/api/staff/changes/decide', decision)).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      details: [{ value: '待撤园区', expected: '没有别的记录依靠的记录：请先处理阵地 1 条（所属园区）' }],
    });
    expect(await record(team.editor, at)).toMatchObject({ status: 'PUBLISHED' });
  });

  it('of what others lean on comes after them', async () => {
    const [park] = await team.db.query<{ id: string; version: number }>(
      "SELECT k.public_id AS id, k.version FROM park k WHERE k.region_code LIKE '1407%' AND EXISTS (SELECT 1 FROM position p WHERE p.park_id = k.id) LIMIT 1",
    );
    const error = await team.editor.refused(`/api/staff/records/parks/${park?.id}/close`, {
      key: newKey(),
      version: park?.version,
      reason: '撤并',
    });
    expect(error).toMatchObject({ status: 409, details: [{ expected: expect.stringContaining('阵地') }] });
  });
});
