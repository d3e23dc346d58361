import { For, Show } from 'solid-js';
import type { Stop } from '#core/schemas/presentation.ts';
import { metric } from '#core/terms/metric.ts';
import { createLoad } from '#web-api/create-load.ts';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { minuteOf } from '../format.ts';
import { createFrozen } from '../frozen/create-frozen.ts';
import { type Card, cardsOf, leadOf } from '../model/cards.ts';
import { figureTime } from '../model/figure-words.ts';
import { loadDestinations } from './load-destinations.ts';
import { presentText } from './present-text.ts';

/** More figures are not read from the back of a room (visual.md 14). */
const MAX_FIGURES = 4;

/** What is said at a stop: its name, words, the figures of its place, and what is visited. */
export function StopPanel(props: { stop: Stop; no: number; count: number; title: string | null }) {
  const leader = useLeader();
  const { api, language, term, text, view } = leader;
  const { place } = useData();
  const words = presentText(language);
  const visited = createLoad(
    () => props.stop.record,
    async (_, signal) => (await loadDestinations(api, [props.stop], signal))[0] ?? null,
  );
  const where = () => place.data()?.name ?? text.home;
  const frozen = createFrozen(() => true);
  const held = () => frozen.held() ?? null;
  const cards = () => {
    const data = frozen.data();
    return data === undefined ? [] : cardsOf(data, view().samples).slice(0, MAX_FIGURES);
  };
  const asOf = () => {
    const of = held();
    if (of !== null && frozen.isShown()) {
      const rest = view().date === null ? [words.stage.restOfNow] : [];
      return [words.stage.frozen(of.month, of.edition), text.asOf(of.on), ...rest];
    }
    const said = frozen.unread() ? words.stage.frozenUnread : words.stage.notFrozen;
    return [said, text.asOf(view().date ?? minuteOf(place.data()?.asOf ?? ''))];
  };
  /** Whose number it is: it stands on page, wall and paper as here. */
  const origin = ({ published, count }: Card) => {
    if (published === null) return count.registered > 0 ? words.stage.registered : '';
    return `${text.overview.published}${text.open}${figureTime(leader, published)}${text.close}`;
  };
  return (
    <div class="stop-panel">
      <p class="stop-panel__route">{[props.title, props.stop.at].filter(Boolean).join(text.dot)}</p>
      <h1 class="stop-panel__title">{props.stop.title}</h1>
      <Show when={props.stop.text}>{(said) => <p class="stop-panel__text">{said()}</p>}</Show>
      <Show when={visited.data()}>
        {(it) => (
          <dl class="stop-panel__facts">
            <Show when={it().name !== props.stop.title}>
              <dt>{words.stage.place}</dt>
              <dd>{it().name}</dd>
            </Show>
            <Show when={it().address}>
              <dt>{words.stage.address}</dt>
              <dd>{it().address}</dd>
            </Show>
            <Show when={it().phone}>
              <dt>{words.stage.phone}</dt>
              <dd>{it().phone}</dd>
            </Show>
          </dl>
        )}
      </Show>
      <Show when={cards().length > 0}>
        <section class="stop-panel__figures" aria-label={text.overview.cards}>
          <h2 class={where() === props.stop.title ? 'visually-hidden' : undefined}>{where()}</h2>
          <ul role="list">
            <For each={cards()}>
              {(card) => (
                <li>
                  <span class="stop-panel__value" data-none={leadOf(card, language) === null ? '' : undefined}>
                    {leadOf(card, language)?.number ?? text.unknown}
                    <Show when={leadOf(card, language)?.unit}>
                      {(unit) => <span class="stop-panel__unit">{unit()}</span>}
                    </Show>
                  </span>
                  <span class="stop-panel__name">{term(metric[card.count.metric])}</span>
                  <span class="stop-panel__origin">{origin(card)}</span>
                </li>
              )}
            </For>
          </ul>
          <p class="stop-panel__as-of">
            {[...asOf(), view().samples && words.stage.withSamples].filter(Boolean).join(text.dot)}
            <Show when={frozen.unread()}>
              <button type="button" class="stop-panel__which" onClick={frozen.retry}>
                {words.stage.retry}
              </button>
            </Show>
            <Show when={held()}>
              <button type="button" class="stop-panel__which" onClick={() => frozen.useNow(frozen.isShown())}>
                {frozen.isShown() ? words.stage.useNow : words.stage.useFrozen}
              </button>
            </Show>
          </p>
        </section>
      </Show>
    </div>
  );
}
