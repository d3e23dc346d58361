import { describe, expect, it } from 'vitest';
import { fromWgs84 } from '#core/geo/datum.ts';
import { previewOf } from './import-world.ts';
import { first, SITE, site, stored } from './site-rows.ts';

describe('checks of places', () => {
  const head = '名称|类型|行政区划|经度|纬度|地址';
  const codes = (...lines: string[]) =>
    previewOf('SITE', [head, ...lines]).rows.map((row) =>
      row.problems.map(({ code, message }) => `${code} ${message}`),
    );

  it('find points outside of the county, and say where they are', () => {
    expect(codes('乙|展馆|定襄县|112.73|37.75|', '丙|展馆|定襄县|117.2|32.25|')).toEqual([
      ['OUTSIDE 位置不在山西省忻州市内，而在山西省晋中市榆次区'],
      ['OUTSIDE 位置不在山西省内，而在安徽省合肥市长丰县'],
    ]);
  });

  it('find points elsewhere than name or address say', () => {
    expect(codes('定襄展馆|展馆|山西省|112.73|37.75|')).toEqual([
      ['OTHER_REGION 名称写的是山西省忻州市定襄县，位置在山西省晋中市榆次区'],
    ]);
    expect(codes('乙|展馆|山西省|112.73|37.75|定襄县新建路')).toEqual([
      ['OTHER_REGION 地址写的是山西省忻州市定襄县，位置在山西省晋中市榆次区'],
    ]);
    expect(codes('乙|展馆|定襄县|112.95|38.49|榆次区新建路')).toEqual([
      ['OTHER_REGION 地址写的是山西省晋中市榆次区，行政区划是山西省忻州市定襄县，请核对'],
    ]);
  });

  it('find centres that stand for a county', () => {
    expect(codes('乙|展馆|定襄县|112.95|38.48|')[0]?.[0]).toContain('CENTRE 位置正好是山西省忻州市定襄县的中心点');
    expect(codes('乙|展馆|定襄县|112.96|38.49|山西省忻州市定襄县')[0]?.[0]).toContain('CENTRE 地址只写到定襄县');
    const said = previewOf('SITE', [`${head}|位置精度`, '乙|展馆|定襄县|112.96|38.49||区县']);
    expect(said.rows[0]).toMatchObject({
      patch: { point: { precision: 'COUNTY_CENTROID' } },
      problems: [{ code: 'CENTRE' }],
    });
  });

  it('find several rows on one point, and names that stand twice close by', () => {
    expect(codes('乙|展馆|定襄县|112.96|38.49|', '丙|展馆|定襄县|112.96|38.49|')).toEqual([
      ['SAME_POINT 与第 3 行是同一个点，请核对各自的位置'],
      ['SAME_POINT 与第 2 行是同一个点，请核对各自的位置'],
    ]);
    expect(codes('北城社区|展馆|定襄县|112.96|38.49|', '北城社区党群服务中心|展馆|定襄县|112.961|38.4905|')[0]).toEqual(
      ['DUPLICATE 103 米内有第 3 行的“北城社区党群服务中心”，可能是同一处'],
    );
    const given = { existing: [site(SITE, '北城社区展馆')] };
    const near = previewOf('SITE', [head, '北城社区|展馆|定襄县|112.9501|38.481|'], given);
    expect(near.rows[0]?.problems).toMatchObject([
      { code: 'DUPLICATE', message: '9 米内有已登记的“北城社区展馆”，可能是同一处' },
    ]);
  });

  it('find moves of more than two kilometres', () => {
    expect(first(`${SITE}|甲||||112.98|38.481||`)?.problems).toMatchObject([
      { severity: 'WARNING', code: 'MOVED_FAR', message: '位置移动了 2.6 公里，请核对' },
    ]);
  });

  it('find a file that is in another system than it says', () => {
    const existing = Array.from({ length: 6 }, (_, i) =>
      site(`st_000000010${i}`, `阵地${i}`, {
        point: { ...(stored.values.point as object), lng: 112.9 + i / 50, lat: 38.45 + i / 100 },
      }),
    );
    const lines = existing.map(({ id, values }) => {
      const { lng, lat } = values.point as { lng: number; lat: number };
      return `${id}|${fromWgs84([lng, lat], 'GCJ02')
        .map((n) => n.toFixed(6))
        .join('|')}`;
    });
    const preview = previewOf('SITE', ['编号|经度|纬度', ...lines], { existing });
    expect(preview.shift).toMatchObject({ read: 'WGS84', really: 'GCJ02', system: 'GCJ02', shifted: 6, compared: 6 });
    expect(preview.rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual(Array(6).fill(['SYSTEM']));
    expect(preview.shift?.headed).toBe(false);
    expect(previewOf('SITE', ['编号|lon_wgs84|lat_wgs84', ...lines], { existing }).shift?.headed).toBe(true);
    const mended = previewOf('SITE', ['编号|经度|纬度', ...lines], { existing, settings: { system: 'GCJ02' } });
    expect(mended.shift).toBeNull();
    expect(mended.rows.map(({ action }) => action)).toEqual(Array(6).fill('SAME'));
  });

  it('doubt a system that headings or another pair of columns speak against', () => {
    const [x, y] = fromWgs84([112.95, 38.49], 'GCJ02');
    const lines = [
      '名称|类型|行政区划|lon_gcj02|lat_gcj02|lon_wgs84|lat_wgs84',
      `乙|展馆|定襄县|${x}|${y}|112.95|38.49`,
    ];
    expect(previewOf('SITE', lines).doubt).toBeNull();
    expect(previewOf('SITE', lines, { settings: { system: 'WGS84' } }).doubt).toMatchObject({
      heading: 'GCJ02',
      pair: { system: 'WGS84' },
    });
  });
});
