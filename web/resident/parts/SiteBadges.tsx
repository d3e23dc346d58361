import { For, Show } from 'solid-js';
import type { Site } from '#core/schemas/site.ts';
import { Badge, type BadgeKind } from '#ui/Badge.tsx';
import { usePage } from '../page-context.ts';

/** What a visitor must know before trusting the point or the record; nothing is shown where all is well. */
export function SiteBadges(props: { site: Site }) {
  const { text } = usePage();
  const kinds = () => badgesOf(props.site);
  return (
    <Show when={kinds().length > 0}>
      <p class="badges">
        <For each={kinds()}>
          {(kind) => (kind === 'unknown' ? <Badge kind="unknown">{text.find.noPoint}</Badge> : <Badge kind={kind} />)}
        </For>
      </p>
    </Show>
  );
}

/** `unknown` stands for a position that nobody registered; what has no fixed place has none to register. */
function badgesOf({ isIllustrative, isMobile, point, verifyState }: Site): BadgeKind[] {
  // that a sample is made up says more than that nobody checked it or where exactly it is not
  if (isIllustrative) return ['illustrative'];
  const position = positionBadges(point, isMobile);
  switch (verifyState) {
    case 'UNVERIFIED':
      return [...position, 'unverified'];
    case 'REVIEW_DUE':
      return [...position, 'reviewDue'];
    case 'OVERDUE':
      return [...position, 'overdue'];
    case 'VERIFIED':
      return position;
  }
}

function positionBadges(point: Site['point'], isMobile: boolean): BadgeKind[] {
  if (point === null) return isMobile ? [] : ['unknown'];
  return point.schematic ? ['approximate'] : [];
}
