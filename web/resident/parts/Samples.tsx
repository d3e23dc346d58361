import { For, Show } from 'solid-js';
import { LinkButton } from '#ui/LinkButton.tsx';
import type { HomeData } from '../load/home.ts';
import { usePage } from '../page-context.ts';
import { SiteItem } from './SiteItem.tsx';

/** Illustrative records: only on request, in their own group, without open state, phone or directions. */
export function Samples(props: { data: HomeData; toggleHref: string }) {
  const { text } = usePage();
  return (
    <Show when={props.data.config.demoData}>
      <Show
        when={props.data.samples}
        fallback={
          <p>
            <a class="samples-offer" href={props.toggleHref}>
              {text.samples.show}
            </a>
          </p>
        }
      >
        {(samples) => (
          <section class="samples" aria-labelledby="samples-title">
            <h2 id="samples-title">{text.samples.title}</h2>
            <p>{text.samples.explain}</p>
            <Show when={samples().items.length > 0} fallback={<p>{text.samples.none}</p>}>
              <ul class="site-list" role="list">
                <For each={samples().items}>{(site) => <SiteItem site={site} heading="h3" />}</For>
              </ul>
              <Show when={samples().nextCursor}>
                <p class="note">{text.find.samplesMore(samples().items.length)}</p>
              </Show>
            </Show>
            <LinkButton href={props.toggleHref}>{text.samples.hide}</LinkButton>
          </section>
        )}
      </Show>
    </Show>
  );
}
