import { describe, expect, it } from 'vitest';
import type { StaffKind } from '#core/records/catalogue.ts';
import { checkRecord, newProblems } from '#core/records/check-record.ts';
import { checkValues } from '#core/records/check-values.ts';

const context = { id: 'og_0000000001', today: '2026-11-20' };
const paths = (kind: StaffKind, values: Record<string, unknown>) =>
  checkRecord(kind, values, context).problems.map(({ path }) => path);
const warnings = (kind: StaffKind, values: Record<string, unknown>) =>
  checkRecord(kind, values, context).warnings.map(({ code, path }) => `${code} ${path}`);

describe('values of a record', () => {
  it('of a new one are whole: what is required is there, the rest begins as the catalogue says', () => {
    const { values, problems } = checkValues(
      'ENTERPRISE',
      { name: ' 甲公司 ', type: 'NON_PUBLIC' },
      { partial: false },
    );
    expect(problems.map(({ path, expected }) => [path, expected])).toEqual([['region', '必填：行政区划']]);
    expect(values).toMatchObject({ name: '甲公司', operatingStatus: 'OPERATING', aliases: [], point: null });
  });

  it('of a change are those that are named; none that is required can be emptied', () => {
    expect(checkValues('SITE', { phone: '12345' }, { partial: true })).toEqual({
      values: { phone: '12345' },
      problems: [],
    });
    const { problems } = checkValues('SITE', { name: ' ', colour: 'red' }, { partial: true });
    expect(problems.map(({ path }) => path)).toEqual(['colour', 'name']);
  });
});

describe('positions', () => {
  it('have numbers of a station only with its tier', () => {
    const numbers = { windowCount: 3, items: [{ item: 'sv_0000000001', promiseHours: null }], serviceArea: null };
    expect(paths('SITE', { ...numbers, stationTier: null })).toEqual(['windowCount', 'items']);
    expect(paths('SITE', { ...numbers, stationTier: 'TOWN' })).toEqual([]);
  });

  it('have stops only when they are mobile', () => {
    const stops = [{ place: '广场', point: null, startsAt: 'x', endsAt: 'y' }];
    expect(paths('SITE', { stops, type: 'SERVICE_CENTER' })).toEqual(['stops']);
    expect(warnings('SITE', { stops: [], type: 'MOBILE' })).toEqual(['NO_STOPS stops']);
  });

  it('are named as R05 says, or warn', () => {
    const type = 'VILLAGE_SERVICE_STATION';
    expect(warnings('SITE', { type, name: '东街村便民服务站' })).toEqual([]);
    expect(warnings('SITE', { type, name: '东街村服务室' })).toEqual(['NAME_SUFFIX name']);
  });

  it('that serve a town or village say which, or warn', () => {
    expect(warnings('SITE', { stationTier: 'TOWN', region: '140921' })).toEqual(['STATION_REGION region']);
    expect(warnings('SITE', { stationTier: 'TOWN', region: '140921100' })).toEqual([]);
    expect(warnings('SITE', { stationTier: 'DISTRICT', region: '140921' })).toEqual([]);
  });

  it('whose visitors should call first have a phone', () => {
    const hours = { mode: 'CALL_FIRST' };
    expect(warnings('SITE', { hours, phone: null })).toEqual(['NO_PHONE phone']);
    expect(warnings('SITE', { hours, phone: '12345' })).toEqual([]);
  });
});

describe('codes with a wrong check character (R14)', () => {
  const wrong = '91350100M000100Y44';
  it('stand with the reason why only', () => {
    expect(paths('ENTERPRISE', { uscc: wrong, usccOverride: null })).toEqual(['uscc']);
    expect(paths('ENTERPRISE', { uscc: wrong, usccOverride: '营业执照如此' })).toEqual([]);
    expect(warnings('ENTERPRISE', { uscc: wrong, usccOverride: '营业执照如此' })).toEqual(['CHECK_CHARACTER uscc']);
    expect(paths('ENTERPRISE', { uscc: '91350100M000100Y43', usccOverride: null })).toEqual([]);
  });
});

describe('relations', () => {
  it('of a record to itself are refused', () => {
    expect(paths('ORGANISATION', { parent: context.id })).toEqual(['parent']);
    expect(paths('ORGANISATION', { parent: 'og_0000000002' })).toEqual([]);
    expect(paths('PAIRING', { a: 'en_1', b: 'en_1' })).toEqual(['b']);
  });

  it('of pairings have two fitting sides and an order of time', () => {
    const sides = { type: 'ENTERPRISE_VILLAGE', a: 'en_0000000001', b: 'vl_0000000001' };
    expect(warnings('PAIRING', sides)).toEqual([]);
    expect(warnings('PAIRING', { ...sides, b: 'og_0000000001' })).toEqual(['PARTIES type']);
    expect(paths('PAIRING', { ...sides, startedOn: '2026-05-01', endedOn: '2026-04-01' })).toEqual(['endedOn']);
    expect(paths('PAIRING', { ...sides, activities: [{ on: '2026-11-20' }, { on: '2026-11-21' }] })).toEqual([
      'activities[1].on',
    ]);
  });

  it('of a contact point name some body', () => {
    expect(paths('CONTACT_POINT', { organisation: null, enterprise: null })).toEqual(['organisation']);
    expect(paths('CONTACT_POINT', { organisation: null, enterprise: 'en_0000000001' })).toEqual([]);
  });
});

describe('organisations', () => {
  it('are not established tomorrow, nor revoked before', () => {
    expect(paths('ORGANISATION', { establishedOn: '2026-11-21' })).toEqual(['establishedOn']);
    expect(paths('ORGANISATION', { establishedOn: '2026-11', revokedOn: '2026-10-31' })).toEqual(['revokedOn']);
  });

  it('warn by the rules on branches', () => {
    expect(warnings('ORGANISATION', { type: 'JOINT_BRANCH', coveredUnitCount: 6 })).toEqual([
      'JOINT_COVERS_TOO_MANY coveredUnitCount',
    ]);
    expect(warnings('ORGANISATION', { type: 'BRANCH', memberCountBand: 'UNDER_3' })).toEqual([
      'BRANCH_TOO_SMALL memberCountBand',
    ]);
  });
});

describe('an old slip', () => {
  it('does not stand in the way of another change', () => {
    const before = { windowCount: 3, stationTier: null };
    expect(newProblems('SITE', before, { ...before, phone: '12345' }, context)).toEqual([]);
    expect(newProblems('SITE', before, { ...before, windowCount: 4 }, context)).toHaveLength(1);
  });
});
