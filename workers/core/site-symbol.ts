import type { PositionLevel, PositionType } from './terms/position.ts';

/** Map symbols of sites (visual.md 7), by the word of the legend. */
export const siteSymbols = ['center', 'featured', 'ordinary', 'service', 'station', 'mobile'] as const;
export type SiteSymbol = (typeof siteSymbols)[number];

/** Kinds that have a symbol of their own, whatever their level. */
export const symbolOfKind: Partial<Record<PositionType, SiteSymbol>> = {
  GUIDANCE_STATION: 'station',
  RED_COLLAR_STATION: 'station',
  FOUR_SERVICES_POINT: 'station',
  MOBILE: 'mobile',
  GOV_SERVICE_CENTER: 'service',
  TOWN_SERVICE_CENTER: 'service',
  VILLAGE_SERVICE_STATION: 'service',
};

export const symbolOfLevel: Record<PositionLevel, SiteSymbol> = {
  CENTER: 'center',
  FEATURED: 'featured',
  ORDINARY: 'ordinary',
};

/**
 * The map symbol of a site: what it is for comes before its level, so a 便民服务站 looks like one in every cluster; the red
 * 中心 marker is only for level CENTER.
 */
export function siteSymbol(site: { kind: PositionType; level: PositionLevel | null; isMobile: boolean }): SiteSymbol {
  if (site.isMobile) return 'mobile';
  if (site.level === 'CENTER') return 'center';
  return symbolOfKind[site.kind] ?? symbolOfLevel[site.level ?? 'ORDINARY'];
}
