import { For } from 'solid-js';
import type { Point } from '#core/schemas/common.ts';
import { coordPrecision } from '#core/terms/place.ts';
import { Badge } from '#ui/Badge.tsx';
import { useStaff } from '../context.ts';
import { coordinatesOf } from '../model/coordinates.ts';

/** A point in the systems staff meet, each named, and how exact it is. */
export function PointFacts(props: { point: Point }) {
  const { term, text } = useStaff();
  return (
    <>
      <p>
        {`${term(coordPrecision[props.point.precision])} `}
        {props.point.schematic ? <Badge kind="approximate" /> : null}
      </p>
      <ul class="coordinates" role="list">
        <For each={coordinatesOf(props.point)}>
          {({ system, text: value }) => (
            <li>
              <span class="note">{term(system)}</span> <code>{value}</code>
            </li>
          )}
        </For>
      </ul>
      <p class="note">{text.pointNote}</p>
    </>
  );
}
