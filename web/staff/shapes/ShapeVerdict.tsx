import { createMemo, For, Show } from 'solid-js';
import { cornerCount } from '#core/geo/boundary.ts';
import type { ShapeProblem } from '#core/geo/shape-problems.ts';
import { Button } from '#ui/Button.tsx';
import { DefinitionList } from '#ui/DefinitionList.tsx';
import { Icon } from '#ui/Icon.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { useStaff } from '../context.ts';
import type { Shape } from './create-shape.ts';
import { measuresOf } from './measures.ts';
import { obstacles } from './verdict-words.ts';

/** How large the outline is, what must be mended before it can be saved, and what else should be known. */
export function ShapeVerdict(props: { shape: Shape; parkName: string }) {
  const staff = useStaff();
  const words = staff.text.shapes;
  const sizes = createMemo(() => measuresOf(props.shape.rings()));
  const verdict = () => props.shape.verdict();
  const errors = () => obstacles(verdict(), staff);
  const notes = () => [
    ...(verdict().outsidePark ? [words.outsidePark(props.parkName)] : []),
    ...verdict().gridsOutside.map(({ name }) => words.gridOutside(name)),
  ];
  const point = ({ ring, corners: [index] }: ShapeProblem) => {
    if (index !== undefined) props.shape.setCorner({ ring, index });
  };
  return (
    <div class="shape-verdict">
      <DefinitionList
        items={[
          {
            label: words.area,
            value: (
              <span class="shape-verdict__area">
                <strong>{words.hectares(sizes().hectares)}</strong>
                <span>{words.squareKm(sizes().squareKm)}</span>
                <span>{words.mu(sizes().mu)}</span>
              </span>
            ),
          },
          { label: words.perimeter, value: `${sizes().perimeterM} m` },
          { label: words.corners, value: words.cornerCount(cornerCount(props.shape.rings())) },
        ]}
      />
      <div class="shape-verdict__list" role="status">
        <Show when={errors().length > 0}>
          <p class="shape-verdict__head">{words.toMend}</p>
          <ul role="list">
            <For each={errors()}>
              {(error) => (
                <li class="shape-verdict__error">
                  <Icon name="warning" />
                  <span>{error.words}</span>
                  <Show when={error.problem?.corners.length ? error.problem : null}>
                    {(problem) => (
                      <Button size="small" onClick={() => point(problem())}>
                        <span aria-hidden="true">{words.show}</span>
                        <VisuallyHidden>{words.showNamed(error.words)}</VisuallyHidden>
                      </Button>
                    )}
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={notes().length > 0}>
          <p class="shape-verdict__head">{words.toNote}</p>
          <ul role="list">
            <For each={notes()}>
              {(note) => (
                <li class="shape-verdict__note">
                  <Icon name="info" />
                  <span>{note}</span>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={errors().length === 0 && notes().length === 0 && props.shape.asking() === 'no'}>
          <p class="shape-verdict__fine">
            <Icon name="check" />
            {words.checked}
          </p>
        </Show>
        <Show when={props.shape.asking() === 'yes'}>
          <p class="shape-verdict__fine">{words.checking}</p>
        </Show>
        <Show when={props.shape.asking() === 'failed'}>
          <p class="shape-verdict__note">
            <Icon name="info" />
            <span>{words.checkFailed}</span>
          </p>
        </Show>
      </div>
    </div>
  );
}
