import { scaleLinear } from 'd3-scale';
import { createMemo, For, Show } from 'solid-js';
import { createSize } from './create-size.ts';

/** One row of bars: the registered number filled, samples hollow and dashed beneath, each with its number written out. */
export type DrawnBar = {
  label: string;
  registered: number | null;
  registeredText: string;
  samples: number | null;
  samplesText: string;
};

/** Horizontal bars from zero, label above its bar so that long names need no room beside it. Told in words by the table. */
export function BarDrawing(props: { label: string; bars: readonly DrawnBar[]; top?: number }) {
  let box: HTMLDivElement | undefined;
  const size = createSize(() => box);
  const top = () =>
    props.top ?? Math.max(1, ...props.bars.flatMap(({ registered, samples }) => [registered ?? 0, samples ?? 0]));
  const hasSamples = createMemo(() => props.bars.some(({ samples }) => samples !== null));

  return (
    <div class="drawing" ref={box}>
      <Show when={size()}>
        {(measured) => {
          const text = () => measured().text;
          const bar = () => text() * 0.8;
          const step = () => text() * (hasSamples() ? 3.6 : 2.7);
          const x = () => scaleLinear([0, top()], [0, measured().width - 2]);
          return (
            <svg
              class="drawing__svg"
              role="img"
              aria-label={props.label}
              width={measured().width}
              height={Math.max(1, props.bars.length * step())}
            >
              <For each={props.bars}>
                {(row, index) => (
                  <g transform={`translate(1 ${index() * step()})`}>
                    <text class="drawing__label" y={text()}>
                      {row.label}
                    </text>
                    <text class="drawing__value" x={measured().width - 2} y={text()} text-anchor="end">
                      {row.registeredText}
                      <Show when={row.samples !== null}>
                        <tspan class="drawing__sample-value">{row.samplesText}</tspan>
                      </Show>
                    </text>
                    <line class="drawing__base" x1={0} x2={x()(top())} y1={text() * 1.3} y2={text() * 1.3} />
                    <rect class="drawing__bar" y={text() * 1.3} height={bar()} width={x()(row.registered ?? 0)} />
                    <Show when={row.samples !== null}>
                      <rect
                        class="drawing__sample"
                        y={text() * 1.3 + bar() + 2}
                        height={bar()}
                        width={x()(row.samples ?? 0)}
                      />
                    </Show>
                  </g>
                )}
              </For>
            </svg>
          );
        }}
      </Show>
    </div>
  );
}
