import { describe, expect, it } from 'vitest';
import type { NearSite } from '#core/schemas/site.ts';
import {
  barrierFreeWords,
  counterWords,
  distanceWords,
  kindWords,
  lengthWords,
  notableThings,
  whereWords,
} from '../../../web/resident/model/site-words.ts';
import { en } from '../../../web/resident/text/en.ts';
import { zh } from '../../../web/resident/text/zh.ts';
import { schematic, site } from './samples.ts';

describe('what a list says of a place', () => {
  it('says of counters only what somebody registered', () => {
    expect([true, false, null].map((hasCounter) => counterWords({ ...site, hasCounter }, zh))).toEqual([
      '能办事（有窗口）',
      '活动场所',
      null,
    ]);
  });

  it('says the kind unless the name has said it', () => {
    expect(kindWords(site, 'zh')).toBeNull();
    expect(kindWords({ ...site, name: '市民之家' }, 'zh')).toBe('政务服务中心');
    const town = { ...site, kind: 'TOWN_SERVICE_CENTER', name: '皇台街道便民服务中心' } as const;
    expect([kindWords(town, 'zh'), kindWords({ ...town, name: '皇台街道' }, 'zh')]).toEqual([
      null,
      '便民服务中心（镇街）',
    ]);
    expect(kindWords(site, 'en')).toBe('Government service centre');
  });

  it('names three things, facilities before functions', () => {
    expect(notableThings(site, 'zh')).toEqual(['饮水', '厕所', 'Wi-Fi']);
    expect(notableThings({ ...site, facilities: ['TOILET'] }, 'zh')).toEqual(['厕所', '帮办代办']);
    expect(notableThings({ ...site, facilities: [], functions: [] }, 'en')).toEqual([]);
  });

  it('takes “not known” and “no” for the same silence in barrier-free marks', () => {
    expect(barrierFreeWords(site, zh)).toEqual(['轮椅可进']);
    expect(barrierFreeWords(schematic, zh)).toEqual([]);
  });

  it('gives the address, else the park, else nothing', () => {
    expect([whereWords(site), whereWords(schematic), whereWords({ ...schematic, park: null })]).toEqual([
      '示范街 1 号',
      '晋中开发区',
      null,
    ]);
  });
});

describe('distances', () => {
  it.each([
    [0, '10\u00a0米', '10\u00a0m'],
    [14, '10\u00a0米', '10\u00a0m'],
    [994, '990\u00a0米', '990\u00a0m'],
    [995, '1.0\u00a0公里', '1.0\u00a0km'],
    [1234, '1.2\u00a0公里', '1.2\u00a0km'],
    [15_960, '16.0\u00a0公里', '16.0\u00a0km'],
  ])('%d metres reads %s', (metres, chinese, english) => {
    expect([lengthWords(metres, zh), lengthWords(metres, en)]).toEqual([chinese, english]);
  });

  it('are told only of a site that was asked for by distance and whose point may be measured', () => {
    const near = (one: object, distanceM: number | null) => ({ ...one, distanceM }) as NearSite;
    expect(distanceWords(near(site, 1234), zh)).toBe('1.2\u00a0公里');
    expect(distanceWords(near(site, null), zh)).toBeNull();
    expect(distanceWords(near(schematic, 1234), zh)).toBeNull();
    expect(distanceWords(near({ ...site, point: null }, 1234), zh)).toBeNull();
    expect(distanceWords(site, zh)).toBeNull();
  });
});
