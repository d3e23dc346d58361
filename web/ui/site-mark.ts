import { isClosedOn } from '#core/hours/closure.ts';
import type { Site } from '#core/schemas/site.ts';
import type { PositionLevel, PositionType } from '#core/terms/position.ts';
import type { KindMarkShape } from './kind-mark-shapes.ts';

const shapeOfKind: Partial<Record<PositionType, KindMarkShape>> = {
  GUIDANCE_STATION: 'station',
  RED_COLLAR_STATION: 'station',
  FOUR_SERVICES_POINT: 'station',
  MOBILE: 'mobile',
  GOV_SERVICE_CENTER: 'service',
  TOWN_SERVICE_CENTER: 'service',
  VILLAGE_SERVICE_STATION: 'service',
};

const shapeOfLevel: Record<PositionLevel, KindMarkShape> = {
  CENTER: 'center',
  FEATURED: 'featured',
  ORDINARY: 'ordinary',
};

/**
 * The map symbol of a site (visual.md 7): what it is for comes before its level, so a 便民服务站 looks like one in every
 * cluster; the red 中心 marker is only for level CENTER.
 */
export function siteShape(site: { kind: PositionType; level: PositionLevel | null; isMobile: boolean }): KindMarkShape {
  if (site.isMobile) return 'mobile';
  if (site.level === 'CENTER') return 'center';
  return shapeOfKind[site.kind] ?? shapeOfLevel[site.level ?? 'ORDINARY'];
}

/** What of a site its symbol says. */
export type MarkedSite = Pick<
  Site,
  'kind' | 'level' | 'isMobile' | 'isIllustrative' | 'point' | 'closure' | 'verifyState'
>;

/** Shape and states of a site's symbol on a day (`2026-11-21` in Asia/Shanghai), the same on the map, in lists and in legends. */
export function siteMark(site: MarkedSite, today: string) {
  return {
    shape: siteShape(site),
    illustrative: site.isIllustrative,
    approximate: site.point?.schematic ?? false,
    suspended: isClosedOn(site.closure, today),
    reviewDue: site.verifyState === 'REVIEW_DUE' || site.verifyState === 'OVERDUE',
  };
}
