import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromWgs84 } from '#core/geo/datum.ts';
import { distanceM } from '#core/geo/distance.ts';
import { parsePoint } from '#core/geo/paste/parse-point.ts';
import { point as checkPoint } from '#core/records/check/place.ts';
import type { PointValue } from '#core/records/field.ts';
import { unwrap } from '#core/result.ts';
import {
  deviceValue,
  enteredText,
  movedValue,
  pastedValue,
  rereadValue,
  type Said,
  toPoint,
} from '../../../../web/staff/point/model/point-draft.ts';
import { inChina, SYSTEMS } from '../../core/geo/points-in-china.ts';

const nothing: Said = { precision: null, source: null };
const own: Said = { precision: 'GEOCODED', source: '测绘院成果' };

describe('the value that a form keeps of a point', () => {
  it('is WGS84 with 7 decimals, whatever was pasted in whatever system, within half a metre', () => {
    fc.assert(
      fc.property(inChina, fc.constantFrom(...SYSTEMS), (point, system) => {
        const [lng, lat] = fromWgs84(point, system);
        const value = pastedValue(unwrap(parsePoint(`${lng.toFixed(6)},${lat.toFixed(6)}`)), system, nothing);
        expect(distanceM(toPoint(value), point)).toBeLessThan(0.5);
        expect(value).toMatchObject({ system, entered: `${lng.toFixed(6)},${lat.toFixed(6)}` });
        expect(String(value.lng)).toMatch(/^\d+(\.\d{1,7})?$/);
      }),
    );
  });

  it('is taken by the API as it is', () => {
    const pasted = pastedValue(
      unwrap(parsePoint('https://uri.amap.com/marker?position=112.68,37.73')),
      'GCJ02',
      nothing,
    );
    for (const value of [
      pasted,
      movedValue([112.68, 37.73], own),
      deviceValue({ at: [112.68, 37.73], accuracyM: 8 }, own),
    ]) {
      expect(checkPoint(value, 'point')).toEqual({ ok: true, value });
    }
  });

  it('says where it comes from and claims no more than is known', () => {
    const link = unwrap(parsePoint('https://api.map.baidu.com/marker?location=37.73,112.68'));
    expect(pastedValue(link, 'BD09', nothing)).toMatchObject({ source: '百度链接', precision: 'STREET' });
    expect(pastedValue(unwrap(parsePoint('112.68,37.73')), 'BD09', nothing)).toMatchObject({ source: '手工录入' });
    expect(movedValue([112.68, 37.73], nothing)).toEqual({
      ...{ lng: 112.68, lat: 37.73, precision: 'STREET' },
      ...{ system: null, entered: null, source: '地图上标定' },
    });
    const read = (accuracyM: number) => deviceValue({ at: [112.68, 37.73], accuracyM }, nothing);
    expect(read(11.6)).toMatchObject({ precision: 'SURVEYED', source: '本机定位（±12 米）', system: 'WGS84' });
    expect(read(60)).toMatchObject({ precision: 'STREET' });
    expect(read(900)).toMatchObject({ precision: 'TOWNSHIP' });
  });

  it('keeps what a person said of it', () => {
    const pasted = unwrap(parsePoint('112.68,37.73'));
    for (const value of [pastedValue(pasted, 'BD09', own), movedValue([112.68, 37.73], own)]) {
      expect(value).toMatchObject(own);
    }
    expect(deviceValue({ at: [112.68, 37.73], accuracyM: 5 }, own)).toMatchObject(own);
  });

  it('keeps the text as it was entered, in one line and no longer than is stored', () => {
    expect(enteredText('  经度112.68\n 纬度37.73 ')).toBe('经度112.68 纬度37.73');
    expect(enteredText('1'.repeat(900))).toHaveLength(500);
  });

  it('can be read anew in another system', () => {
    const before: PointValue = { ...movedValue([112.68, 37.73], own), entered: '112.68,37.73', system: 'GCJ02' };
    expect(rereadValue([112.674, 37.7239999999], 'BD09', before)).toEqual({
      ...before,
      lng: 112.674,
      lat: 37.724,
      system: 'BD09',
    });
  });
});
