import { For, Show } from 'solid-js';
import { distanceM } from '#core/geo/distance.ts';
import { formatDms } from '#core/geo/dms.ts';
import { isSchematic } from '#core/geo/precision.ts';
import type { PointValue } from '#core/records/field.ts';
import { coordPrecision, coordSystem } from '#core/terms/place.ts';
import { Badge } from '#ui/Badge.tsx';
import { useStaff } from '../context.ts';
import { coordinatesOf } from '../model/coordinates.ts';
import { CopyButton } from '../record/CopyButton.tsx';
import { toPoint } from './model/point-draft.ts';

/** 6 decimals ≈ 10 cm, as the pickers show. */
const DECIMALS = 6;

/** A point in every system, ready to be copied into any map, and what was entered. */
export function PointShown(props: { value: PointValue; old: PointValue | null }) {
  const { term, text } = useStaff();
  const words = text.point.now;
  const rows = () => [
    ...coordinatesOf(props.value, DECIMALS).map(({ name, text: value }) => ({ name: term(name), value })),
    { name: words.dms, value: formatDms(toPoint(props.value)) },
  ];
  const moved = () => {
    if (props.old === null) return null;
    const metres = distanceM(toPoint(props.old), toPoint(props.value));
    return metres < 0.5 ? words.same : words.moved(text.point.metres(metres));
  };
  return (
    <div class="point-shown">
      <div class="point-shown__head">
        <h3>{words.title}</h3>
        <span>{term(coordPrecision[props.value.precision])}</span>
        <Show when={isSchematic(props.value.precision)}>
          <Badge kind="approximate" />
        </Show>
        <Show when={moved()}>{(way) => <span class="point-shown__moved">{way()}</span>}</Show>
      </div>
      <ul class="coordinates" role="list">
        <For each={rows()}>
          {({ name, value }) => (
            <li class="coordinates__row">
              <span class="coordinates__system">{name}</span>
              <code class="coordinates__value">{value}</code>
              <CopyButton value={value} label={words.copy(name)} />
            </li>
          )}
        </For>
      </ul>
      <Show when={props.value.entered}>
        {(entered) => (
          <p class="point-shown__entered">
            {words.entered}
            <span class="point-shown__value">{entered()}</span>
            <Show when={props.value.system}>{(system) => <span>{term(coordSystem[system()])}</span>}</Show>
          </p>
        )}
      </Show>
    </div>
  );
}
