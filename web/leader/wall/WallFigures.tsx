import { For, Show } from 'solid-js';
import { figureParts } from '#core/figure-text.ts';
import { metric } from '#core/terms/metric.ts';
import { useUiText } from '#ui/ui-text.ts';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { type Card, cardsOf } from '../model/cards.ts';
import { useWallText } from './wall-text.ts';

/** More than these nobody reads in passing (visual.md 14). */
const MOST = 4;

/** At most four figures of the place, each with what it is: 资料公布 with its year, 系统登记 and 示例 apart. */
export function WallFigures() {
  const { view } = useLeader();
  const { place } = useData();
  const text = useWallText();
  const cards = () => {
    const data = place.data();
    return data === undefined ? [] : cardsOf(data, view().samples).slice(0, MOST);
  };
  return (
    <section class="wall__figures" aria-label={text.figures}>
      <Show when={place.data()} fallback={<p>{place.error() === undefined ? text.loading : text.failed}</p>}>
        <For each={cards()}>{(card) => <WallFigure card={card} />}</For>
      </Show>
    </section>
  );
}

function WallFigure(props: { card: Card }) {
  const { language, term, view } = useLeader();
  const ui = useUiText();
  const published = () => props.card.published;
  const parts = () => {
    const figure = published();
    return figure === null ? null : figureParts(figure, language);
  };
  const value = () => {
    const printed = parts();
    return printed === null ? String(props.card.count.registered) : `${printed.before}${printed.number}`;
  };
  // the large number is the document's where there is one, else what is registered; the others stand below it
  const notes = () => {
    const figure = published();
    const { registered, illustrative } = props.card.count;
    const year = figure === null ? '' : `${ui.figure.open}${figure.asOf.slice(0, 4)}${ui.figure.close}`;
    const own = `${ui.figure.registered}${figure === null ? '' : ` ${registered}`}`;
    const samples = view().samples && illustrative > 0 ? [`${ui.figure.illustrative} ${illustrative}`] : [];
    return [...(figure === null ? [] : [`${ui.figure.published}${year}`]), own, ...samples];
  };
  return (
    <div class="wall-figure">
      <p class="wall-figure__label">{term(metric[props.card.count.metric])}</p>
      <p class="wall-figure__value">
        {value()}
        <Show when={parts()?.after}>{(unit) => <span class="wall-figure__unit">{unit()}</span>}</Show>
      </p>
      <p class="wall-figure__note">
        <For each={notes()}>{(note) => <span>{note}</span>}</For>
      </p>
    </div>
  );
}
