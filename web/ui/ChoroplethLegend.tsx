import { For } from 'solid-js';
import { useUiText } from './ui-text.ts';
import './ChoroplethLegend.css';

/** The five steps of a coloured area map, palest first, with “no data” as a hatch beside them. */
export function ChoroplethLegend(props: { title: string; labels: readonly [string, string, string, string, string] }) {
  const text = useUiText();
  return (
    <section class="choropleth-legend" aria-label={props.title}>
      <span aria-hidden="true">{props.title}</span>
      <ul class="choropleth-legend__steps">
        <For each={props.labels}>
          {(label, index) => (
            <li class="choropleth-legend__step">
              <span class="choropleth-legend__swatch" style={{ background: `var(--choropleth-${index() + 1})` }} />
              {label}
            </li>
          )}
        </For>
        <li class="choropleth-legend__step" data-no-data="">
          <span class="choropleth-legend__swatch" />
          {text.legend.noData}
        </li>
      </ul>
    </section>
  );
}
