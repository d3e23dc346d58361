import { createEffect, For, on, Show } from 'solid-js';
import type { Site } from '#core/schemas/site.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { usePage } from '../page-context.ts';
import { SiteItem } from '../parts/SiteItem.tsx';

export type MapCardProps = {
  /** Chosen on the map; null = none. */
  site: Site | null;
  /** Sites that share the spot that was pressed; empty = none. */
  stack: readonly Site[];
  onChoose: (id: string) => void;
  onClose: () => void;
};

/** What was chosen on the map, as it stands in the list: some on the map are on later pages of the list. */
export function MapCard(props: MapCardProps) {
  const { text } = usePage();
  return (
    <>
      <Show when={props.stack.length > 0}>
        <Stack {...props} />
      </Show>
      <Show when={props.site} keyed>
        {(site) => (
          <section class="map-card" aria-label={text.map.chosen} aria-live="polite">
            <ul class="site-list" role="list">
              <SiteItem site={site} heading="h2" again />
            </ul>
            <Close onClose={props.onClose} />
          </section>
        )}
      </Show>
    </>
  );
}

/** Several places at one spot, one button each: the fan on the map needs a steady hand and a good eye, this does not. */
function Stack(props: MapCardProps) {
  const { text } = usePage();
  let title: HTMLHeadingElement | undefined;
  createEffect(
    on(
      () => props.stack,
      () => title?.focus({ preventScroll: true }),
    ),
  );
  return (
    <section class="map-card map-card--stack" aria-labelledby="stack-title">
      <h2 class="map-card__title" id="stack-title" tabindex="-1" ref={title}>
        {text.mapTools.stack(props.stack.length)}
      </h2>
      <ul class="map-card__stack" role="list">
        <For each={props.stack}>
          {(site) => (
            <li>
              <button
                class="map-card__choice"
                type="button"
                aria-pressed={props.site?.id === site.id}
                onClick={() => props.onChoose(site.id)}
              >
                {site.name}
              </button>
            </li>
          )}
        </For>
      </ul>
      <Close onClose={props.onClose} />
    </section>
  );
}

function Close(props: { onClose: () => void }) {
  const { text } = usePage();
  return (
    <div class="map-card__close">
      <IconButton icon="close" label={text.map.close} onClick={props.onClose} />
    </div>
  );
}
