import { Show } from 'solid-js';
import { parkType } from '#core/terms/park.ts';
import { positionLevel, positionType, verifyState } from '#core/terms/position.ts';
import type { Terms } from '#core/terms/term.ts';
import { Button } from '#ui/Button.tsx';
import { Select } from '#ui/Select.tsx';
import { useStaff } from '../context.ts';
import { activeFilters, codeOf, unfiltered } from '../paths.ts';
import { ParkFilter } from './ParkFilter.tsx';
import { RegionFilter } from './RegionFilter.tsx';
import { SamplesSwitch } from './SamplesSwitch.tsx';
import { SearchBox } from './SearchBox.tsx';

/** The filters of the table, in the address as they are chosen. */
export function Filters() {
  const { filterBy, go, term, text, view } = useStaff();
  const options = (terms: Terms) => [
    { value: '', label: text.all },
    ...Object.entries(terms).map(([value, words]) => ({ value, label: term(words) })),
  ];
  return (
    <form class="filters" aria-label={text.filters} onSubmit={(event) => event.preventDefault()}>
      <SearchBox />
      <RegionFilter />
      <Show
        when={view().page === 'sites'}
        fallback={
          <Select
            label={text.parkType}
            options={options(parkType)}
            value={view().type ?? ''}
            onChange={(code) => filterBy({ type: codeOf(parkType, code) })}
          />
        }
      >
        <ParkFilter />
        <Select
          label={text.kind}
          options={options(positionType)}
          value={view().type ?? ''}
          onChange={(code) => filterBy({ type: codeOf(positionType, code) })}
        />
        <Select
          label={text.level}
          options={options(positionLevel)}
          value={view().level ?? ''}
          onChange={(code) => filterBy({ level: codeOf(positionLevel, code) })}
        />
        <Select
          label={text.verify}
          options={options(verifyState)}
          value={view().verify ?? ''}
          onChange={(code) => filterBy({ verify: codeOf(verifyState, code) })}
        />
      </Show>
      <SamplesSwitch />
      <Show when={activeFilters(view()) > 0}>
        <Button icon="close" size="small" wide onClick={() => go(unfiltered(view()))}>
          {text.clear}
        </Button>
      </Show>
    </form>
  );
}
