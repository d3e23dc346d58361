import type { EnterpriseData, PairingData, VillageData } from '../documents/record.ts';
import { dingxiangEnterprises } from './dingxiang-organisations.ts';
import { dingxiangVillages } from './dingxiang-villages.ts';
import { randomOf, shuffled } from './random.ts';
import { generated, illustrativeSet } from './set.ts';

const CODE = 'DX-PAIRS';

/**
 * The fewest pairs consistent with “121 enterprises and 118 villages”: Ei with Vi, and the last three enterprises with
 * three different villages. 121 pairs are a generated number; the document does not publish how many there are.
 */
function generate(): PairingData[] {
  const aboveScale = dingxiangEnterprises.filter(({ isAboveScale }) => isAboveScale);
  const second = shuffled(dingxiangVillages, randomOf(CODE));
  return aboveScale.map((enterprise, i) => {
    const village = dingxiangVillages[i] ?? second[i - dingxiangVillages.length];
    if (village === undefined) throw new Error('too few sample villages');
    return pair(enterprise, village, i + 1);
  });
}

function pair(enterprise: EnterpriseData, village: VillageData, no: number): PairingData {
  return {
    ...generated(CODE, no),
    inventory: [],
    document: null,
    asOf: null,
    type: 'ENTERPRISE_VILLAGE',
    localTerm: '结对包联',
    a: { kind: 'ENTERPRISE', key: enterprise.key },
    b: { kind: 'VILLAGE', key: village.key },
    campaign: null,
    park: null,
    regionCode: '140921',
    startedOn: '2024-01-01',
    note: '结对关系为示例，资料只公布 121 家与 118 村',
  };
}

export const dingxiangPairs = generate();

export const dingxiangPairSet = illustrativeSet(
  CODE,
  '定襄县示例企村结对',
  [
    {
      label: '结对包联规上企业',
      published: 121,
      named: 0,
      generated: new Set(dingxiangPairs.map(({ a }) => a.key)).size,
    },
    {
      label: '结对包联行政村',
      published: 118,
      named: 0,
      generated: new Set(dingxiangPairs.map(({ b }) => b.key)).size,
    },
  ],
  { pairings: dingxiangPairs },
);
