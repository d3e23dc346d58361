import { describe, expect, it } from 'vitest';
import { type OrgFacts, orgWarnings } from '#core/org-rules.ts';
import { type SchemeTier, type TierPlace, tierFaults, tierFaultText } from '#core/scheme.ts';

const facts: OrgFacts = { type: 'BRANCH', members: 10, coveredUnits: 1, largestUnitMembers: null };
const codes = (change: Partial<OrgFacts>) => orgWarnings({ ...facts, ...change }).map((warning) => warning.code);

describe('soft warnings on branches', () => {
  it.each([
    [{}, []],
    [{ members: 2 }, ['BRANCH_TOO_SMALL']],
    [{ members: 3 }, []],
    [{ members: 50 }, []],
    [{ members: 51 }, ['BRANCH_TOO_LARGE']],
    [{ members: 99 }, ['BRANCH_TOO_LARGE']],
    [{ members: 100 }, ['COMMITTEE_DUE']],
    [{ members: null }, []],
    [{ type: 'GENERAL_BRANCH', members: 99 }, []],
    [{ type: 'GENERAL_BRANCH', members: 100 }, ['COMMITTEE_DUE']],
    [{ type: 'COMMITTEE', members: 500, coveredUnits: 40 }, []],
    [{ type: 'JOINT_BRANCH', coveredUnits: 5 }, []],
    [{ type: 'JOINT_BRANCH', coveredUnits: 6 }, ['JOINT_COVERS_TOO_MANY']],
    [{ type: 'JOINT_BRANCH', members: 2 }, []],
    [{ type: 'JOINT_BRANCH', largestUnitMembers: 3 }, ['OWN_BRANCH_DUE']],
    [
      { type: 'JOINT_BRANCH', members: 60, coveredUnits: 7, largestUnitMembers: 20 },
      ['OWN_BRANCH_DUE', 'JOINT_COVERS_TOO_MANY', 'BRANCH_TOO_LARGE'],
    ],
  ] as [Partial<OrgFacts>, string[]][])('%j: %j', (change, expected) => {
    expect(codes(change)).toEqual(expected);
  });

  it('are said in words', () => {
    expect(orgWarnings({ ...facts, members: 2 })[0]).toMatchObject({ zh: expect.stringContaining('不足 3 人') });
  });
});

describe('tiers of a scheme', () => {
  /** JZ-4: 开发区党工委 → 非公企业党委 → 园区党委 → 非公企业党组织. */
  const tiers: SchemeTier[] = [
    { tierNo: 1, allowedTypes: ['WORKING_COMMITTEE'] },
    { tierNo: 2, allowedTypes: ['COMMITTEE'] },
    { tierNo: 3, allowedTypes: ['COMMITTEE'] },
    { tierNo: 4, allowedTypes: ['GENERAL_BRANCH', 'BRANCH', 'JOINT_BRANCH'] },
  ];
  const parent: TierPlace = { schemeCode: 'JZ-4', tierNo: 3, type: 'COMMITTEE' };
  const child: TierPlace = { schemeCode: 'JZ-4', tierNo: 4, type: 'BRANCH' };

  it.each([
    [child, parent, []],
    [child, null, []],
    [child, { ...parent, tierNo: 2 }, ['NOT_BELOW_PARENT']],
    [child, { ...parent, tierNo: 4 }, ['NOT_BELOW_PARENT']],
    [child, { ...parent, schemeCode: 'XW-5' }, ['OTHER_SCHEME']],
    [child, { ...parent, schemeCode: null, tierNo: null }, []],
    [{ ...child, tierNo: 5 }, parent, ['NO_SUCH_TIER', 'NOT_BELOW_PARENT']],
    [{ ...child, type: 'COMMITTEE' }, parent, ['TYPE_NOT_ALLOWED']],
    [{ ...child, schemeCode: null, tierNo: null }, parent, []],
  ] as [TierPlace, TierPlace | null, string[]][])('%j under %j: %j', (place, above, faults) => {
    expect(tierFaults(place, above, tiers)).toEqual(faults);
    for (const fault of tierFaults(place, above, tiers)) expect(tierFaultText[fault]).toMatch(/[\u4e00-\u9fa5]/);
  });
});
