import { For, Show } from 'solid-js';
import { isSchematic } from '#core/geo/precision.ts';
import type { PointValue } from '#core/records/field.ts';
import { coordPrecision, coordSystem } from '#core/terms/place.ts';
import { Badge } from '#ui/Badge.tsx';
import { useStaff } from '../context.ts';
import { coordinatesOf } from '../model/coordinates.ts';
import { CopyButton } from '../record/CopyButton.tsx';

/** Places of a coordinate: 0.1 m, as fine as anybody enters. */
const DECIMALS = 6;

/** A point as it was entered, in the systems that staff meet, each ready to be copied. */
export function PointSystems(props: { point: PointValue }) {
  const { term, text } = useStaff();
  return (
    <div class="point-systems">
      <p>
        {term(coordPrecision[props.point.precision])}
        <Show when={isSchematic(props.point.precision)}>
          {' '}
          <Badge kind="approximate" />
        </Show>
      </p>
      <ul class="coordinates" role="list">
        <For each={coordinatesOf(props.point, DECIMALS)}>
          {({ name, text: value }) => (
            <li class="coordinates__row">
              <span class="coordinates__system">{term(name)}</span>
              <code class="coordinates__value">{value}</code>
              <CopyButton value={value} label={text.copy.coordinates(term(name))} />
            </li>
          )}
        </For>
      </ul>
      <Show when={props.point.entered}>
        {(entered) => (
          <p class="note">
            {text.record.entered(entered(), props.point.system === null ? null : term(coordSystem[props.point.system]))}
          </p>
        )}
      </Show>
      <Show when={props.point.source}>{(source) => <p class="note">{text.record.pointSource(source())}</p>}</Show>
    </div>
  );
}
