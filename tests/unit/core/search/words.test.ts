import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { thingAsked } from '#core/search/asked-words.ts';
import { amenitiesAsked } from '#core/search/facility-words.ts';
import { normaliseText } from '#core/search/normalise.ts';
import { placeTexts, serviceTexts } from '#core/search/same-things.ts';
import { facility } from '#core/terms/position.ts';

describe('the thing that is asked for', () => {
  it.each([
    ['办营业执照', '营业执照'],
    ['我想办理 营业执照', '营业执照'],
    ['营业执照怎么办', '营业执照'],
    ['居住证在哪里办', '居住证'],
    ['哪里有热水', '热水'],
    ['附近的厕所', '厕所'],
    ['歇脚的地方', '歇脚'],
    ['帮办代办', '帮办代办'],
    ['哪里', '哪里'],
    ['', ''],
  ])('of %s is %s', (query, thing) => {
    expect(thingAsked(query)).toBe(thing);
  });

  it('is a part of what was typed, and something wherever that was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'我想办理营业执照哪里有热水的怎么附近能 '), maxLength: 12 }),
        (query) => {
          const thing = thingAsked(query);
          expect(normaliseText(query)).toContain(thing);
          expect(thing === '').toBe(normaliseText(query) === '');
        },
      ),
    );
  });
});

describe('other words for the same thing', () => {
  it('the query itself comes first, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (query) => {
        expect(placeTexts(query)[0]).toBe(
          query.normalize('NFKC').split(/\s+/).map(normaliseText).filter(Boolean).join(' '),
        );
      }),
    );
  });

  it('a licence is a registration, a hall a service centre; the longest word is meant', () => {
    expect(serviceTexts('办营业执照')).toEqual(expect.arrayContaining(['营业执照', '设立登记', '企业开办']));
    expect(placeTexts('定襄 办事大厅')).toEqual(expect.arrayContaining(['定襄 办事大厅', '定襄 政务服务中心']));
    expect(placeTexts('大巴')).toContain('红色巴士');
    expect(placeTexts('行政服务大厅')).toContain('行政政务服务中心');
  });

  it('党群服务中心 and 党群活动中心 are two things', () => {
    expect(placeTexts('党群服务中心')).not.toContain('党群活动中心');
    expect(placeTexts('党群活动中心')).toEqual(['党群活动中心']);
  });
});

describe('facilities', () => {
  const codes = (query: string) => amenitiesAsked(query).map(({ amenity }) => amenity);

  it.each([
    ['充电', ['PHONE_CHARGING', 'EV_CHARGING']],
    ['手机充电', ['PHONE_CHARGING']],
    ['电动车', ['EV_CHARGING']],
    ['热水', ['WATER']],
    ['热', ['WATER', 'MICROWAVE']],
    ['WiFi', ['WIFI']],
    ['re shui', ['WATER']],
    ['xsj', ['TOILET']],
    ['轮椅能进吗', ['BARRIER_FREE']],
    ['营业执照', []],
    ['', []],
    ['x', []],
  ])('for %s are %j', (query, expected) => {
    expect(codes(query)).toEqual(expected);
  });

  it('are each found by their own name and by its pinyin first', () => {
    for (const [code, { zh }] of Object.entries(facility)) {
      expect([zh, amenitiesAsked(zh)[0]]).toEqual([zh, { amenity: code, closeness: expect.any(Number) }]);
    }
  });

  it('are spelled in the words’ own pinyin', () => {
    for (const word of [
      '热水',
      '充电',
      '换电',
      '微波炉',
      '休息',
      '厕所',
      '卫生间',
      '药箱',
      '空调',
      '上网',
      '母婴室',
      '打印',
      '无障碍',
    ]) {
      const spelled = pinyin(word, { toneType: 'none', type: 'array', v: true }).join('');
      expect([word, amenitiesAsked(spelled)[0]?.closeness]).toEqual([word, 0]);
      expect([word, codes(spelled)[0]]).toEqual([word, codes(word)[0]]);
    }
  });
});
