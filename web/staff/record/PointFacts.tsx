import { For, Show } from 'solid-js';
import type { Point } from '#core/schemas/common.ts';
import { coordPrecision } from '#core/terms/place.ts';
import { Badge } from '#ui/Badge.tsx';
import { useUiText } from '#ui/ui-text.ts';
import { useStaff } from '../context.ts';
import { useData } from '../data.ts';
import { coordinatesOf } from '../model/coordinates.ts';
import { CopyButton } from './CopyButton.tsx';

/** Where a record lies: in the systems staff meet, each named and ready to paste into 高德 or 百度, and how exact it is. */
export function PointFacts(props: { point: Point | null }) {
  const { term, text } = useStaff();
  const uiText = useUiText();
  const { config } = useData();
  return (
    <section class="point">
      <div class="point__head">
        <h3>{text.fields.point}</h3>
        <Show when={props.point} fallback={<span class="unknown">{uiText.badge.unknown}</span>}>
          {(point) => <span class="point__precision">{term(coordPrecision[point().precision])}</span>}
        </Show>
        <Show when={props.point?.schematic}>
          <Badge kind="approximate" />
        </Show>
      </div>
      <Show when={props.point}>
        {(point) => (
          <>
            <ul class="coordinates" role="list">
              <For each={coordinatesOf(point(), config.data()?.publicCoordDecimals)}>
                {({ name, text: value }) => (
                  <li class="coordinates__row">
                    <span class="coordinates__system">{term(name)}</span>
                    <code class="coordinates__value">{value}</code>
                    <CopyButton value={value} label={text.copy.coordinates(term(name))} />
                  </li>
                )}
              </For>
            </ul>
            <p class="note">{point().schematic ? text.pointSchematic : text.pointNote}</p>
          </>
        )}
      </Show>
    </section>
  );
}
