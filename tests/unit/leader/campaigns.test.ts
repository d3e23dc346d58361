import { describe, expect, it } from 'vitest';
import { campaignsOf } from '../../../web/leader/model/campaigns.ts';

const named = (name: string | null, isIllustrative = false) => ({
  campaign: name === null ? null : { id: `cm_${name}`, name },
  isIllustrative,
});

describe('活动载体 to filter pairings by', () => {
  it('are those that the pairings name, with how many, samples apart, the most registered first', () => {
    const pairings = [named('甲', true), named('乙'), named(null), named('甲', true), named('乙', true), named('丙')];
    expect(campaignsOf(pairings)).toEqual([
      { id: 'cm_乙', name: '乙', registered: 1, illustrative: 1 },
      { id: 'cm_丙', name: '丙', registered: 1, illustrative: 0 },
      { id: 'cm_甲', name: '甲', registered: 0, illustrative: 2 },
    ]);
    expect(campaignsOf([named(null)])).toEqual([]);
  });
});
