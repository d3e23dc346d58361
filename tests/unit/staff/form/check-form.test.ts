import { describe, expect, it } from 'vitest';
import { staffKinds } from '#core/records/catalogue.ts';
import { checkForm, type FormContext, sentValues, withBlocked } from '../../../../web/staff/form/check-form.ts';
import { formFields, formValues, reasonOf } from '../../../../web/staff/form/form-values.ts';

const record = {
  values: {
    name: '双创中心党群服务中心',
    type: 'SERVICE_CENTER',
    region: '140702',
    phone: '0354-3112345',
    facilities: ['WIFI', 'WATER'],
    openToPublic: true,
  },
};
const base = formValues('SITE', record);
const context: FormContext = { kind: 'SITE', id: 'st_0123456789', status: 'PUBLISHED', today: '2026-11-20' };
const check = (part: Record<string, unknown>, more: Partial<FormContext> = {}) =>
  checkForm({ ...context, ...more }, base, { ...base, ...part });

describe('a form', () => {
  it('begins as its record stands, with nothing to send', () => {
    expect(check({})).toEqual({ changes: [], problems: {}, missing: [], warnings: [] });
  });

  it('sends what changed and nothing else, as it is kept', () => {
    const checked = check({ phone: ' 0354-3112346 ', facilities: ['WIFI', 'WATER', 'WIFI'] });
    expect(sentValues(checked)).toEqual({ phone: '0354-3112346' });
  });

  it('counts a value that was typed and taken back as no change', () => {
    expect(check({ phone: '0354 3112345' }).changes).toEqual([]);
  });

  it('says of each change how it becomes public', () => {
    const ways = (status: FormContext['status']) =>
      check({ phone: '12345', name: '新名字', note: '内部' }, { status }).changes.map(({ field, way }) => [
        field.key,
        way,
      ]);
    expect(ways('PUBLISHED')).toEqual([
      ['name', 'APPROVAL'],
      ['phone', 'AT_ONCE'],
      ['note', 'INTERNAL'],
    ]);
    expect(ways('DRAFT').map(([, way]) => way)).toEqual(['DRAFT', 'DRAFT', 'DRAFT']);
  });

  it('names the field that is wrong, and what is expected there', () => {
    expect(check({ phone: '13812345678' }).problems.phone).toContain('个人手机号不能公开');
    expect(check({ areaM2: 'viel' }).problems.areaM2).toContain('之间的数');
    const stop = { place: '西门', point: null, startsAt: 'T09:00:00+08:00', endsAt: 'T11:00:00+08:00' };
    // which of them it is stands with it
    const good = { ...stop, startsAt: '2026-11-20T09:00:00+08:00', endsAt: '2026-11-20T11:00:00+08:00' };
    const { problems } = check({ stops: [good, stop], type: 'MOBILE' });
    expect(Object.keys(problems)).toEqual(['stops']);
    expect(problems.stops).toMatch(/^第 2 项：/);
  });

  it('is kept back by what a control found, for the value it was found of and no other', () => {
    const told = { phone: { value: '12345', why: '占线' }, areaM2: { value: 3, why: '没有改' } };
    const values = { ...base, phone: '12345' };
    expect(withBlocked(check({ phone: '12345' }), told, values).problems).toEqual({ phone: '占线' });
    expect(withBlocked(check({ phone: '12346' }), told, { ...base, phone: '12346' }).problems).toEqual({});
    expect(withBlocked(check({}), told, base).problems).toEqual({});
    const wrong = { phone: { value: '13812345678', why: '占线' } };
    const checked = withBlocked(check({ phone: '13812345678' }), wrong, { ...base, phone: '13812345678' });
    expect(checked.problems.phone).toContain('个人手机号不能公开');
  });

  it('does not empty what is required', () => {
    const checked = check({ name: '  ' });
    expect(checked.missing.map(({ key }) => key)).toEqual(['name']);
    expect(checked.problems).toEqual({});
  });

  it('of a new record asks for all that is required, and begins as its kind does', () => {
    for (const kind of staffKinds) {
      const fresh = formValues(kind, null);
      const { missing } = checkForm({ kind, id: null, status: 'DRAFT', today: '2026-11-20' }, fresh, fresh);
      const required = formFields(kind, true).filter((field) => field.required && field.initial === undefined);
      expect(missing).toEqual(required);
    }
  });

  it('takes along what is known of a new record', () => {
    expect(formValues('GRID', null, { park: 'pk_0123456789', region: '140702' })).toMatchObject({
      park: 'pk_0123456789',
      region: '140702',
      name: null,
    });
  });

  it('changes what is made once only in a new record, and what needs an act never', () => {
    const keys = (isNew: boolean) => formFields('PAIRING', isNew).map(({ key }) => key);
    expect(keys(true)).toContain('a');
    expect(keys(false)).not.toContain('a');
    expect(keys(true)).not.toContain('status');
  });

  it('does not go without a point that was pasted and whose system nobody chose', () => {
    expect(check({ $point: '112.6808,37.7326' }).problems).toEqual({ point: expect.stringContaining('坐标系') });
    expect(check({ $point: ' ' }).problems).toEqual({});
  });

  it('says why only where somebody wrote something', () => {
    expect([reasonOf({ $reason: '  ' }), reasonOf({ $reason: ' 搬迁 ' })]).toEqual([null, '搬迁']);
  });
});
