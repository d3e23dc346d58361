import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { figureGroups, figuresWith } from '../model/figure-groups.ts';
import { FigureRow } from './FigureRow.tsx';

/** What documents published about the place and all in it, document by document. */
export function FiguresTab() {
  const { text, view } = useLeader();
  const { place } = useData();
  const [words, setWords] = createSignal('');
  const figures = () => place.data()?.figures ?? [];
  const groups = createMemo(() => figureGroups(figuresWith(figures(), words())));
  let list: HTMLDivElement | undefined;

  createEffect(
    on([() => view().selected, groups], ([selected]) => {
      if (selected) list?.querySelector(`[data-figure="${selected}"]`)?.scrollIntoView({ block: 'nearest' });
    }),
  );

  return (
    <Show when={place.data()} fallback={<Skeleton lines={8} />}>
      <Show
        when={figures().length > 0}
        fallback={<EmptyState title={text.figures.none} detail={text.figures.noneDetail} />}
      >
        <div class="figures" ref={list}>
          <p class="note">{text.figures.intro(figures().length)}</p>
          <TextField
            label={text.figures.filter}
            placeholder={text.figures.filterPlaceholder}
            value={words()}
            onInput={setWords}
          />
          <For each={groups()} fallback={<EmptyState title={text.figures.noneMatching} />}>
            {(group) => (
              <section class="figures__group" aria-label={`${group.about}${text.dot}${group.document.title}`}>
                <h2 class="figures__about">{group.about}</h2>
                <p class="figures__document">
                  {group.document.title}
                  <span class="nowrap">{text.dot + text.figures.published(group.document.publishedOn)}</span>
                </p>
                <For each={group.figures}>
                  {(figure) => <FigureRow figure={figure} open={view().selected === figure.id} />}
                </For>
              </section>
            )}
          </For>
        </div>
      </Show>
    </Show>
  );
}
