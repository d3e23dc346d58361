import type { Site } from '#core/schemas/site.ts';
import { type MarkedSite, siteMark } from '#ui/site-mark.ts';
import type { MarkShape } from '../marks/outlines.ts';
import { collection, located, type MarkProps, markProps, pointFeature } from './collection.ts';
import { stackSizes } from './stacks.ts';

/** What of a site the map shows. */
export type MappedSite = MarkedSite & Pick<Site, 'id' | 'name'>;

export type SiteProps = MarkProps & {
  shape: MarkShape;
  level: Site['level'];
  suspended: boolean;
  review: boolean;
  /** Drawing order: higher lies on top. */
  rank: number;
  /** Sites on exactly this point, said by the topmost; 0 = alone or not the topmost. */
  stack: number;
};

/** Drawing order: higher lies on top. */
export const siteRanks: Readonly<Record<MarkShape, number>> = {
  center: 6,
  featured: 5,
  service: 4,
  station: 3,
  mobile: 2,
  ordinary: 1,
  park: 0,
  committee: 0,
  branch: 0,
  enterprise: 0,
  village: 0,
};

/** Sites with a point as they are on a day in Asia/Shanghai, the most important first. */
export function siteFeatures(
  sites: readonly MappedSite[],
  today: string,
): GeoJSON.FeatureCollection<GeoJSON.Point, SiteProps> {
  const shown = located(sites)
    .map((site) => ({ site, mark: siteMark(site, today) }))
    .sort((a, b) => siteRanks[b.mark.shape] - siteRanks[a.mark.shape]);
  const stacks = stackSizes(shown.map(({ site }) => site.point));
  return collection(
    shown.map(({ site, mark }, index) =>
      pointFeature(site.point, {
        id: site.id,
        name: site.name,
        illustrative: mark.illustrative,
        shape: mark.shape,
        ...markProps(mark, mark.approximate),
        level: site.level,
        suspended: mark.suspended,
        review: mark.reviewDue,
        rank: siteRanks[mark.shape],
        stack: stacks[index] ?? 0,
      }),
    ),
  );
}
