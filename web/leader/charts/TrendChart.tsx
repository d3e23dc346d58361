import { createMemo, Show } from 'solid-js';
import { chinaDay } from '#ui/china-time.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { loadTrend } from '../load/load-trend.ts';
import { renewWithPlace } from '../load/renew-with-place.ts';
import { ApiProblem } from '../panel/ApiProblem.tsx';
import { printView } from '../paths.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { LineDrawing } from './LineDrawing.tsx';
import { MeasureSelect } from './MeasureSelect.tsx';
import { measureTerm } from './measure-term.ts';
import { type TrendPoint, trendOf } from './trend.ts';

/** One count or share of the place from month end to month end, up to the day that is looked at. */
export function TrendChart() {
  const { api, term, text, view } = useLeader();
  const words = text.charts;
  const { place } = useData();
  const trend = createLoad(
    () => {
      const scope = place.stale() ? undefined : place.data()?.scope;
      if (scope === undefined) return null;
      return { place: view().place, scope, until: view().date ?? chinaDay(Date.now()), isPast: view().date !== null };
    },
    (asked, signal) => loadTrend(api, asked, signal),
  );
  renewWithPlace(place, trend);
  const points = createMemo(() => trendOf(trend.data() ?? [], view().measure));
  const name = () => term(measureTerm.of(view().measure));
  const unit = () => (measureTerm.isShare(view().measure) ? '%' : '');
  const number = ({ reading }: TrendPoint) =>
    unit() === '' ? String(reading.value) : `${reading.value.toFixed(1)}${unit()}`;
  const finding = () => {
    const first = points()[0];
    const last = points().at(-1);
    return first && last
      ? words.trend(name(), first.date, number(first), last.date, number(last))
      : words.nothing(name());
  };
  return (
    <>
      <MeasureSelect />
      <Show
        when={!trend.error()}
        fallback={<ApiProblem error={trend.error()} title={text.errors.place} onRetry={trend.retry} />}
      >
        <Show when={!trend.stale()} fallback={<Skeleton lines={8} />}>
          <Show when={points().length > 0} fallback={<EmptyState title={words.nothing(name())} />}>
            <ChartFrame
              finding={finding()}
              subject={words.subject(name(), unit() === '' ? words.count : words.percent)}
              source={words.trendSource}
              columns={[
                {
                  id: 'date',
                  header: text.cards.asOf,
                  rowHeader: true,
                  cell: (point: TrendPoint) => (
                    <a href={printView({ ...view(), date: point.past ? point.date : null })}>{point.date}</a>
                  ),
                },
                { id: 'value', header: text.overview.registered, align: 'end', cell: number },
                {
                  id: 'basis',
                  header: words.basis,
                  cell: ({ basis }: TrendPoint) => words.bases[basis],
                },
              ]}
              rows={points()}
              rowKey={({ date }) => date}
            >
              <LineDrawing
                label={finding()}
                best="high"
                points={points().map((point) => ({
                  key: point.date,
                  tick: point.past ? point.date.slice(0, 7) : point.date.slice(5),
                  value: point.reading.value,
                  valueText: number(point),
                  settled: point.past,
                }))}
              />
            </ChartFrame>
          </Show>
        </Show>
      </Show>
    </>
  );
}
