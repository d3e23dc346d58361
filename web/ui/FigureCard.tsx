import { For, type JSX, Show } from 'solid-js';
import { FigureCountsLine } from './FigureCountsLine.tsx';
import { type FigureCounts, qualifierStandsBefore } from './figure-text.ts';
import { useUiText } from './ui-text.ts';
import './FigureCard.css';

export type FigureCardProps = {
  label: string;
  /** As the document printed it or as counted: “6000”, “95.9%”. Absent: 未登记, never 0. */
  value?: string;
  /** 余, 多, 以上, 近, 约 … set on the side where Chinese puts it. */
  qualifier?: string;
  unit?: string;
  /** Calendar date or year the figure speaks of. */
  asOf?: string;
  /** Name of the document. */
  source?: string;
  /** 口径未明, 存疑, 示例 … as badges. */
  badges?: JSX.Element;
  counts?: FigureCounts;
  /** A button that opens quotation and scope. */
  details?: JSX.Element;
  /** A bar, a note: anything between value and source. */
  children?: JSX.Element;
};

/** One figure with everything needed to believe it: qualifier, unit, date, source. */
export function FigureCard(props: FigureCardProps) {
  const text = useUiText();
  const before = () => (props.qualifier && qualifierStandsBefore(props.qualifier) ? props.qualifier : undefined);
  const after = () => (props.qualifier && !qualifierStandsBefore(props.qualifier) ? props.qualifier : undefined);
  const origin = () => {
    const parts = [
      props.asOf && `${text.figure.asOf} ${props.asOf}`,
      props.source && `${text.figure.source}${text.figure.colon}${props.source}`,
    ].filter((part) => part !== undefined && part !== '');
    return parts.map((part, index) => (index < parts.length - 1 ? part + text.figure.bar : part));
  };
  return (
    <article class="figure-card">
      <div class="figure-card__head">
        <h3 class="figure-card__label">{props.label}</h3>
        {props.badges}
      </div>
      <Show
        when={props.value}
        fallback={
          <p class="figure-card__value" data-unknown="">
            {text.figure.unknown}
          </p>
        }
      >
        <p class="figure-card__value">
          <Show when={before()}>
            <span class="figure-card__unit">{before()}</span>
          </Show>
          <span>{props.value}</span>
          <Show when={after() || props.unit}>
            <span class="figure-card__unit">{`${after() ?? ''}${props.unit ?? ''}`}</span>
          </Show>
        </p>
      </Show>
      {props.children}
      <Show when={props.counts}>{(counts) => <FigureCountsLine counts={counts()} />}</Show>
      <Show when={origin().length > 0}>
        <p class="figure-card__source">
          <For each={origin()}>{(part) => <span class="figure-card__part">{part}</span>}</For>
        </p>
      </Show>
      <Show when={props.details}>
        <div class="figure-card__details">{props.details}</div>
      </Show>
    </article>
  );
}
