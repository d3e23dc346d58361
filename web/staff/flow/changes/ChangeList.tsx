import { createEffect, For, on, Show } from 'solid-js';
import type { ShownChange } from '#core/schemas/staff.ts';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { chinaMinute } from '#ui/china-time.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { useStaff } from '../../context.ts';
import { LoadError } from '../../parts/LoadError.tsx';
import type { ListPage, Pages } from '../model/create-pages.ts';
import { distanceWords } from '../model/distance-words.ts';
import { doubtWords, kindWords } from './change-words.ts';
import type { ChangeTab } from './changes-query.ts';
import type { Choice } from './create-choice.ts';

/** The changes of one state: each opens beside the list, and can be chosen to be decided with others. */
export function ChangeList(props: {
  pages: Pages<ListPage<ShownChange>>;
  tab: ChangeTab;
  focused: string | null;
  choice: Choice;
  onShow: (id: string) => void;
}) {
  const { text } = useStaff();
  const words = text.flow.changes;
  const items = () => props.pages.items();
  const decidable = () => items()?.filter(({ mayDecide }) => mayDecide) ?? [];
  const allChosen = () => decidable().length > 0 && decidable().every(({ id }) => props.choice.has(id));
  return (
    <section class="changes__list" aria-label={words.list}>
      <Show when={props.pages.error()}>
        <LoadError load={props.pages} />
      </Show>
      <Show when={decidable().length > 1}>
        <div class="changes__all">
          <Checkbox label={words.chooseAll} checked={allChosen()} onChange={props.choice.toggleAll} />
        </div>
      </Show>
      <Show when={items()} fallback={<Show when={props.pages.loading()}>{<Skeleton lines={8} />}</Show>}>
        {(list) => (
          <Show
            when={list().length > 0}
            fallback={<EmptyState title={words.none} detail={words.noneDetail[props.tab]} />}
          >
            <ul class="changes__rows" role="list">
              <For each={list()}>{(change) => <Row change={change} {...rowProps(props, change)} />}</For>
            </ul>
            <Show when={props.pages.hasMore()}>
              <Button busy={props.pages.loading()} onClick={() => props.pages.more()} wide>
                {text.flow.more}
              </Button>
            </Show>
          </Show>
        )}
      </Show>
    </section>
  );
}

type RowProps = { focused: boolean; chosen: boolean; onShow: () => void; onToggle: () => void };

function rowProps(props: Parameters<typeof ChangeList>[0], { id }: ShownChange): RowProps {
  return {
    get focused() {
      return props.focused === id;
    },
    get chosen() {
      return props.choice.has(id);
    },
    onShow: () => props.onShow(id),
    onToggle: () => props.choice.toggle(id),
  };
}

function Row(props: RowProps & { change: ShownChange }) {
  const { term, text } = useStaff();
  const words = text.flow.changes;
  const change = () => props.change;
  let row: HTMLButtonElement | undefined;
  createEffect(
    on(
      () => props.focused,
      (focused) => focused && row?.scrollIntoView({ block: 'nearest' }),
    ),
  );
  const when = () => chinaMinute(Date.parse(change().submittedAt ?? change().createdAt));
  const warnings = () => [
    ...(change().conflicts.length > 0 ? [words.conflict] : []),
    ...doubtWords(change(), text.flow),
  ];
  return (
    <li class="change-row" data-focused={props.focused ? '' : undefined}>
      <Show when={change().mayDecide}>
        <span class="change-row__choose">
          <Checkbox
            label={<VisuallyHidden>{words.choose(change().title)}</VisuallyHidden>}
            checked={props.chosen}
            onChange={props.onToggle}
          />
        </span>
      </Show>
      <button
        ref={row}
        type="button"
        class="change-row__open"
        aria-current={props.focused ? 'true' : undefined}
        onClick={props.onShow}
      >
        <strong class="change-row__title">{change().title}</strong>
        <span class="change-row__meta">{[kindWords(change(), term, text.flow), change().regionName].join(' · ')}</span>
        <span class="change-row__meta">{words.by(change().submittedBy ?? change().createdBy, when())}</span>
        <Show when={change().movedM}>
          {(metres) => <span class="change-row__meta">{words.moved(distanceWords(metres(), text.flow))}</span>}
        </Show>
        <Show when={change().undecidable?.because === 'PLACE'}>
          <Badge kind="unknown">{words.needsOther}</Badge>
        </Show>
        <For each={warnings()}>{(warning) => <Badge kind="attention">{warning}</Badge>}</For>
      </button>
    </li>
  );
}
