import { expect, it } from 'vitest';
import { portalConfig } from '#core/schemas/portal.ts';
import { regionDetail } from '#core/schemas/region.ts';
import { nearSites, siteDetail } from '#core/schemas/site.ts';
import { answers, config, county, hostile, illustrative, mobile, schematic, site } from './samples.ts';

it('has samples that the real API could answer, by its own contract', () => {
  expect(portalConfig.parse(config)).toEqual(config);
  expect(regionDetail.parse(county)).toEqual(county);
  expect(nearSites.parse(answers['/api/sites/near'])).toEqual(answers['/api/sites/near']);
  for (const one of [site, schematic, illustrative, mobile, hostile]) expect(siteDetail.parse(one)).toEqual(one);
});
