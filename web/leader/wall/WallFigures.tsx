import { For, Show } from 'solid-js';
import type { OwnDisplay } from '#core/schemas/display.ts';
import type { InternalCount, InternalFigures } from '#core/schemas/leader.ts';
import { metric } from '#core/terms/metric.ts';
import { internalFigure, standing } from '#core/terms/statistics.ts';
import { Icon } from '#ui/Icon.tsx';
import { useUiText } from '#ui/ui-text.ts';
import { createLoad } from '#web-api/create-load.ts';
import { sendJson } from '#web-api/send-json.ts';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { type Card, cardsOf, leadOf } from '../model/cards.ts';
import { figureTime } from '../model/figure-words.ts';
import type { Wall } from './create-wall.ts';
import { internalRegion, internalShown } from './internal-shown.ts';
import { useWallText } from './wall-text.ts';

/** More than these nobody reads in passing (visual.md 14). */
const MOST = 4;

/**
 * At most four figures of the place, each with what it is: 资料公布 with its year, 系统登记 and 示例 apart. A screen that was
 * granted internal figures shows the most urgent of them among the four.
 */
export function WallFigures(props: { wall: Wall; token: OwnDisplay | null }) {
  const { view } = useLeader();
  const { place } = useData();
  const text = useWallText();
  const cards = () => {
    const data = props.wall.place();
    return data === undefined ? [] : cardsOf(data, view().samples).slice(0, MOST - internal().length);
  };
  // read anew whenever the place was, so that both are of one time and a frozen screen keeps both
  const load = createLoad(
    () => {
      const region = internalRegion(props.token, view());
      const asOf = place.stale() ? undefined : place.data()?.asOf;
      return region === null || asOf === undefined ? null : { region, asOf };
    },
    ({ region }, signal) => sendJson<InternalFigures>('GET', `/api/leader/figures?region=${region}`, undefined, signal),
  );
  const internal = () => {
    const found = load.error() === undefined ? load.data() : undefined;
    return found === undefined || found.region.code !== internalRegion(props.token, view())
      ? []
      : internalShown(found.items);
  };
  return (
    <section class="wall__figures" aria-label={text.figures}>
      <Show when={props.wall.place()} fallback={<p>{props.wall.unread() ? text.failed : text.loading}</p>}>
        <For each={cards()}>{(card) => <WallFigure card={card} />}</For>
        <For each={internal()}>{(item) => <InternalFigure item={item} />}</For>
      </Show>
    </section>
  );
}

/** What waits in the region, told as internal; red and amber are words with their icon. */
function InternalFigure(props: { item: InternalCount }) {
  const { term } = useLeader();
  const text = useWallText();
  const said = () => {
    const { late, standing: code } = props.item;
    if (code === null) return null;
    return code === 'POOR' && late !== null ? text.late(late) : term(standing[code]);
  };
  return (
    <div class="wall-figure">
      <p class="wall-figure__label">{term(internalFigure[props.item.code])}</p>
      <p class="wall-figure__value">{props.item.count}</p>
      <p class="wall-figure__note">
        <span>{text.internal}</span>
        <Show when={said()}>
          {(words) => (
            <span class="wall-figure__standing" data-standing={props.item.standing}>
              <Icon name={props.item.standing === 'GOOD' ? 'check' : 'warning'} />
              {words()}
            </span>
          )}
        </Show>
      </p>
    </div>
  );
}

function WallFigure(props: { card: Card }) {
  const leader = useLeader();
  const { language, term, text, view } = leader;
  const ui = useUiText();
  const published = () => props.card.published;
  const lead = () => leadOf(props.card, language);
  // the large number is the document's where there is one, else what is registered; the others stand below it
  const notes = () => {
    const figure = published();
    const { registered, illustrative } = props.card.count;
    const year = figure === null ? '' : `${ui.figure.open}${figureTime(leader, figure)}${ui.figure.close}`;
    const own = `${ui.figure.registered}${figure === null && registered > 0 ? '' : ` ${registered}`}`;
    const samples = view().samples && illustrative > 0 ? [`${ui.figure.illustrative} ${illustrative}`] : [];
    return [...(figure === null ? [] : [`${ui.figure.published}${year}`]), own, ...samples];
  };
  return (
    <div class="wall-figure">
      <p class="wall-figure__label">{term(metric[props.card.count.metric])}</p>
      <p class="wall-figure__value" data-none={lead() === null ? '' : undefined}>
        {lead()?.number ?? text.unknown}
        <Show when={lead()?.unit}>{(unit) => <span class="wall-figure__unit">{unit()}</span>}</Show>
      </p>
      <p class="wall-figure__note">
        <For each={notes()}>{(note) => <span>{note}</span>}</For>
      </p>
    </div>
  );
}
