import { createMemo } from 'solid-js';
import { describeState } from '#core/hours/describe.ts';
import { type OpenState, openStateAt } from '#core/hours/open-state.ts';
import type { Site } from '#core/schemas/site.ts';
import { Badge, type BadgeKind } from '#ui/Badge.tsx';
import { usePage } from '../page-context.ts';

const badgeOf: Record<OpenState['kind'], BadgeKind> = {
  OPEN: 'ok',
  BREAK: 'reviewDue',
  CLOSED: 'reviewDue',
  UNCONFIRMED: 'attention',
  CLOSURE: 'suspended',
  CALL_FIRST: 'unknown',
  UNKNOWN: 'unknown',
};

/** Open or not and what comes next, recomputed from the structured hours each minute, without network too. */
export function OpenLine(props: { site: Site; large?: boolean }) {
  const { calendar, language, now, text } = usePage();
  const state = createMemo(() => openStateAt(props.site.hours, props.site.closure, now(), calendar));
  const words = () => {
    const said = describeState(state(), now(), language);
    // the advice to call helps nobody where no number is known
    const noPhone = (state().kind === 'UNKNOWN' || state().kind === 'UNCONFIRMED') && props.site.phone === null;
    return noPhone ? text.hoursNoPhone[state().kind === 'UNKNOWN' ? 'unknown' : 'unconfirmed'] : said;
  };
  return (
    <p class="open-line" data-large={props.large ? '' : undefined}>
      <Badge kind={badgeOf[state().kind]}>{words()}</Badge>
    </p>
  );
}
