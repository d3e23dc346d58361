import { Show } from 'solid-js';
import { isClosedOn } from '#core/hours/closure.ts';
import type { Site } from '#core/schemas/site.ts';
import { verifyState } from '#core/terms/position.ts';
import { Badge, type BadgeKind } from '#ui/Badge.tsx';
import { chinaDay } from '#ui/china-time.ts';
import { useStaff } from '../context.ts';

const badgeOf: Record<Site['verifyState'], BadgeKind> = {
  UNVERIFIED: 'unverified',
  VERIFIED: 'ok',
  REVIEW_DUE: 'reviewDue',
  OVERDUE: 'overdue',
};

/** 核实状态, and what else staff must see of a row at a glance. A sample has no state of its own: it is a sample. */
export function SiteStates(props: { site: Site }) {
  const { term } = useStaff();
  return (
    <Show when={!props.site.isIllustrative} fallback={<Badge kind="illustrative" />}>
      <Badge kind={badgeOf[props.site.verifyState]}>{term(verifyState[props.site.verifyState])}</Badge>
      <Show when={isClosedOn(props.site.closure, chinaDay(Date.now()))}>
        <Badge kind="suspended" />
      </Show>
    </Show>
  );
}
