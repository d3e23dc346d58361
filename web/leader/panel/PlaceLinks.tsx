import { For, Show } from 'solid-js';
import { useLeader } from '../context.ts';
import { type Place, printView, viewAt } from '../paths.ts';

export type PlaceLinkData = { place: Place; name: string; detail?: string };

/** Places as a row of links that wraps. */
export function PlaceLinks(props: { links: readonly PlaceLinkData[] }) {
  const { view } = useLeader();
  return (
    <ul class="place-links" role="list">
      <For each={props.links}>
        {(link) => (
          <li>
            <a class="place-links__link" href={printView(viewAt(view(), link.place))}>
              {link.name}
              <Show when={link.detail}>
                <span class="place-links__detail">{link.detail}</span>
              </Show>
            </a>
          </li>
        )}
      </For>
    </ul>
  );
}
