import { createMemo, Show } from 'solid-js';
import { rankedPlaces } from '#core/terms/statistics.ts';
import { codesOf } from '#core/terms/term.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { SegmentedControl } from '#ui/SegmentedControl.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { minuteOf } from '../format.ts';
import { loadBelow } from '../load/load-below.ts';
import { renewWithPlace } from '../load/renew-with-place.ts';
import type { PlaceData } from '../model/place-data.ts';
import { ApiProblem } from '../panel/ApiProblem.tsx';
import { printView, viewAt } from '../paths.ts';
import { BarDrawing } from './BarDrawing.tsx';
import { ChartFrame } from './ChartFrame.tsx';
import { type Bar, compare, comparedPlaces } from './compare.ts';
import { MeasureSelect } from './MeasureSelect.tsx';
import { definitionOf, measureTerm } from './measure-term.ts';
import type { Reading } from './reading.ts';
import { SumNote } from './SumNote.tsx';

/** A share of 0 % is a finding; a count of 0 only takes room. */
function speaks(reading: Reading | null): reading is Reading {
  return reading !== null && (reading.denominator !== null || reading.value > 0);
}

/** So many bars are drawn; the table has them all. */
const DRAWN = 16;

/** The regions or parks below the place, compared by one count or share. */
export function BelowChart(props: { data: PlaceData }) {
  const { api, go, term, text, view } = useLeader();
  const words = text.charts;
  const below = createLoad(
    () => ({ place: view().place, scope: props.data.scope, date: view().date }),
    (asked, signal) => loadBelow(api, asked, signal),
  );
  renewWithPlace(useData().place, below);
  /** The share, which only a ranking puts in order. */
  const rankable = () => {
    const { measure } = view();
    return measureTerm.isShare(measure) ? measure : undefined;
  };
  const shown = () => {
    const data = below.data();
    return data === undefined ? [] : comparedPlaces(data, view().ranked);
  };
  const chart = createMemo(() => compare(shown(), view().measure, view().samples));
  const name = () => term(measureTerm.of(view().measure));
  const said = (reading: Reading) =>
    reading.denominator === null
      ? String(reading.value)
      : `${reading.value.toFixed(1)}%${text.open}${reading.numerator}/${reading.denominator}${text.close}`;
  const number = (reading: Reading | null) => (speaks(reading) ? said(reading) : text.unknown);
  const sampled = (reading: Reading | null) => (speaks(reading) ? said(reading) : text.layers.none);
  const bar = ({ name: label, registered, samples }: Bar) => ({
    label,
    registered: registered?.value ?? null,
    registeredText: number(registered),
    samples: view().samples ? (samples?.value ?? 0) : null,
    samplesText:
      view().samples && speaks(samples) ? `${text.open}${text.layers.sample} ${said(samples)}${text.close}` : '',
  });
  const drawn = createMemo(() =>
    chart()
      .bars.filter(({ registered, samples }) => speaks(registered) || speaks(samples))
      .slice(0, DRAWN),
  );
  const finding = () => words.finding(name(), chart().finding, rankable() !== undefined ? '%' : '');

  return (
    <>
      <MeasureSelect />
      <Show when={(below.data()?.parks.length ?? 0) > 0 && (below.data()?.below.length ?? 0) > 0}>
        <SegmentedControl
          label={words.compare}
          value={view().ranked}
          options={codesOf(rankedPlaces).map((value) => ({ value, label: term(rankedPlaces[value]) }))}
          onChange={(value) => {
            const ranked = codesOf(rankedPlaces).find((code) => code === value);
            if (ranked) go({ ...view(), ranked }, 'replace');
          }}
        />
      </Show>
      <Show
        when={!below.error()}
        fallback={<ApiProblem error={below.error()} title={text.errors.place} onRetry={below.retry} />}
      >
        <Show when={!below.stale()} fallback={<Skeleton lines={8} />}>
          <Show when={chart().bars.length > 0} fallback={<EmptyState title={words.nothingBelow} />}>
            <ChartFrame
              finding={finding()}
              subject={words.subject(name(), rankable() !== undefined ? words.percent : words.count)}
              source={words.source(minuteOf(below.data()?.asOf ?? ''), view().samples)}
              columns={[
                {
                  id: 'name',
                  header: words.place,
                  rowHeader: true,
                  cell: (row: Bar) => <a href={printView(viewAt(view(), row.place))}>{row.name}</a>,
                },
                {
                  id: 'registered',
                  header: text.overview.registered,
                  align: 'end',
                  cell: (row: Bar) => number(row.registered),
                },
                ...(view().samples
                  ? [
                      {
                        id: 'samples',
                        header: text.overview.samples,
                        align: 'end' as const,
                        cell: (row: Bar) => sampled(row.samples),
                      },
                    ]
                  : []),
              ]}
              rows={chart().bars}
              rowKey={(row) => row.name}
            >
              <BarDrawing label={finding()} bars={drawn().map(bar)} top={rankable() !== undefined ? 100 : undefined} />
              <Show when={chart().bars.length > drawn().length}>
                <p class="charts__note">{words.more(drawn().length, chart().bars.length)}</p>
              </Show>
            </ChartFrame>
          </Show>
          <Show when={rankable()}>
            {(rank) => (
              <p class="charts__note">
                {words.notRanked}{' '}
                <a href={printView({ ...view(), chart: 'rankings', rank: rank() })}>{words.toRankings}</a>
              </p>
            )}
          </Show>
          <p class="charts__note">{`${text.cards.definition}${text.colon}${term(definitionOf(view().measure))}`}</p>
          <Show when={below.data()}>{(data) => <SumNote data={data()} measure={view().measure} />}</Show>
        </Show>
      </Show>
    </>
  );
}
