import { createMemo, Show } from 'solid-js';
import { type Metric, metric } from '#core/terms/metric.ts';
import { useLeader } from '../context.ts';
import { minuteOf } from '../format.ts';
import type { PlaceData } from '../model/place-data.ts';
import { printView } from '../paths.ts';
import { BarDrawing } from './BarDrawing.tsx';
import { ChartFrame } from './ChartFrame.tsx';
import { drawnParts, type Part, partsOf } from './parts.ts';

/** A registered whole by its parts: 党组织 by type, 阵地 by level. */
export function PartsChart(props: { data: PlaceData; whole: Metric; metrics: readonly Metric[] }) {
  const { term, text, view } = useLeader();
  const words = text.charts;
  const chart = createMemo(() => partsOf(props.data.counts, props.whole, props.metrics));
  const nameOf = (part: Part) => (part.metric === null ? words.rest : term(metric[part.metric]));
  const whole = () => term(metric[props.whole]);
  const finding = () => {
    const { largest, whole: all } = chart();
    const [first] = largest?.parts ?? [];
    if (largest === null || first === undefined) return words.nothing(whole());
    const names = largest.parts.map(nameOf).join(text.join);
    return words.largest(whole(), names, first.registered, all, largest.percent, largest.parts.length > 1);
  };
  const drawn = () => drawnParts(chart(), view().samples);
  const list = (part: Part) => {
    if (part.registered === 0) return <span class="note">{text.unknown}</span>;
    const count = props.data.counts.find((each) => each.metric === part.metric);
    return count && count.lists.length > 0 ? (
      <a href={printView({ ...view(), count: count.metric, selected: null })}>{part.registered}</a>
    ) : (
      part.registered
    );
  };
  return (
    <ChartFrame
      finding={finding()}
      subject={words.subject(whole(), words.count)}
      source={words.source(minuteOf(props.data.asOf), view().samples)}
      columns={[
        { id: 'name', header: words.part, rowHeader: true, cell: nameOf },
        { id: 'registered', header: text.overview.registered, align: 'end', cell: list },
        ...(view().samples
          ? [
              {
                id: 'samples',
                header: text.overview.samples,
                align: 'end' as const,
                cell: (part: Part) => (part.samples > 0 ? part.samples : text.layers.none),
              },
            ]
          : []),
      ]}
      rows={chart().parts}
      rowKey={(part) => part.metric ?? 'rest'}
    >
      <Show when={drawn().length > 0}>
        <BarDrawing
          label={finding()}
          bars={drawn().map((part) => ({
            label: nameOf(part),
            registered: part.registered,
            registeredText: part.registered > 0 ? String(part.registered) : text.unknown,
            samples: view().samples ? part.samples : null,
            samplesText:
              view().samples && part.samples > 0
                ? `${text.open}${text.layers.sample} ${part.samples}${text.close}`
                : '',
          }))}
        />
      </Show>
    </ChartFrame>
  );
}
