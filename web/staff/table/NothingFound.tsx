import { Show } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { useStaff } from '../context.ts';
import { activeFilters, unfiltered } from '../paths.ts';

/** An empty list, and the two ways out of it. */
export function NothingFound() {
  const { filterBy, go, text, view } = useStaff();
  const mightShowSamples = () => !view().samples && view().verify === null;
  return (
    <EmptyState
      title={text.none}
      detail={mightShowSamples() ? text.noneDetailSamples : text.noneDetail}
      action={
        <div class="nothing-found">
          <Show when={activeFilters(view()) > 0}>
            <Button onClick={() => go(unfiltered(view()))}>{text.clear}</Button>
          </Show>
          <Show when={mightShowSamples()}>
            <Button onClick={() => filterBy({ samples: true })}>{text.samples}</Button>
          </Show>
        </div>
      }
    />
  );
}
