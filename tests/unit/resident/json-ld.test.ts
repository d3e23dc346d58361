import { describe, expect, it } from 'vitest';
import { siteJsonLd } from '../../../web/resident/model/json-ld.ts';
import { illustrative, schematic, site } from './samples.ts';

const url = 'https://map.example.cn/sites/st_0000000001';

describe('the schema.org description', () => {
  it('tells an office of government, its address, number and point', () => {
    expect(siteJsonLd(site, url)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'GovernmentOffice',
      name: '榆次区政务服务中心',
      alternateName: ['榆次区行政服务中心'],
      url,
      telephone: '0354-3081234',
      address: {
        '@type': 'PostalAddress',
        addressCountry: 'CN',
        addressRegion: '山西省晋中市榆次区',
        streetAddress: '示范街 1 号',
      },
      geo: { '@type': 'GeoCoordinates', latitude: 37.6977, longitude: 112.7082 },
    });
  });

  it('keeps a schematic point to itself and takes an activity centre for no office', () => {
    const told = JSON.parse(JSON.stringify(siteJsonLd(schematic, url)));
    expect(told['@type']).toBe('CivicStructure');
    expect(told).not.toHaveProperty('geo');
    expect(told).not.toHaveProperty('telephone');
    expect(told.address).not.toHaveProperty('streetAddress');
  });

  it('does not exist for a sample', () => {
    expect(siteJsonLd(illustrative, url)).toBeUndefined();
  });
});
