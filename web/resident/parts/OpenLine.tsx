import type { Site, SiteDetail } from '#core/schemas/site.ts';
import { Badge } from '#ui/Badge.tsx';
import { openFacts, openLineAt } from '../model/open-line.ts';
import { mobileWords } from '../model/stops.ts';
import { usePage } from '../page-context.ts';

/** Open or not and what comes next, as of the page's instant; browser/open-lines.ts keeps it true by the minute. */
export function OpenLine(props: { site: Site | SiteDetail; large?: boolean }) {
  const { calendar, language, now, text } = usePage();
  const line = () => {
    const state = openLineAt(openFacts(props.site), now, { calendar, language, noPhone: text.hoursNoPhone });
    // a 流动阵地 has stops in place of opening hours
    return props.site.isMobile && state.kind === 'UNKNOWN'
      ? { ...state, words: mobileWords(props.site, now, text) }
      : state;
  };
  return (
    <p class="open-line" data-open={props.site.id} data-state={line().kind} data-large={props.large ? '' : undefined}>
      <Badge kind={line().badge}>
        <span class="open-line__words">{line().words}</span>
      </Badge>
    </p>
  );
}
