import { describe, expect, it } from 'vitest';
import { regionOfClick } from '../../../web/leader/model/region-of-click.ts';

const region = (code: string) => ({ kind: 'region', code }) as const;

describe('a click on land', () => {
  it.each([
    ['the three provinces', { kind: 'home' }, '140921', '140000'],
    ['its province', region('140000'), '140921', '140900'],
    ['its city', region('140900'), '140921', '140921'],
    ['the county itself', region('140921'), '140921', '140921'],
    ['a city of which only the city is known', region('140900'), '140900', '140900'],
    ['a province with a county it administers itself', region('410000'), '419001', '419001'],
    ['the city beside it', region('140700'), '140921', 'by zoom'],
    ['a park', { kind: 'park', id: 'pk_0123456789' }, '140921', 'by zoom'],
  ] as const)('from %s leads one level down', (_, place, finest, expected) => {
    expect(regionOfClick(place, finest, 'by zoom')).toBe(expected);
  });
});
