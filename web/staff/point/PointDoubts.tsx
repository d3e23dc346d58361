import { For, Show } from 'solid-js';
import type { PointDoubt } from '#core/geo/point-doubts.ts';
import type { PointCheck } from '#core/schemas/point-check.ts';
import { coordSystem } from '#core/terms/place.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { ApiError } from '#web-api/api-error.ts';
import type { Load } from '#web-api/create-load.ts';
import { useStaff } from '../context.ts';

export type PointDoubtsProps = {
  doubts: readonly PointDoubt[];
  check: Load<PointCheck>;
  /** Reads the value in the system it probably is in. */
  onReread?: (doubt: Extract<PointDoubt, { code: 'WRONG_SYSTEM' }>) => void;
};

/** What should be looked at again before the point is recorded, and what could not be looked at. Warnings, not walls. */
export function PointDoubts(props: PointDoubtsProps) {
  const { term, text } = useStaff();
  const words = text.point.doubts;
  const { metres } = text.point;
  const where = () => (props.check.data()?.regions ?? []).map(({ name }) => name).join('');
  const say = (doubt: PointDoubt): string => {
    switch (doubt.code) {
      case 'MOVED_FAR':
        return words.MOVED_FAR(metres(doubt.metres));
      case 'OUTSIDE_COUNTY':
        return words.OUTSIDE_COUNTY(doubt.area, where());
      case 'ON_ANOTHER_SITE':
        return words.ON_ANOTHER_SITE(doubt.neighbour.name, metres(doubt.neighbour.metres));
      case 'WRONG_SYSTEM': {
        const really = term(coordSystem[doubt.shift.really]);
        const distance = metres(doubt.shift.shiftM);
        return doubt.corrected === null ? words.WRONG_OLD(distance, really) : words.WRONG_NEW(distance, really);
      }
    }
  };
  const quiet = () => {
    const cause = props.check.error();
    if (cause !== undefined) return cause instanceof ApiError && cause.kind === 'http' ? words.failed : words.offline;
    if (props.check.loading() || props.check.stale()) return words.looking;
    const here = where() === '' ? '' : words.where(where());
    return props.doubts.length === 0 ? [here, words.none].filter((part) => part !== '').join(' · ') : here;
  };
  return (
    <div class="point-doubts" role="status">
      <Show when={props.doubts.length > 0}>
        <h3>{words.title}</h3>
        <ul class="point-notes" role="list">
          <For each={props.doubts}>
            {(doubt) => (
              <li class="point-notes__item" data-attention="">
                <Icon name="warning" />
                <span>
                  {say(doubt)}
                  <Show when={doubt.code === 'WRONG_SYSTEM' && doubt.corrected !== null && props.onReread && doubt}>
                    {(wrong) => (
                      <Button size="small" onClick={() => props.onReread?.(wrong())}>
                        {words.reread(term(coordSystem[wrong().shift.really]))}
                      </Button>
                    )}
                  </Show>
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <p class="point-doubts__quiet">{quiet()}</p>
    </div>
  );
}
