import { createEffect, createMemo, createSignal, Index, on, Show } from 'solid-js';
import { distanceM } from '#core/geo/distance.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { type Corner, cornersOf, insertCorner, isRemovable, moveCorner, neighbourAt } from '#core/geo/ring-edits.ts';
import { ringName } from '#core/geo/shape-problem-text.ts';
import { type CoordSystem, coordSystem } from '#core/terms/place.ts';
import { Button } from '#ui/Button.tsx';
import { Select } from '#ui/Select.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { useStaff } from '../context.ts';
import { CornerRow } from './CornerRow.tsx';
import type { Shape } from './create-shape.ts';

/** Rows listed at once; an outline with more is long, and rarely typed. */
const PORTION = 100;

/** Every corner as numbers: the map's equal for keyboards, screen readers and devices without WebGL2. */
export function CornerTable(props: { shape: Shape; readOnly: boolean }) {
  const { term, text } = useStaff();
  const words = text.shapes;
  const [system, setSystem] = createSignal<CoordSystem>('WGS84');
  const [wanted, setWanted] = createSignal(0);
  const [most, setMost] = createSignal(PORTION);
  const count = () => props.shape.rings().length;
  const ring = () => Math.min(wanted(), Math.max(0, count() - 1));
  const corners = createMemo(() => cornersOf(props.shape.rings()[ring()] ?? []));
  const shown = () => corners().slice(0, most());
  const lengths = createMemo(() =>
    corners().map((corner, i, all) => distanceM(corner, all[(i + 1) % all.length] ?? corner)),
  );
  const isCurrent = (index: number) => {
    const corner = props.shape.corner();
    return corner !== null && corner.ring === ring() && corner.index === index;
  };
  const at = (index: number): Corner => ({ ring: ring(), index });
  /** What lies on its neighbour would be taken for one corner with it, and its row would be gone. */
  const clashAt = (index: number, to: LngLat) => {
    const neighbour = neighbourAt(props.shape.rings(), at(index), to);
    return neighbour === null ? null : neighbour + 1;
  };

  // what is touched on the map is shown in the table
  createEffect(
    on(props.shape.corner, (corner) => {
      if (corner === null) return;
      setWanted(corner.ring);
      if (corner.index >= most()) setMost(Math.ceil((corner.index + 1) / PORTION) * PORTION);
    }),
  );

  return (
    <section class="shape-table" aria-label={words.table}>
      <div class="shape-table__choices">
        <Select
          label={words.system}
          hint={words.systemHint}
          value={system()}
          options={Object.entries(coordSystem).map(([value, name]) => ({ value, label: term(name) }))}
          // the list holds these systems and no other
          onChange={(value) => setSystem(value as CoordSystem)}
        />
        <Show when={count() > 1}>
          <Select
            label={words.ring}
            value={String(ring())}
            options={props.shape.rings().map((_, index) => ({ value: String(index), label: term(ringName(index)) }))}
            onChange={(value) => setWanted(Number(value))}
          />
        </Show>
      </div>
      <div class="shape-table__scroll">
        <table>
          <caption>
            <VisuallyHidden>{words.tableCaption(term(ringName(ring())))}</VisuallyHidden>
          </caption>
          <thead class="shape-table__head">
            <tr>
              <th scope="col">{words.number}</th>
              <th scope="col">{words.lng}</th>
              <th scope="col">{words.lat}</th>
              <th scope="col" data-align="end">
                {words.next}
              </th>
              <Show when={!props.readOnly}>
                <th scope="col">{words.actions}</th>
              </Show>
            </tr>
          </thead>
          <tbody>
            <Index each={shown()}>
              {(corner, index) => (
                <CornerRow
                  no={index + 1}
                  corner={corner()}
                  system={system()}
                  next={lengths()[index] ?? 0}
                  current={isCurrent(index)}
                  readOnly={props.readOnly}
                  removable={isRemovable(props.shape.rings(), at(index))}
                  clashAt={(to) => clashAt(index, to)}
                  onFocus={() => props.shape.setCorner(at(index))}
                  onMove={(to) => props.shape.commitRings(moveCorner(props.shape.rings(), at(index), to))}
                  onInsert={() => {
                    props.shape.commitRings(insertCorner(props.shape.rings(), at(index)));
                    props.shape.setCorner(at(index + 1));
                  }}
                  onRemove={() => props.shape.remove(at(index))}
                />
              )}
            </Index>
          </tbody>
        </table>
      </div>
      <Show when={corners().length > most()}>
        <Button size="small" onClick={() => setMost(most() + PORTION)}>
          {words.more(Math.min(PORTION, corners().length - most()))}
        </Button>
      </Show>
      <Show when={!props.readOnly && ring() > 0}>
        <Button
          size="small"
          onClick={() => {
            props.shape.setCorner(null);
            props.shape.commitRings(props.shape.rings().filter((_, index) => index !== ring()));
          }}
        >
          {words.removeRing}
        </Button>
      </Show>
    </section>
  );
}
