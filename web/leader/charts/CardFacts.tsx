import { Show } from 'solid-js';
import { metric } from '#core/terms/metric.ts';
import { type Definition, DefinitionList } from '#ui/DefinitionList.tsx';
import { Quote } from '#ui/Quote.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { minuteOf } from '../format.ts';
import { loadBelow } from '../load/load-below.ts';
import type { Card } from '../model/cards.ts';
import { metricDefinitions } from './definitions.ts';
import { SumNote } from './SumNote.tsx';
import './charts.css';

/** What is behind a card: 口径, as of when, from where, whether the places below make the number, and what a document says. */
export function CardFacts(props: { card: Card }) {
  const { api, term, text, view } = useLeader();
  const { place } = useData();
  const words = text.cards;
  const code = () => props.card.count.metric;
  const below = createLoad(
    () => {
      const scope = place.data()?.scope;
      return scope === undefined || scope.region === null ? null : { place: view().place, scope, date: view().date };
    },
    (asked, signal) => loadBelow(api, asked, signal),
  );
  const items = (): Definition[] => {
    const { published } = props.card;
    const given: (Definition | false)[] = [
      { label: `${text.overview.registered}${text.dot}${words.definition}`, value: term(metricDefinitions[code()]) },
      { label: words.asOf, value: minuteOf(place.data()?.asOf ?? '') },
      { label: words.source, value: words.register },
      published !== null && {
        label: `${text.overview.published}${text.dot}${words.definition}`,
        value: published.scope,
      },
      published !== null && { label: words.asOf, value: published.asOf },
      published !== null && published.numerator !== null && { label: words.numerator, value: published.numerator },
      published !== null &&
        published.denominator !== null && {
          label: words.denominator,
          value: published.derived ? text.figures.derivedDenominator(published.denominator) : published.denominator,
        },
    ];
    return given.filter((item) => item !== false);
  };
  return (
    <div class="card-facts">
      <p class="visually-hidden">{term(metric[code()])}</p>
      <DefinitionList items={items()} />
      <Show when={below.data()}>{(data) => <SumNote data={data()} measure={code()} />}</Show>
      <Show when={props.card.published}>
        {(figure) => (
          <Quote
            text={figure().quotation}
            source={`${figure().document.title}${text.dot}${text.figures.published(figure().document.publishedOn)}${text.dot}${text.figures.noList}`}
          />
        )}
      </Show>
    </div>
  );
}
