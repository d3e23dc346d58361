import { createMemo, For, Show } from 'solid-js';
import { figureText } from '#core/figure-text.ts';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import type { LayerName } from '../model/layers.ts';
import { publishedCounts } from '../model/published-counts.ts';
import { printView } from '../paths.ts';

/** Where nothing is registered: which numbers the documents give, each leading to its quotation, and that they name nobody. */
export function PublishedOnly(props: { layer: LayerName }) {
  const { language, text, view } = useLeader();
  const { place } = useData();
  const figures = createMemo(() => publishedCounts(props.layer, place.data()?.figures ?? []));
  return (
    <Show when={figures().length > 0} fallback={<p class="published-only">{text.published.nothing}</p>}>
      <div class="published-only">
        {text.published.onlyCounts}
        <ul role="list">
          <For each={figures()}>
            {(figure) => (
              <li>
                <a href={printView({ ...view(), tab: 'figures', selected: figure.id, count: null })}>
                  {text.published.figure(
                    language === 'en' ? figure.labelEn : figure.label,
                    figureText(figure, language),
                    figure.park?.name ?? figure.regionName,
                    figure.asOf,
                  )}
                </a>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}
