import { For, Show } from 'solid-js';
import { sumReason } from '#core/terms/statistics.ts';
import { Icon } from '#ui/Icon.tsx';
import { useLeader } from '../context.ts';
import type { BelowData } from '../load/load-below.ts';
import type { Measure } from '../paths.ts';

/** 下级合计: whether the parts make the whole, and why not where they do not; what must never be added stands below. */
export function SumNote(props: { data: Pick<BelowData, 'sums' | 'notSummed'>; measure: Measure }) {
  const { term, text } = useLeader();
  const sum = () => props.data.sums.find(({ metric }) => metric === props.measure);
  return (
    <ul class="sum-note plain-list" role="list">
      <Show when={sum()}>
        {(found) => (
          <li>
            <Icon name="check" />
            {found().adds === 'EQUAL'
              ? text.charts.sumEqual(found().children.registered, found().total.registered)
              : text.charts.sumRest(
                  found().children.registered,
                  found().remainder.registered,
                  found().total.registered,
                )}
            <Show when={found().reason}>{(reason) => `${text.open}${term(sumReason[reason()])}${text.close}`}</Show>
          </li>
        )}
      </Show>
      <For each={props.data.notSummed}>{({ reason }) => <li>{term(sumReason[reason])}</li>}</For>
    </ul>
  );
}
