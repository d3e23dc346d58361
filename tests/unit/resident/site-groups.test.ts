import { expect, it } from 'vitest';
import type { RegionDetail } from '#core/schemas/region.ts';
import { groupByCounty } from '../../../web/resident/model/site-groups.ts';
import { county, schematic, site } from './samples.ts';

const TODAY = '2026-11-20';
const town = { ...site, id: 'st_1', regionCode: '140702401', regionName: '山西省晋中市榆次区开发区' };
const other = { ...site, id: 'st_2', regionCode: '140921', regionName: '山西省忻州市定襄县' };
const city = { ...site, id: 'st_3', regionCode: '140700', regionName: '山西省晋中市' };
const jinzhong: RegionDetail = {
  ...county,
  code: '140700',
  name: '晋中市',
  level: 'CITY',
  ancestors: [{ code: '140000', name: '山西省' }],
};

it('keeps counties in the order of the list and names them from the province on', () => {
  const groups = groupByCounty([town, site, other], null, TODAY);
  expect(groups.map(({ code, name }) => [code, name])).toEqual([
    ['140702', '山西省晋中市榆次区'],
    ['140921', '山西省忻州市定襄县'],
  ]);
});

it('does not repeat the region that the page is about', () => {
  expect(groupByCounty([site, city], jinzhong, TODAY).map(({ name }) => name)).toEqual(['榆次区', '晋中市']);
});

it('puts the centre first, then places with counters, last what is closed for a time', () => {
  const closed = { ...schematic, id: 'st_5', closure: { reason: '装修', from: TODAY, to: null } };
  const soon = { ...schematic, id: 'st_6', closure: { reason: '装修', from: '2026-11-21', to: null } };
  const hall = { ...schematic, id: 'st_4', level: 'ORDINARY' as const };
  const [group] = groupByCounty([closed, hall, site, schematic, soon], county, TODAY);
  expect(group?.sites.map(({ id }) => id)).toEqual([schematic.id, 'st_6', site.id, 'st_4', 'st_5']);
});
