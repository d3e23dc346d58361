import { For, Show } from 'solid-js';
import { rowAction } from '#core/import/preview-row.ts';
import { type ProblemCode, problemTitle } from '#core/import/problem.ts';
import { FilterChip } from '#ui/FilterChip.tsx';
import { useStaff } from '../../context.ts';
import type { PreviewCounts, RowFilter } from './row-model.ts';

const ACTIONS = ['CREATE', 'UPDATE', 'SAME', 'ERROR', 'SKIPPED'] as const;

/** The rows by what happens to them and by what is wrong with them; each chip counts its rows. */
export function PreviewFilters(props: {
  counts: PreviewCounts;
  filter: RowFilter;
  onFilter: (filter: RowFilter) => void;
}) {
  const { term, text } = useStaff();
  const words = text.import.preview;
  const toAction = (action: RowFilter['action']) =>
    props.onFilter({ ...props.filter, action: props.filter.action === action ? null : action });
  const problems = (): [ProblemCode, number][] => [...props.counts.problems].sort(([, a], [, b]) => b - a);
  return (
    <div class="import-filters">
      <fieldset class="import-filters__group">
        <legend class="visually-hidden">{words.filters}</legend>
        <For each={ACTIONS}>
          {(action) => (
            <Show when={props.counts.actions[action] > 0}>
              <FilterChip
                label={term(rowAction[action])}
                count={props.counts.actions[action]}
                pressed={props.filter.action === action}
                onToggle={() => toAction(action)}
              />
            </Show>
          )}
        </For>
        <Show when={props.counts.doubtful > 0}>
          <FilterChip
            label={words.doubts}
            count={props.counts.doubtful}
            pressed={props.filter.action === 'DOUBTFUL'}
            onToggle={() => toAction('DOUBTFUL')}
          />
        </Show>
      </fieldset>
      <Show when={problems().length > 0}>
        <fieldset class="import-filters__group">
          <legend class="visually-hidden">{words.problems}</legend>
          <For each={problems()}>
            {([code, count]) => (
              <FilterChip
                label={term(problemTitle[code])}
                count={count}
                pressed={props.filter.problem === code}
                onToggle={() =>
                  props.onFilter({ ...props.filter, problem: props.filter.problem === code ? null : code })
                }
              />
            )}
          </For>
        </fieldset>
      </Show>
    </div>
  );
}
