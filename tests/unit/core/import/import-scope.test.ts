import { describe, expect, it } from 'vitest';
import { isInScope } from '#core/import/import-scope.ts';
import { codesOf, EVERYWHERE, OTHER_PARK, PARK, previewOf } from './import-world.ts';

const COUNTY = { everywhere: false, regions: ['140921'], parks: [PARK] };

describe('where an importer may put records', () => {
  it.each<[string, 'SITE' | 'PARK', Readonly<Record<string, unknown>>, boolean, boolean]>([
    ['new in the region', 'SITE', { region: '140921100' }, true, true],
    ['new in another region', 'SITE', { region: '140702' }, true, false],
    ['new in a larger region', 'SITE', { region: '140900' }, true, false],
    ['new in a park of the scope that lies elsewhere', 'SITE', { region: '340121', park: PARK }, true, true],
    ['new in the region, in a park of others', 'SITE', { region: '140921', park: OTHER_PARK }, true, true],
    ['new in a park of others', 'SITE', { park: OTHER_PARK }, true, false],
    ['new and nowhere', 'SITE', {}, true, false],
    ['a park below one of the scope', 'PARK', { parent: PARK, region: '340121' }, true, true],
    ['known, and not moved', 'SITE', { address: '一路' }, false, true],
    ['known, moved away', 'SITE', { region: '140702' }, false, false],
    ['known, into another park, the region as it was', 'SITE', { park: OTHER_PARK }, false, true],
  ])('%s', (_, kind, patch, isNew, allowed) => {
    expect(isInScope(kind, patch, isNew, COUNTY)).toBe(allowed);
    expect(isInScope(kind, patch, isNew, EVERYWHERE)).toBe(true);
  });

  it('is told in the preview, not by the portal when everything has been sent', () => {
    const lines = ['名称|类型|行政区划|所属园区', '甲|展馆|榆次区|双凤', '乙|展馆|定襄县|定襄经开区'];
    const preview = previewOf('SITE', lines, { data: { scope: COUNTY } });
    expect([codesOf(preview, 0), codesOf(preview, 1)]).toEqual([
      expect.arrayContaining(['NOT_ALLOWED']),
      expect.not.arrayContaining(['NOT_ALLOWED']),
    ]);
    expect(preview.rows.map(({ action }) => action)[0]).toBe('ERROR');
  });
});
