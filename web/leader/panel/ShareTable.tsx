import { For, Show } from 'solid-js';
import type { Share } from '#core/schemas/region.ts';
import { shareParts } from '#core/stats/share-parts.ts';
import { type Metric, metric } from '#core/terms/metric.ts';
import { useLeader } from '../context.ts';
import { figureShare, figureTime } from '../model/figure-words.ts';
import { type PlaceData, publishedShares } from '../model/place-data.ts';
import { printView } from '../paths.ts';

type Parts = Share['registered'];

/** Shares with what is divided by what; documents' shares apart from those computed from records. */
export function ShareTable(props: { data: PlaceData }) {
  const leader = useLeader();
  const { language, text, view } = leader;
  const published = () => publishedShares(props.data);
  const shares = () =>
    props.data.shares.filter(
      (share) => share.registered.denominator > 0 || (view().samples && share.illustrative.denominator > 0),
    );
  const partsText = (parts: Parts) =>
    parts.percent === null
      ? text.overview.noShare
      : `${parts.percent}%${text.open}${text.overview.shareOf(parts.numerator, parts.denominator)}${text.close}`;

  return (
    <Show when={published().length > 0 || shares().length > 0}>
      <section class="shares" aria-labelledby="shares-title">
        <h2 class="overview__title" id="shares-title">
          {text.overview.shares}
        </h2>
        <ul class="shares__list" role="list">
          <For each={published()}>
            {(figure) => (
              <li class="shares__row">
                <span class="shares__name">{language === 'en' ? figure.labelEn : figure.label}</span>
                <span class="shares__value">
                  <span class="shares__from">
                    {`${text.overview.published}${text.open}${figureTime(leader, figure)}${text.close}`}
                  </span>
                  <a href={printView({ ...view(), tab: 'figures', selected: figure.id })}>
                    {figureShare(leader, figure)}
                  </a>
                </span>
              </li>
            )}
          </For>
          <For each={shares()}>
            {(share) => (
              <li class="shares__row">
                <a
                  class="shares__name"
                  href={printView({ ...view(), tab: 'charts', chart: 'children', measure: share.code, selected: null })}
                >
                  {text.overview.shareNames[share.code]}
                </a>
                <span class="shares__value">
                  <span class="shares__from">{text.overview.registered}</span>
                  <Show when={share.registered.percent} fallback={text.overview.noShare}>
                    {(percent) => (
                      <>
                        {`${percent()}%${text.open}`}
                        <CountLink metric={shareParts[share.code].of} count={share.registered.numerator} />/
                        <CountLink metric={shareParts[share.code].in} count={share.registered.denominator} />
                        {text.close}
                      </>
                    )}
                  </Show>
                </span>
                <Show when={view().samples && share.illustrative.denominator > 0}>
                  <span class="shares__value">
                    <span class="shares__from">{text.overview.samples}</span>
                    {partsText(share.illustrative)}
                  </span>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

/** A number that opens the records it counts; 0 has none. */
function CountLink(props: { metric: Metric; count: number }) {
  const { term, text, view } = useLeader();
  return (
    <Show when={props.count > 0} fallback={props.count}>
      <a
        href={printView({ ...view(), count: props.metric, selected: null })}
        aria-label={`${text.layers.openList(term(metric[props.metric]))} ${props.count}`}
      >
        {props.count}
      </a>
    </Show>
  );
}
