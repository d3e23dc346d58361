import { describe, expect, it } from 'vitest';
import { makeRegionIndex } from '#core/import/region-index.ts';
import { REGIONS } from './import-world.ts';

const index = makeRegionIndex(REGIONS);
const find = (text: string, within: string[] = []) => {
  const found = index.find(text, within);
  return found.ok ? found.value : found.error.code;
};

describe('a region', () => {
  it.each([
    ['140921', '140921'],
    ['１４０９２１', '140921'],
    ['140921000000', '140921'],
    ['定襄县', '140921'],
    ['定襄', '140921'],
    ['忻州市定襄县', '140921'],
    ['山西省忻州市定襄县', '140921'],
    ['山西定襄', '140921'],
    ['山西省/忻州市/定襄县', '140921'],
    ['山西省 - 忻州市 - 定襄县 - 晋昌镇', '140921100'],
    ['定襄县晋昌镇', '140921100'],
    ['晋中市市辖区', '140700'],
    ['河南省開封市', '410200'],
    ['江苏省鼓楼区', '320106'],
    ['山西省合肥市', 'UNKNOWN_REGION'],
    ['定襄县某某路', 'UNKNOWN_REGION'],
    ['140999', 'UNKNOWN_REGION'],
    ['14092', 'UNKNOWN_REGION'],
    ['鼓楼区', 'AMBIGUOUS'],
    ['吉林', 'AMBIGUOUS'],
    ['吉林市', '220200'],
  ])('%s', (text, expected) => {
    expect(find(text)).toBe(expected);
  });

  it('of a common name is the one in the regions that are meant', () => {
    expect(find('鼓楼区', ['410000'])).toBe('410204');
    expect(find('鼓楼区', ['140000'])).toBe('AMBIGUOUS');
  });

  it('names all that it could be', () => {
    const found = index.find('鼓楼区', []);
    expect(found).toMatchObject({
      error: {
        choices: [
          { value: '410204', label: '河南省开封市鼓楼区' },
          { value: '320106', label: '江苏省南京市鼓楼区' },
        ],
      },
    });
  });
});

describe('the region at the head of a text', () => {
  it.each<[string, unknown]>([
    ['山西省忻州市定襄县新建路 1 号', { code: '140921', rest: '新建路1号' }],
    ['山西定襄经济开发区', { code: '140921', rest: '经济开发区' }],
    ['河南省开封市', { code: '410200', rest: '' }],
    ['鼓楼区一路', null],
    ['新建路 1 号', null],
    ['定襄路 1 号', null],
    ['忻州西大街 20 号', null],
    ['定襄村党群服务站', null],
    ['山西定襄路 3 号', { code: '140000', rest: '定襄路3号' }],
    ['定襄晋昌镇', { code: '140921100', rest: '' }],
  ])('%s', (text, expected) => {
    expect(index.leading(text, [])).toEqual(expected);
  });
});
