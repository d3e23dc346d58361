import { Show } from 'solid-js';
import type { Rankings as Answer, RankingRow } from '#core/schemas/leader.ts';
import { rankedPlaces, rankedShare } from '#core/terms/statistics.ts';
import { codesOf } from '#core/terms/term.ts';
import { DataTable } from '#ui/DataTable.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import type { DataTableColumn } from '#ui/data-table-column.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { SegmentedControl } from '#ui/SegmentedControl.tsx';
import { Select } from '#ui/Select.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { sendJson } from '#web-api/send-json.ts';
import { BarDrawing } from '../charts/BarDrawing.tsx';
import { ChartFrame } from '../charts/ChartFrame.tsx';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { minuteOf } from '../format.ts';
import { renewWithPlace } from '../load/renew-with-place.ts';
import { ApiProblem } from '../panel/ApiProblem.tsx';
import { PlaceLinks } from '../panel/PlaceLinks.tsx';
import { type Place, printView, viewAt } from '../paths.ts';
import { GrantedRegions } from './GrantedRegions.tsx';
import { isGranted, signInHref } from './load-member.ts';
import './internal.css';

/** 排名 of the regions below or of the parks, for whoever was granted this one: the rule is told, and 更新及时率 stands beside every row. */
export function Rankings() {
  const { go, term, text, view } = useLeader();
  const { member, place } = useData();
  const words = text.internal;
  const region = () => (view().place.kind === 'region' ? (place.data()?.scope.region ?? null) : null);
  const granted = () => member.data()?.granted;
  const load = createLoad(
    () =>
      isGranted(granted(), region())
        ? { region: region() ?? '', metric: view().rank, of: view().ranked, date: view().date }
        : null,
    ({ region: code, metric, of: ranked, date }, signal) => {
      const query = new URLSearchParams({ region: code, metric, of: ranked, ...(date === null ? {} : { date }) });
      return sendJson<Answer>('GET', `/api/leader/rankings?${query}`, undefined, signal);
    },
  );
  renewWithPlace(place, load);
  const name = () => term(rankedShare[view().rank]);
  const share = ({ numerator, denominator, percent }: RankingRow['value']) =>
    percent === null
      ? text.overview.noShare
      : `${percent}%${text.open}${text.overview.shareOf(numerator, denominator)}${text.close}`;
  const small = ({ leftOut }: Answer) => leftOut.filter(({ value }) => value.denominator > 0);
  const silent = ({ leftOut }: Answer) => leftOut.filter(({ value }) => value.denominator === 0);
  const finding = (found: Answer) => {
    const [first] = found.rows;
    const last = found.rows.at(-1);
    if (first === undefined || last === undefined) return words.nothingRanked(name(), small(found).length > 0);
    return words.ranked(name(), first.name, first.value.percent ?? '', last.name, last.value.percent ?? '');
  };
  const link = (row: RankingRow) => <a href={printView(viewAt(view(), placeOf(row)))}>{row.name}</a>;
  const columns = (): DataTableColumn<RankingRow>[] => [
    { id: 'name', header: text.charts.place, rowHeader: true, cell: link },
    { id: 'value', header: name(), align: 'end', cell: ({ value }) => share(value) },
    // beside its own ranking it would stand there twice
    ...(view().rank === 'TIMELINESS'
      ? []
      : [
          {
            id: 'timeliness',
            header: term(rankedShare.TIMELINESS),
            align: 'end' as const,
            cell: ({ timeliness }: RankingRow) => share(timeliness),
          },
        ]),
  ];
  const isSignedOut = () => member.data()?.name === null;

  return (
    <Show
      when={isGranted(granted(), region())}
      fallback={
        <Show when={member.data()} fallback={<Skeleton lines={4} />}>
          <EmptyState
            title={isSignedOut() ? words.rankingsSignIn : region() === null ? words.rankingsRegion : words.notGranted}
            detail={isSignedOut() ? words.rankingsWhy : words.rankingsOwn}
          />
          <Show when={isSignedOut()}>
            <LinkButton href={signInHref(printView(view()))}>{words.signIn}</LinkButton>
          </Show>
          <GrantedRegions />
        </Show>
      }
    >
      <Select
        label={words.by}
        value={view().rank}
        options={codesOf(rankedShare).map((code) => ({ value: code, label: term(rankedShare[code]) }))}
        onChange={(value) => {
          const rank = codesOf(rankedShare).find((code) => code === value);
          if (rank) go({ ...view(), rank }, 'replace');
        }}
      />
      <SegmentedControl
        label={words.ranks}
        value={view().ranked}
        options={codesOf(rankedPlaces).map((value) => ({ value, label: term(rankedPlaces[value]) }))}
        onChange={(value) => {
          const ranked = codesOf(rankedPlaces).find((code) => code === value);
          if (ranked) go({ ...view(), ranked }, 'replace');
        }}
      />
      <Show when={load.error()}>
        {(error) => <ApiProblem error={error()} title={words.failed} onRetry={load.retry} />}
      </Show>
      <Show when={!load.stale() && load.data()} fallback={<Show when={!load.error()}>{<Skeleton lines={8} />}</Show>}>
        {(found) => (
          <>
            <Show when={found().rows.length > 0} fallback={<p class="chart__finding">{finding(found())}</p>}>
              <ChartFrame
                finding={finding(found())}
                subject={text.charts.subject(name(), text.charts.percent)}
                source={words.source(view().date ?? minuteOf(found().asOf))}
                columns={[
                  { id: 'rank', header: words.rank, align: 'end', cell: ({ rank }: Answer['rows'][number]) => rank },
                  ...columns(),
                ]}
                rows={found().rows}
                rowKey={({ code }) => code}
              >
                <BarDrawing
                  label={finding(found())}
                  top={100}
                  bars={found().rows.map((row) => ({
                    label: row.name,
                    registered: Number(row.value.percent),
                    registeredText: share(row.value),
                    samples: null,
                    samplesText: '',
                  }))}
                />
              </ChartFrame>
            </Show>
            <p class="charts__note">{`${words.ruleLabel}${text.colon}${term(found().rule)}`}</p>
            <Show when={small(found()).length > 0}>
              <DataTable
                caption={words.leftOut(small(found()).length)}
                columns={columns()}
                rows={small(found())}
                rowKey={({ code }) => code}
              />
            </Show>
            <Show when={silent(found()).length > 0}>
              <Disclosure summary={words.unregistered(silent(found()).length, name())}>
                <PlaceLinks links={silent(found()).map((row) => ({ place: placeOf(row), name: row.name }))} />
              </Disclosure>
            </Show>
          </>
        )}
      </Show>
    </Show>
  );
}

function placeOf({ kind, code }: RankingRow): Place {
  return kind === 'PARK' ? { kind: 'park', id: code } : { kind: 'region', code };
}
