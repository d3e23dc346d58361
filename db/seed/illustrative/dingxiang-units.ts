import type { LngLat } from '#core/geo/lng-lat.ts';
import type { EnterpriseType } from '#core/terms/organisation.ts';
import { areaOf, drawTown } from './dingxiang-towns.ts';
import { randomOf, shuffled } from './random.ts';
import { scatter } from './scatter.ts';
import { numbered } from './set.ts';

/** An enterprise or social organisation before it is known which Party organisation covers it. */
export interface Unit {
  readonly key: string;
  readonly name: string;
  readonly type: EnterpriseType;
  readonly isAboveScale: boolean | null;
  readonly isCovered: boolean;
  readonly townCode: string;
  readonly point: LngLat;
}

export const ENTERPRISE_CODE = 'DX-ENTERPRISES';
export const SOCIAL_CODE = 'DX-SOCIAL-ORGS';

/** 466 of 486 and 46 of 50 covered (the denominators are inferred, X01); 121 above scale. */
const ENTERPRISES = 486;
const ABOVE_SCALE = 121;
const ENTERPRISES_UNCOVERED = 20;
const SOCIAL_ORGS = 50;
const SOCIAL_ORGS_UNCOVERED = 4;
const RADIUS_KM = 3;
const APART_M = 250;

const taken: LngLat[] = [];

function enterprises(): Unit[] {
  const random = randomOf(ENTERPRISE_CODE);
  const small = Array.from({ length: ENTERPRISES - ABOVE_SCALE }, (_, i) => ABOVE_SCALE + i);
  const uncovered = new Set(shuffled(small, random).slice(0, ENTERPRISES_UNCOVERED));
  return Array.from({ length: ENTERPRISES }, (_, i) => {
    const town = drawTown(random);
    return {
      key: `${ENTERPRISE_CODE}/${i + 1}`,
      name: `示例企业-${numbered(i + 1, 3)}`,
      type: 'NON_PUBLIC',
      isAboveScale: i < ABOVE_SCALE,
      isCovered: !uncovered.has(i),
      townCode: town.code,
      point: scatter(random, areaOf(town, RADIUS_KM, RADIUS_KM), taken, APART_M),
    };
  });
}

function socialOrgs(): Unit[] {
  const random = randomOf(SOCIAL_CODE);
  const all = Array.from({ length: SOCIAL_ORGS }, (_, i) => i);
  const uncovered = new Set(shuffled(all, random).slice(0, SOCIAL_ORGS_UNCOVERED));
  return all.map((i) => {
    const town = drawTown(random);
    return {
      key: `${SOCIAL_CODE}/${i + 1}`,
      name: `示例社会组织-${numbered(i + 1, 2)}`,
      type: 'SOCIAL_ORG',
      isAboveScale: null,
      isCovered: !uncovered.has(i),
      townCode: town.code,
      point: scatter(random, areaOf(town, RADIUS_KM, RADIUS_KM), taken, APART_M),
    };
  });
}

/** E1 … E486; E1 … E121 are above scale. */
export const dingxiangEnterpriseUnits: readonly Unit[] = enterprises();
export const dingxiangSocialUnits: readonly Unit[] = socialOrgs();
