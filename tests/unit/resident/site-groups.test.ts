import { expect, it } from 'vitest';
import type { RegionDetail } from '#core/schemas/region.ts';
import { groupByCounty } from '../../../web/resident/model/site-groups.ts';
import { county, schematic, site } from './samples.ts';

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
  const groups = groupByCounty([town, site, other], null);
  expect(groups.map(({ code, name }) => [code, name])).toEqual([
    ['140702', '山西省晋中市榆次区'],
    ['140921', '山西省忻州市定襄县'],
  ]);
});

it('does not repeat the region that the page is about', () => {
  expect(groupByCounty([site, city], jinzhong).map(({ name }) => name)).toEqual(['榆次区', '晋中市']);
});

it('puts the centre first, then places with counters', () => {
  const hall = { ...schematic, id: 'st_4', level: 'ORDINARY' as const };
  const [group] = groupByCounty([hall, site, schematic], county);
  expect(group?.sites.map(({ id }) => id)).toEqual([schematic.id, site.id, 'st_4']);
});
