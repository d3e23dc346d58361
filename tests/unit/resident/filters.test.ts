import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facility, positionFunction, positionLevel, positionType } from '#core/terms/position.ts';
import { codesOf } from '#core/terms/term.ts';
import {
  allCleared,
  conditionsOf,
  conditionWords,
  panelCleared,
  panelCount,
} from '../../../web/resident/model/filters.ts';
import { type HomeView, homeDefault, paths, purposes } from '../../../web/resident/paths.ts';
import { en } from '../../../web/resident/text/en.ts';
import { zh } from '../../../web/resident/text/zh.ts';

const view: fc.Arbitrary<HomeView> = fc
  .record({
    region: fc.option(fc.constantFrom('140702', '410000')),
    purpose: fc.constantFrom(...purposes),
    q: fc.constantFrom('', '便民'),
    open: fc.boolean(),
    kinds: fc.subarray(codesOf(positionType)),
    levels: fc.subarray(codesOf(positionLevel)),
    service: fc.option(fc.constant('sv_0000000001')),
    facilities: fc.subarray(codesOf(facility)),
    functions: fc.subarray(codesOf(positionFunction)),
    barrier: fc.boolean(),
    verified: fc.boolean(),
    box: fc.option(fc.constant([112, 37, 113, 38] as const)),
  })
  .map((any) => ({ ...homeDefault, ...any }));

describe('the conditions of a list', () => {
  it('taken away one by one leave the region alone', () => {
    fc.assert(
      fc.property(view, (any) => {
        let left = any;
        for (let [next] = conditionsOf(left); next; [next] = conditionsOf(left)) {
          const fewer = { ...left, ...next.without };
          expect(conditionsOf(fewer)).toHaveLength(conditionsOf(left).length - 1);
          left = fewer;
        }
        expect(paths.home(left)).toBe(paths.home({ region: any.region }));
        expect(paths.home({ ...any, ...allCleared })).toBe(paths.home({ region: any.region }));
      }),
    );
  });

  it('of the panel are counted, and cleared together', () => {
    fc.assert(
      fc.property(view, (any) => {
        const chips =
          Number(any.open) + Number(any.purpose !== 'all') + Number(any.q !== '') + Number(any.box !== null);
        expect(panelCount(any)).toBe(conditionsOf(any).length - chips);
        expect(panelCount({ ...any, ...panelCleared })).toBe(0);
        expect(conditionsOf({ ...any, ...panelCleared })).toHaveLength(chips);
      }),
    );
  });

  it('each have words of their own in both languages', () => {
    fc.assert(
      fc.property(view, fc.constantFrom(['zh', zh] as const, ['en', en] as const), (any, [language, text]) => {
        const words = conditionsOf(any).map((one) => conditionWords(one, any, '企业开办', { language, text }));
        expect(words.filter((word) => word === '' || /[A-Z]_|undefined/.test(word))).toEqual([]);
        expect(new Set(words).size).toBe(words.length);
      }),
    );
  });

  it('a service that nobody knows is still one to take away', () => {
    const unknown = { ...homeDefault, service: 'sv_0000000009' };
    const [one] = conditionsOf(unknown);
    expect(one && conditionWords(one, unknown, null, { language: 'zh', text: zh })).toBe('办什么事');
  });
});
