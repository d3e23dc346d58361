import { For, Show } from 'solid-js';
import type { Share } from '#core/schemas/region.ts';
import { metric } from '#core/terms/metric.ts';
import { useLeader } from '../context.ts';
import { type Card, cardsOf, leadOf, publishedOf } from '../model/cards.ts';
import { datedFigure, figureShare, figureTime } from '../model/figure-words.ts';
import { ownFigures, type PlaceCount, type PlaceData, publishedShares } from '../model/place-data.ts';
import type { PrintText } from './text/print-zh.ts';

/** The six figures of the place, below the map. */
export function SheetCards(props: { data: PlaceData; text: PrintText }) {
  const leader = useLeader();
  const { language, term, text, view } = leader;
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
                  {`${props.text.published}${text.open}${figureTime(leader, figure())}${text.close}`}
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

/** Every count of the place with what documents printed on the same thing, and the shares of either. */
export function SheetFigures(props: { data: PlaceData; text: PrintText }) {
  const leader = useLeader();
  const { term, text, view } = leader;
  const published = (count: PlaceCount) => {
    const figure = publishedOf(ownFigures(props.data), count.metric);
    return figure === null ? <None words={text.compare.unpublished} /> : datedFigure(leader, figure);
  };
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
                <td>{published(count)}</td>
                <td class="sheet-table__number">
                  {count.registered > 0 ? count.registered : <None words={text.unknown} />}
                </td>
                <Show when={view().samples}>
                  <td class="sheet-table__number">
                    {count.illustrative > 0 ? count.illustrative : <None words={text.layers.none} />}
                  </td>
                </Show>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <SheetShares data={props.data} text={props.text} />
    </section>
  );
}

type Row = { name: string; from: string; value: string | null };

/** A document's share has a definition of its own, so it stands in its own row, never in that of a registered one. */
function SheetShares(props: { data: PlaceData; text: PrintText }) {
  const leader = useLeader();
  const { text, view } = leader;
  const value = ({ denominator, numerator, percent }: Share['registered']) =>
    percent === null ? null : `${percent}%${text.open}${text.overview.shareOf(numerator, denominator)}${text.close}`;
  const rows = (): Row[] => [
    ...publishedShares(props.data).map((figure) => ({
      name: leader.language === 'en' ? figure.labelEn : figure.label,
      from: `${props.text.published}${text.open}${figureTime(leader, figure)}${text.close}`,
      value: figureShare(leader, figure),
    })),
    ...props.data.shares.flatMap(({ code, illustrative, registered }) => {
      const name = text.overview.shareNames[code];
      const samples = { name, from: props.text.samples, value: value(illustrative) };
      const hasSamples = view().samples && illustrative.denominator > 0;
      return [{ name, from: props.text.registered, value: value(registered) }, ...(hasSamples ? [samples] : [])];
    }),
  ];
  return (
    <Show when={rows().length > 0}>
      <table class="sheet-table">
        <thead>
          <tr>
            <th scope="col">{props.text.share}</th>
            <th scope="col">{props.text.from}</th>
            <th scope="col" class="sheet-table__number">
              {props.text.value}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={rows()}>
            {(row) => (
              <tr>
                <th scope="row">{row.name}</th>
                <td>{row.from}</td>
                <td class="sheet-table__number">{row.value ?? <None words={text.overview.noShare} />}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Show>
  );
}

function None(props: { words: string }) {
  return <span class="sheet-table__none">{props.words}</span>;
}
