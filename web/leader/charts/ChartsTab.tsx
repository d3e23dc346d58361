import { Match, Show, Switch } from 'solid-js';
import { Select } from '#ui/Select.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { Rankings } from '../internal/Rankings.tsx';
import { chartNames } from '../paths.ts';
import { BelowChart } from './BelowChart.tsx';
import { Ledger } from './Ledger.tsx';
import { PartsChart } from './PartsChart.tsx';
import { levelMetrics, typeMetrics } from './parts.ts';
import { RankChart } from './RankChart.tsx';
import { rankLine } from './rank-line.ts';
import { TrendChart } from './TrendChart.tsx';
import './charts.css';

/** One chart of the place at a time; what has nothing to draw here is not offered. */
export function ChartsTab() {
  const { go, text, view } = useLeader();
  const { place } = useData();
  const ranks = () => {
    const data = place.data();
    return data ? rankLine(data.figures) : null;
  };
  const offered = () => chartNames.filter((name) => name !== 'ranks' || ranks() !== null);
  const chart = () => offered().find((name) => name === view().chart) ?? 'children';

  return (
    <Show when={place.data()} fallback={<Skeleton lines={8} />}>
      {(data) => (
        <div class="charts">
          <Select
            label={text.charts.choose}
            value={chart()}
            options={offered().map((value) => ({ value, label: text.charts.names[value] }))}
            onChange={(value) => {
              const name = chartNames.find((known) => known === value);
              if (name) go({ ...view(), chart: name }, 'replace');
            }}
          />
          <Switch>
            <Match when={chart() === 'children'}>
              <BelowChart data={data()} />
            </Match>
            <Match when={chart() === 'trend'}>
              <TrendChart />
            </Match>
            <Match when={chart() === 'rankings'}>
              <Rankings />
            </Match>
            <Match when={chart() === 'types'}>
              <PartsChart data={data()} whole="ORGS" metrics={typeMetrics} />
            </Match>
            <Match when={chart() === 'levels'}>
              <PartsChart data={data()} whole="SITES" metrics={levelMetrics} />
            </Match>
            <Match when={chart() === 'ledger'}>
              <Ledger data={data()} />
            </Match>
            <Match when={chart() === 'ranks' && ranks()}>{(line) => <RankChart line={line()} />}</Match>
          </Switch>
        </div>
      )}
    </Show>
  );
}
