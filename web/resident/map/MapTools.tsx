import { Show } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { FilterChip } from '#ui/FilterChip.tsx';
import { usePage } from '../page-context.ts';

export type MapToolsProps = {
  /** The visitor moved the map away from what the list is for. */
  moved: boolean;
  searching: boolean;
  rings: boolean;
  /** The visitor's own place is on the map. */
  hasOwnPlace: boolean;
  /** One sentence about what the map shows, or ''. */
  note: string;
  onSearch: () => void;
  onRings: (on: boolean) => void;
  onOwnPlace: () => void;
};

/** What the map can do besides moving; lies over its upper edge. */
export function MapTools(props: MapToolsProps) {
  const { text } = usePage();
  const words = text.mapTools;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div class="map-tools" role="group" aria-label={words.label}>
        <Show when={props.moved || props.searching}>
          <Button variant="primary" size="small" icon="search" busy={props.searching} onClick={props.onSearch}>
            {props.searching ? words.searching : words.searchArea}
          </Button>
        </Show>
        <FilterChip label={words.rings} pressed={props.rings} onToggle={props.onRings} />
        <Show when={props.hasOwnPlace}>
          <Button size="small" icon="locate" onClick={props.onOwnPlace}>
            {words.ownPlace}
          </Button>
        </Show>
      </div>
      <p class="map-tools__note" role="status">
        {props.note}
      </p>
    </>
  );
}
