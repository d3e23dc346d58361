import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { For, Show } from 'solid-js';
import { createSize } from './create-size.ts';

/** One point: drawn filled where the number is settled, hollow where it may still change. */
export type DrawnPoint = { key: string; tick: string; value: number; valueText: string; settled: boolean };

/** A line through numbers in order, each written at its point. `best` says which end is up. Told in words by the table. */
export function LineDrawing(props: { label: string; points: readonly DrawnPoint[]; best: 'low' | 'high' }) {
  let box: HTMLDivElement | undefined;
  const size = createSize(() => box);
  const range = (): [number, number] => {
    const values = props.points.map(({ value }) => value);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const [from, to] = low === high ? [low - 1, high + 1] : [low, high];
    return props.best === 'low' ? [to, from] : [from, to];
  };
  return (
    <div class="drawing" ref={box}>
      <Show when={size()}>
        {(measured) => {
          const text = () => measured().text;
          const height = () => text() * 14;
          const edge = () => Math.min(text() * 3, measured().width / 6);
          const x = () =>
            scalePoint(
              props.points.map(({ key }) => key),
              [edge(), measured().width - edge()],
            );
          const y = () => scaleLinear(range(), [height() - text() * 3, text() * 2.4]);
          const at = ({ key, value }: DrawnPoint): [number, number] => [x()(key) ?? 0, y()(value)];
          /** Ticks that have room: every n-th, the last one always. */
          const every = () => Math.ceil((props.points.length * text() * 4) / measured().width);
          const isTicked = (index: number) => (props.points.length - 1 - index) % every() === 0;
          return (
            <svg class="drawing__svg" role="img" aria-label={props.label} width={measured().width} height={height()}>
              <line
                class="drawing__base"
                x1={0}
                x2={measured().width}
                y1={height() - text() * 1.8}
                y2={height() - text() * 1.8}
              />
              <path
                class="drawing__line"
                d={
                  line<DrawnPoint>(
                    (point) => at(point)[0],
                    (point) => at(point)[1],
                  )([...props.points]) ?? ''
                }
              />
              <For each={props.points}>
                {(point, index) => (
                  <g>
                    <circle
                      class="drawing__dot"
                      data-settled={point.settled ? '' : undefined}
                      cx={at(point)[0]}
                      cy={at(point)[1]}
                      r={text() * 0.32}
                    />
                    <Show when={isTicked(index())}>
                      <text
                        class="drawing__value"
                        x={at(point)[0]}
                        y={at(point)[1] - text() * 0.8}
                        text-anchor="middle"
                      >
                        {point.valueText}
                      </text>
                      <text class="drawing__tick" x={at(point)[0]} y={height() - text() * 0.4} text-anchor="middle">
                        {point.tick}
                      </text>
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
