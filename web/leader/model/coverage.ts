import type { RegionChild } from '#core/schemas/region-children.ts';
import type { ShareCode } from '#core/terms/statistics.ts';

/** Lower bounds of steps 2 to 5 of the choropleth, percent; stated in the legend and the same for all shares. */
export const THRESHOLDS = [60, 80, 90, 95] as const;

export type AreaShare = {
  code: string;
  name: string;
  numerator: number;
  denominator: number;
  percent: string | null;
  /** Nothing is registered here: the share is that of samples, and they are switched on. */
  illustrative: boolean;
  /** 1 to 5; 0 = no data, which is drawn hatched and never in the lowest colour. */
  step: 0 | 1 | 2 | 3 | 4 | 5;
};

/** Each region below with its share. Registered records and samples are never added: samples speak only where nothing is registered. */
export function areaShares(children: readonly RegionChild[], code: ShareCode, samples: boolean): AreaShare[] {
  return children
    .filter(({ kind }) => kind === 'REGION')
    .map((child) => {
      const share = child.shares.find((candidate) => candidate.code === code);
      const illustrative =
        samples && share !== undefined && share.registered.denominator === 0 && share.illustrative.denominator > 0;
      const parts = share?.[illustrative ? 'illustrative' : 'registered'];
      const { numerator = 0, denominator = 0, percent = null } = parts ?? {};
      return {
        code: child.code,
        name: child.name,
        numerator,
        denominator,
        percent,
        illustrative,
        step: stepOf(percent),
      };
    });
}

export function stepOf(percent: string | null): AreaShare['step'] {
  if (percent === null) return 0;
  const passed = THRESHOLDS.filter((bound) => Number(percent) >= bound).length;
  return ([1, 2, 3, 4, 5] as const)[passed] ?? 5;
}
