import { createSignal, onCleanup, Show } from 'solid-js';
import { parkType } from '#core/terms/park.ts';
import { positionLevel, positionType, verifyState } from '#core/terms/position.ts';
import type { Terms } from '#core/terms/term.ts';
import { Button } from '#ui/Button.tsx';
import { Select } from '#ui/Select.tsx';
import { Switch } from '#ui/Switch.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useStaff } from '../context.ts';
import { activeFilters, startView } from '../paths.ts';
import { RegionFilter } from './RegionFilter.tsx';

/** Typing rests this long before the list is asked for anew, ms. */
const TYPING_REST = 300;

/** The filters of the table, in the address as they are chosen. */
export function Filters() {
  const { change, term, text, view } = useStaff();
  const [typed, setTyped] = createSignal(view().q);
  let rest: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(rest));
  const search = (q: string) => {
    setTyped(q);
    clearTimeout(rest);
    rest = setTimeout(() => change({ q }, 'replace'), TYPING_REST);
  };
  const clear = () => {
    clearTimeout(rest);
    setTyped('');
    const { region, kind, level, verify, parkType: type, q } = startView;
    change({ region, kind, level, verify, parkType: type, q, selected: null });
  };
  const options = (terms: Terms) => [
    { value: '', label: text.all },
    ...Object.entries(terms).map(([value, words]) => ({ value, label: term(words) })),
  ];
  return (
    <form class="filters" aria-label={text.filters} onSubmit={(event) => event.preventDefault()}>
      <TextField label={text.search} placeholder={text.searchHint} value={typed()} onInput={search} type="search" />
      <RegionFilter />
      <Show
        when={view().page === 'sites'}
        fallback={
          <Select
            label={text.parkType}
            options={options(parkType)}
            value={view().parkType ?? ''}
            // an option's value is a code of the list above, '' is none
            onChange={(code) => change({ parkType: (code || null) as typeof startView.parkType })}
          />
        }
      >
        <Select
          label={text.kind}
          options={options(positionType)}
          value={view().kind ?? ''}
          onChange={(code) => change({ kind: (code || null) as typeof startView.kind })}
        />
        <Select
          label={text.level}
          options={options(positionLevel)}
          value={view().level ?? ''}
          onChange={(code) => change({ level: (code || null) as typeof startView.level })}
        />
        <Select
          label={text.verify}
          options={options(verifyState)}
          value={view().verify ?? ''}
          onChange={(code) => change({ verify: (code || null) as typeof startView.verify })}
        />
      </Show>
      <Switch label={text.samples} checked={view().samples} onChange={(samples) => change({ samples })} />
      <Switch label={text.map} checked={view().map} onChange={(map) => change({ map }, 'replace')} />
      <Show when={activeFilters(view()) > 0}>
        <Button onClick={clear} size="small">
          {text.clear}
        </Button>
      </Show>
    </form>
  );
}
