import { Show } from 'solid-js';
import type { Site } from '#core/schemas/site.ts';
import { Badge } from '#ui/Badge.tsx';

/** What a visitor must know before trusting the point or the record; nothing is shown where all is well. */
export function SiteBadges(props: { site: Site }) {
  return (
    <>
      <Show when={props.site.isIllustrative}>
        <Badge kind="illustrative" />
      </Show>
      <Show when={props.site.point?.schematic}>
        <Badge kind="approximate" />
      </Show>
      <Show when={!props.site.isIllustrative && props.site.verifyState === 'UNVERIFIED'}>
        <Badge kind="unverified" />
      </Show>
      <Show when={props.site.verifyState === 'REVIEW_DUE'}>
        <Badge kind="reviewDue" />
      </Show>
      <Show when={props.site.verifyState === 'OVERDUE'}>
        <Badge kind="overdue" />
      </Show>
    </>
  );
}
