import { Show } from 'solid-js';
import { usePage } from '../page-context.ts';
import type { HomeView } from '../paths.ts';
import { NearExplain } from './NearExplain.tsx';

/** Where the page speaks of the visitor's position: empty until asked for; near/open-near.tsx renders into it. */
export function NearPlace(props: { view: HomeView }) {
  const { text } = usePage();
  return (
    <div class="near" id="near" data-failed={text.near.failedTitle}>
      <Show when={props.view.near}>
        <NearExplain>
          <noscript>
            <p>{text.near.needsScript}</p>
          </noscript>
        </NearExplain>
      </Show>
    </div>
  );
}
