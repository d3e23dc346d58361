import { For, Show } from 'solid-js';
import type { Site } from '#core/schemas/site.ts';
import { Badge, type BadgeKind } from '#ui/Badge.tsx';

/** What a visitor must know before trusting the point or the record; nothing is shown where all is well. */
export function SiteBadges(props: { site: Site }) {
  const kinds = () => badgesOf(props.site);
  return (
    <Show when={kinds().length > 0}>
      <p class="badges">
        <For each={kinds()}>{(kind) => <Badge kind={kind} />}</For>
      </p>
    </Show>
  );
}

function badgesOf({ isIllustrative, point, verifyState }: Site): BadgeKind[] {
  // that a sample is made up says more than that nobody checked it or where exactly it is not
  if (isIllustrative) return ['illustrative'];
  const position: BadgeKind[] = point?.schematic ? ['approximate'] : [];
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
