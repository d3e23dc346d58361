import { beforeAll, describe, expect, it } from 'vitest';
import type { StaffRecord, StaffWritten } from '#core/schemas/staff.ts';
import { makeActs, openTeam, site } from './staff-editing.ts';
import { newKey } from './visitor.ts';

let team: Awaited<ReturnType<typeof openTeam>>;
const { edit, record } = makeActs(() => team);

beforeAll(async () => {
  team = await openTeam();
});

describe('several records at once', () => {
  const others = async () =>
    (await team.editor.read<{ items: StaffRecord[] }>('/api/staff/records/sites?region=140702&limit=3')).items.map(
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
    const { items } = await team.editor.write<{ items: StaffWritten[] }>('/api/staff/records/sites/bulk', body);
    expect(items.map(({ version, applied }) => [version, applied])).toEqual(
      records.map(({ version }) => [version + 1, ['facilities']]),
    );
    const stale = await team.editor.refused('/api/staff/records/sites/bulk', {
      ...body,
      key: newKey(),
      records: [...(await others()).slice(0, 2), records[2]],
      values: { facilities: [] },
    });
    expect(stale).toMatchObject({ status: 412, stale: { record: { id: records[2]?.id } } });
    expect((await record(team.editor, `/api/staff/records/sites/${records[0]?.id}`)).values.facilities).toEqual([
      'WATER',
      'WIFI',
    ]);
  });

  it('of which some wait for approval are refused by their places, and none is written', async () => {
    const bulk = '/api/staff/records/sites/bulk';
    const asked = { values: { floor: '2 层' }, submit: true, reason: null };
    const [first, second, third] = await others();
    const sent = await team.editor.write<{ items: StaffWritten[] }>(bulk, {
      ...{ ...asked, key: newKey() },
      records: [first, third],
    });
    expect(sent.items.map(({ change }) => change?.status)).toEqual(['SUBMITTED', 'SUBMITTED']);
    const expected = '这条记录已有修改在等待审核，请等它有了结果再提交';
    expect(
      await team.editor.refused(bulk, {
        ...{ ...asked, key: newKey(), values: { floor: '3 层' } },
        records: [first, second, third],
      }),
    ).toMatchObject({
      ...{ status: 409, code: 'CONFLICT' },
      details: [
        { path: 'records[0]', expected },
        { path: 'records[2]', expected },
      ],
    });
    const { changes } = await record(team.editor, `/api/staff/records/sites/${second?.id}`);
    expect(changes.filter(({ status }) => status === 'SUBMITTED')).toEqual([]);
  });

  it('send none that is kept as a draft, and of a draft of a change what they name alone', async () => {
    const list = '/api/staff/records/sites';
    const values = { name: '草稿站', type: 'SERVICE_CENTER', region: '140702' };
    const kept = await team.editor.write<StaffWritten>(list, { key: newKey(), values, submit: false, reason: null });
    const [, second] = await others();
    const at = `${list}/${second?.id}`;
    const draft = await edit({ floor: '8 层', building: 'D 座' }, { at, submit: false });
    const { items } = await team.editor.write<{ items: StaffWritten[] }>(`${list}/bulk`, {
      ...{ key: newKey(), values: { floor: '9 层' }, submit: true, reason: null },
      records: [
        { id: kept.id, version: 1 },
        { id: second?.id, version: draft.version },
      ],
    });
    expect(items.map(({ change }) => [change?.status, change?.fields.map(({ field }) => field)])).toEqual([
      ['DRAFT', ['name', 'type', 'region']],
      ['SUBMITTED', ['floor']],
    ]);
    expect(await record(team.editor, `${list}/${kept.id}`)).toMatchObject({
      status: 'DRAFT',
      values: { floor: '9 层' },
    });
    const { changes } = await record(team.editor, at);
    const open = changes.filter(({ status }) => status !== 'APPLIED');
    expect(open.map(({ status, fields }) => [status, fields.map(({ field }) => field)])).toEqual([
      ['SUBMITTED', ['floor']],
      ['DRAFT', ['building']],
    ]);
  });

  it('of which one lies elsewhere are not there', async () => {
    const [mine] = await others();
    const body = { key: newKey(), records: [mine], values: { phone: '12345' }, submit: true, reason: null };
    expect(await team.station.refused('/api/staff/records/sites/bulk', body)).toMatchObject({
      status: mine?.id === site ? 200 : 404,
    });
  });
});
