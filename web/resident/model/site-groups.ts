import type { RegionDetail } from '#core/schemas/region.ts';
import type { Site } from '#core/schemas/site.ts';

export interface SiteGroup {
  /** Six digits of the county, or of the city where no county is known. */
  readonly code: string;
  /** The county as seen from the chosen region: 榆次区 in 晋中市, 晋中市榆次区 in 山西省. */
  readonly name: string;
  readonly sites: readonly Site[];
}

/**
 * The list by county, in the order given; inside a county the centre first, then places with counters, and last those
 * that are closed for a time. `today` is the date in Asia/Shanghai.
 */
export function groupByCounty(sites: readonly Site[], region: RegionDetail | null, today: string): SiteGroup[] {
  const groups = new Map<string, Site[]>();
  for (const site of sites) {
    const code = site.regionCode.slice(0, 6);
    const group = groups.get(code);
    if (group === undefined) groups.set(code, [site]);
    else group.push(site);
  }
  return [...groups].map(([code, members]) => ({
    code,
    name: nameOf(members, region),
    sites: members.sort((a, b) => rank(a, today) - rank(b, today)),
  }));
}

/** The shortest region name of the group is the county's: those of its towns begin with it. */
function nameOf(sites: readonly Site[], region: RegionDetail | null): string {
  const above = region === null ? '' : [...region.ancestors, region].map(({ name }) => name).join('');
  const [first = '', ...others] = sites.map((site) => site.regionName);
  const county = others.reduce((shortest, name) => (name.length < shortest.length ? name : shortest), first);
  if (county === above) return region?.name ?? county;
  return county.startsWith(above) ? county.slice(above.length) : county;
}

function rank(site: Site, today: string): number {
  if (site.closure !== null && site.closure.from <= today) return 3;
  if (site.level === 'CENTER') return 0;
  return site.hasCounter ? 1 : 2;
}
