import type { SiteDetail } from '#core/schemas/site.ts';

/**
 * Where to go in one line of Chinese: 山西省晋中市榆次区示范街 1 号（政务大楼，一层，南门，人民广场北侧）. The region is left out where the
 * address begins with it; null where nothing more than the region is known.
 */
export function placeLine(site: SiteDetail): string | null {
  const inside = [site.building, site.floor, site.entrance, site.landmark].filter((part) => part !== null);
  const { address, regionName } = site;
  if (address === null && inside.length === 0) return null;
  const street = address === null ? regionName : withRegion(regionName, address);
  return inside.length === 0 ? street : `${street}（${inside.join('，')}）`;
}

/** 山西省晋中市榆次区 and 榆次区迎宾街 read 山西省晋中市榆次区迎宾街: two characters tell where the address takes over. */
function withRegion(region: string, address: string): string {
  const start = region.indexOf(address.slice(0, 2));
  return start < 0 ? region + address : region.slice(0, start) + address;
}
