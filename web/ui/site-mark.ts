import { isClosedOn } from '#core/hours/closure.ts';
import type { Site } from '#core/schemas/site.ts';
import { siteSymbol } from '#core/site-symbol.ts';

/** What of a site its symbol says. */
export type MarkedSite = Pick<
  Site,
  'kind' | 'level' | 'isMobile' | 'isIllustrative' | 'point' | 'closure' | 'verifyState'
>;

/** Shape and states of a site's symbol on a day (`2026-11-21` in Asia/Shanghai), the same on the map, in lists and in legends. */
export function siteMark(site: MarkedSite, today: string) {
  return {
    shape: siteSymbol(site),
    illustrative: site.isIllustrative,
    approximate: site.point?.schematic ?? false,
    suspended: isClosedOn(site.closure, today),
    reviewDue: site.verifyState === 'REVIEW_DUE' || site.verifyState === 'OVERDUE',
  };
}
