import type { Site } from '#core/schemas/site.ts';
import { Badge } from '#ui/Badge.tsx';
import { openFacts, openLineAt } from '../model/open-line.ts';
import { stopLineAt } from '../model/stop-line.ts';
import { noStopWords, stopWords } from '../model/stop-words.ts';
import { usePage } from '../page-context.ts';
import { WithNames } from './WithNames.tsx';

/**
 * Open or not and what comes next, as of the page's instant; of a 流动阵地 without opening hours where it is by its
 * timetable. browser/open-lines.ts keeps both true by the minute.
 */
export function OpenLine(props: { site: Site; large?: boolean; id?: string }) {
  const { calendar, language, now, text } = usePage();
  const open = () => openLineAt(openFacts(props.site), now, { calendar, language, noPhone: text.hoursNoPhone });
  const stops = () => (props.site.isMobile && open().kind === 'UNKNOWN' ? stopWords(props.site, now, text) : null);
  const over = () => noStopWords(props.site, text);
  const line = () => {
    const known = stops();
    return known === null ? open() : stopLineAt(known, over(), now);
  };
  return (
    <p
      class="open-line"
      id={props.id}
      data-open={props.site.id}
      data-state={line().kind}
      data-large={props.large ? '' : undefined}
      data-stops={stops()?.length ? JSON.stringify(stops()) : undefined}
      data-over={stops()?.length ? over() : undefined}
    >
      <Badge kind={line().badge}>
        <span class="open-line__words">
          <WithNames text={line().words} />
        </span>
      </Badge>
    </p>
  );
}
