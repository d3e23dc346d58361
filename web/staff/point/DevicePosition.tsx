import { createMemo, createSignal, For, Match, onCleanup, Show, Switch } from 'solid-js';
import { checkReading, type DeviceReading, type KnownPoint } from '#core/geo/device-reading.ts';
import { coordSystem } from '#core/terms/place.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { useStaff } from '../context.ts';
import { createPointCheck, type PointPlace } from './create-point-check.ts';
import { type DeviceFault, readDevice } from './model/read-device.ts';

/** How far known points are looked for, metres. */
const COMPARE_M = 1500;

export type DevicePositionProps = {
  place: PointPlace;
  /** Points of the record itself that are known well. */
  known: readonly KnownPoint[];
  onReading: (reading: DeviceReading | null) => void;
  onTake: (reading: DeviceReading) => void;
};

/** The device's position as a proposal: shown with its accuracy and held against what is recorded nearby before it is taken. */
export function DevicePosition(props: DevicePositionProps) {
  const { term, text } = useStaff();
  const words = text.point.device;
  const { metres } = text.point;
  const [looking, setLooking] = createSignal(false);
  const [fault, setFault] = createSignal<DeviceFault>();
  const [reading, setReading] = createSignal<DeviceReading | null>(null);
  let gone = false;
  onCleanup(() => {
    gone = true;
    props.onReading(null);
  });

  const show = (next: DeviceReading | null) => {
    setReading(next);
    props.onReading(next);
  };
  const look = async () => {
    setLooking(true);
    setFault(undefined);
    show(null);
    const result = await readDevice();
    if (gone) return;
    setLooking(false);
    if (result.ok) show(result.value);
    else setFault(result.error);
  };
  const take = (it: DeviceReading) => {
    props.onTake(it);
    show(null);
  };

  const around = createPointCheck(
    () => reading()?.at ?? null,
    () => props.place,
    COMPARE_M,
  );
  const known = (): KnownPoint[] => [
    ...props.known,
    ...(around.data()?.neighbours ?? [])
      .filter(({ schematic }) => !schematic)
      .map(({ name, lng, lat }): KnownPoint => ({ name, at: [lng, lat] })),
  ];
  const result = createMemo(() => {
    const it = reading();
    return it === null ? null : { ...it, ...checkReading(it, known()) };
  });
  const compared = () => around.error() === undefined && !around.loading() && !around.stale();

  return (
    <div class="device-position">
      <Button icon="locate" busy={looking()} onClick={() => void look()}>
        {looking() ? words.looking : words.button}
      </Button>
      <div role="status" class="device-position__answer">
        <Switch>
          <Match when={fault()}>
            {(why) => (
              <p class="point-notes__item" data-attention="">
                <Icon name="warning" />
                {words.faults[why()]}
              </p>
            )}
          </Match>
          <Match when={result()}>
            {(it) => (
              <div class="device-position__found">
                <p>
                  <strong>{words.found(metres(it().accuracyM))}</strong>
                  <span>{words.grades[it().grade]}</span>
                </p>
                <Show when={it().shift}>
                  {(shift) => (
                    <p class="point-notes__item" data-attention="">
                      <Icon name="warning" />
                      {words.shifted(term(coordSystem[shift().really]))}
                    </p>
                  )}
                </Show>
                <Show
                  when={it().near.length > 0}
                  fallback={
                    <p>
                      {compared()
                        ? words.nothingNear
                        : around.error() === undefined
                          ? words.comparing
                          : words.notCompared}
                    </p>
                  }
                >
                  <p>{words.near}</p>
                  <ul class="point-notes" role="list">
                    <For each={it().near}>
                      {(near) => (
                        <li class="point-notes__item" data-fine={near.withinAccuracy ? '' : undefined}>
                          <Icon name={near.withinAccuracy ? 'check' : 'pin'} />
                          <span>
                            {words.nearItem(near.name, metres(near.metres))}
                            <Show when={near.withinAccuracy}>{` · ${words.agrees}`}</Show>
                          </span>
                        </li>
                      )}
                    </For>
                  </ul>
                </Show>
                <div class="device-position__acts">
                  <Button onClick={() => take(it())}>{words.take}</Button>
                  <Button variant="quiet" onClick={() => show(null)}>
                    {words.drop}
                  </Button>
                </div>
              </div>
            )}
          </Match>
        </Switch>
      </div>
    </div>
  );
}
