import { createEffect, createSignal, createUniqueId, on, Show } from 'solid-js';
import type { LngLat } from '#core/geo/lng-lat.ts';
import type { CoordSystem } from '#core/terms/place.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { useStaff } from '../context.ts';
import { cornerText, typedCorner } from './corner-text.ts';

export type CornerRowProps = {
  /** As it is numbered for people, from 1. */
  no: number;
  corner: LngLat;
  system: CoordSystem;
  /** Metres to the next corner. */
  next: number;
  current: boolean;
  readOnly: boolean;
  removable: boolean;
  /** The neighbour, as people number it, that a corner there would lie on; null for none. */
  clashAt: (to: LngLat) => number | null;
  onFocus: () => void;
  onMove: (to: LngLat) => void;
  onInsert: () => void;
  onRemove: () => void;
};

/** One corner. What is typed counts when the field is left or Enter is pressed; what cannot be meant says why. */
export function CornerRow(props: CornerRowProps) {
  const words = useStaff().text.shapes;
  const id = createUniqueId();
  const [fault, setFault] = createSignal<string>();
  const text = () => cornerText(props.corner, props.system);
  let row: HTMLTableRowElement | undefined;

  createEffect(
    on(
      () => props.current,
      (current) => {
        if (current && row && !row.contains(document.activeElement)) bringIntoSight(row);
      },
    ),
  );
  // another corner or system: what was typed wrong is gone
  createEffect(on(text, () => setFault(undefined), { defer: true }));

  const take = (part: 'lng' | 'lat', input: HTMLInputElement) => {
    if (input.value === text()[part]) return setFault(undefined);
    const typed = typedCorner(props.corner, part, input.value, props.system);
    if (!typed.ok) return setFault(words.wrong[typed.error]);
    const clash = props.clashAt(typed.value);
    if (clash !== null) return setFault(words.onNeighbour(clash));
    setFault(undefined);
    props.onMove(typed.value);
    // the same corner in other words (fewer digits): show it as it is
    input.value = text()[part];
  };
  const field = (part: 'lng' | 'lat', label: string) => (
    <td>
      <Show when={!props.readOnly} fallback={<span class="shape-table__number">{text()[part]}</span>}>
        <input
          class="shape-table__field"
          inputmode="decimal"
          autocomplete="off"
          aria-label={label}
          aria-invalid={fault() ? 'true' : undefined}
          aria-describedby={fault() ? id : undefined}
          value={text()[part]}
          onFocus={() => props.onFocus()}
          onChange={(event) => take(part, event.currentTarget)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // not the form around it
            event.preventDefault();
            take(part, event.currentTarget);
          }}
        />
      </Show>
    </td>
  );
  return (
    <>
      <tr ref={row} class="shape-table__row" aria-current={props.current ? 'true' : undefined}>
        <th scope="row" class="shape-table__no">
          {props.no}
        </th>
        {field('lng', words.lngOf(props.no))}
        {field('lat', words.latOf(props.no))}
        <td data-align="end">{Math.round(props.next)}</td>
        <Show when={!props.readOnly}>
          <td class="shape-table__actions">
            <IconButton icon="plus" label={words.insertAfter(props.no)} onClick={() => props.onInsert()} />
            <IconButton
              icon="close"
              label={words.removeAt(props.no)}
              disabled={!props.removable}
              onClick={() => props.onRemove()}
            />
          </td>
        </Show>
      </tr>
      <Show when={fault()}>
        {(what) => (
          <tr>
            <td colspan={5} class="field__error" id={id} role="alert">
              {what()}
            </td>
          </tr>
        )}
      </Show>
    </>
  );
}

/** Scrolls the table alone: were the page to move, so would the map from under the finger that drags. */
function bringIntoSight(row: HTMLElement): void {
  const box = row.closest('.shape-table__scroll');
  const head = box?.querySelector('thead')?.getBoundingClientRect().height ?? 0;
  if (!box) return;
  const [at, around] = [row.getBoundingClientRect(), box.getBoundingClientRect()];
  if (at.top < around.top + head) box.scrollTop += at.top - around.top - head;
  else if (at.bottom > around.bottom) box.scrollTop += at.bottom - around.bottom;
}
