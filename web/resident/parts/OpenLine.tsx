import type { Site } from '#core/schemas/site.ts';
import { Badge } from '#ui/Badge.tsx';
import { openFacts, openLineAt } from '../model/open-line.ts';
import { usePage } from '../page-context.ts';

/** Open or not and what comes next, as of the page's instant; browser/open-lines.ts keeps it true by the minute. */
export function OpenLine(props: { site: Site; large?: boolean }) {
  const { calendar, language, now, text } = usePage();
  const line = () => openLineAt(openFacts(props.site), now, { calendar, language, noPhone: text.hoursNoPhone });
  return (
    <p class="open-line" data-open={props.site.id} data-state={line().kind} data-large={props.large ? '' : undefined}>
      <Badge kind={line().badge}>
        <span class="open-line__words">{line().words}</span>
      </Badge>
    </p>
  );
}
