import { For, Show } from 'solid-js';
import { figureText } from '#core/figure-text.ts';
import { metric } from '#core/terms/metric.ts';
import { useLeader } from '../context.ts';
import { type Card, cardsOf, leadOf, publishedOf } from '../model/cards.ts';
import { ownFigures, type PlaceCount, type PlaceData } from '../model/place-data.ts';
import type { PrintText } from './text/print-zh.ts';

/** The six figures of the place, below the map. */
export function SheetCards(props: { data: PlaceData; text: PrintText }) {
  const { language, term, text, view } = useLeader();
  const registered = ({ count, published }: Card) =>
    published === null && count.registered > 0 ? props.text.registered : `${props.text.registered} ${count.registered}`;
  return (
    <ul class="sheet-cards" role="list">
      <For each={cardsOf(props.data, view().samples)}>
        {(card) => (
          <li>
            <p class="sheet-cards__name">{term(metric[card.count.metric])}</p>
            <p class="sheet-cards__value" data-none={leadOf(card, language) === null ? '' : undefined}>
              {leadOf(card, language)?.number ?? text.unknown}
              <Show when={leadOf(card, language)?.unit}>
                {(unit) => <span class="sheet-cards__unit">{unit()}</span>}
              </Show>
            </p>
            <Show when={card.published}>
              {(figure) => (
                <p class="sheet-cards__note">
                  {`${props.text.published}${text.open}${figure().asOf.slice(0, 4)}${text.close}`}
                </p>
              )}
            </Show>
            <p class="sheet-cards__note">
              {registered(card)}
              <Show
                when={view().samples && card.count.illustrative > 0}
              >{`${text.dot}${props.text.samples} ${card.count.illustrative}`}</Show>
            </p>
          </li>
        )}
      </For>
    </ul>
  );
}

/** Every count of the place with what documents printed on the same thing, and the shares. */
export function SheetFigures(props: { data: PlaceData; text: PrintText }) {
  const { term, text, view } = useLeader();
  const published = publishedWords(() => props.data);
  const none = (words: string) => <span class="sheet-table__none">{words}</span>;
  return (
    <section class="sheet-part">
      <h2>{props.text.figures}</h2>
      <table class="sheet-table">
        <thead>
          <tr>
            <th scope="col">{props.text.metric}</th>
            <th scope="col">{props.text.published}</th>
            <th scope="col" class="sheet-table__number">
              {props.text.registered}
            </th>
            <Show when={view().samples}>
              <th scope="col" class="sheet-table__number">
                {props.text.samples}
              </th>
            </Show>
          </tr>
        </thead>
        <tbody>
          <For each={props.data.counts}>
            {(count) => (
              <tr>
                <th scope="row">{term(metric[count.metric])}</th>
                <td>{published(count) ?? none(text.compare.unpublished)}</td>
                <td class="sheet-table__number">{count.registered > 0 ? count.registered : none(text.unknown)}</td>
                <Show when={view().samples}>
                  <td class="sheet-table__number">
                    {count.illustrative > 0 ? count.illustrative : none(text.layers.none)}
                  </td>
                </Show>
              </tr>
            )}
          </For>
          <For each={props.data.shares}>
            {({ code, registered }) => (
              <tr>
                <th scope="row">{text.overview.shareNames[code]}</th>
                <td>{none(text.compare.unpublished)}</td>
                <td class="sheet-table__number" colspan={view().samples ? 2 : 1}>
                  {registered.percent === null
                    ? none(text.overview.noShare)
                    : `${registered.percent}%${text.open}${text.overview.shareOf(registered.numerator, registered.denominator)}${text.close}`}
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}

/** What the newest document says on the same thing, with its year. */
function publishedWords(data: () => PlaceData) {
  const { language, text } = useLeader();
  return (count: PlaceCount): string | null => {
    const figure = publishedOf(ownFigures(data()), count.metric);
    return figure === null
      ? null
      : `${figureText(figure, language)}${text.open}${figure.asOf.slice(0, 4)}${text.close}`;
  };
}
