import { createSignal, Show } from 'solid-js';
import type { StopValue } from '#core/records/check/stops.ts';
import { pointField } from '#core/records/common-fields.ts';
import type { Field } from '#core/records/field.ts';
import { Button } from '#ui/Button.tsx';
import { chinaDay } from '#ui/china-time.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useStaff } from '../context.ts';
import { fieldWords } from '../parts/field-words.ts';
import type { FieldControlProps } from './field-control.ts';
import { listOf, withItem } from './list-value.ts';
import { PointControl } from './PointControl.tsx';
import { RowsControl } from './RowsControl.tsx';
import { instantsOf, timesOf } from './stop-times.ts';

/** Timetable of a mobile position: where it stands, from when to when. */
export function StopsControl(props: FieldControlProps) {
  const { language, term, text } = useStaff();
  const words = text.controls.stops;
  const [placing, setPlacing] = createSignal<number | null>(null);
  const stops = () => listOf<StopValue>(props.value);
  const fresh = (): StopValue => ({
    place: '',
    point: null,
    ...instantsOf({ date: chinaDay(Date.now()), from: '09:00', to: '11:00' }),
  });
  /** The point of one stop is a field like that of a record. */
  const field: Field = { ...pointField, way: 'AT_ONCE' };
  return (
    <>
      <RowsControl<StopValue>
        label={props.label}
        hint={words.nextDay}
        error={props.error}
        one={words.one}
        items={stops()}
        onChange={props.onChange}
        fresh={fresh}
        tools={
          <Show when={stops().length > 1}>
            <Button size="small" icon="sort" onClick={() => props.onChange(inTime(stops()))}>
              {words.sort}
            </Button>
          </Show>
        }
      >
        {(stop, set, at) => {
          const times = () => timesOf(stop());
          return (
            <>
              <TextField
                label={words.place}
                value={stop().place}
                onInput={(place) => set({ place })}
                autocomplete="off"
              />
              <TextField
                label={words.date}
                type="date"
                value={times().date}
                onInput={(date) => set(instantsOf({ ...times(), date }))}
              />
              <TextField
                label={words.from}
                type="time"
                value={times().from}
                onInput={(from) => set(instantsOf({ ...times(), from }))}
              />
              <TextField
                label={words.to}
                type="time"
                value={times().to}
                onInput={(to) => set(instantsOf({ ...times(), to }))}
              />
              <div class="stop-point">
                <Button size="small" icon="pin" onClick={() => setPlacing(at)}>
                  {stop().point === null ? words.pointNone : words.pointSet}
                </Button>
                <Show when={stop().point}>
                  {(point) => <span class="note">{fieldWords(field, point(), { language, names: {} })}</span>}
                </Show>
              </div>
            </>
          );
        }}
      </RowsControl>
      <Dialog
        open={placing() !== null}
        onClose={() => setPlacing(null)}
        title={stops()[placing() ?? 0]?.place || words.one}
        size="wide"
        keepOpen
      >
        <Show when={placing() !== null}>
          <PointControl
            field={field}
            label={term(field.term)}
            error={undefined}
            value={stops()[placing() ?? 0]?.point ?? null}
            onChange={(point: unknown) =>
              // the control of a point gives a point or nothing
              props.onChange(withItem(stops(), placing() ?? 0, { point: point as StopValue['point'] }))
            }
            form={props.form}
          />
        </Show>
      </Dialog>
    </>
  );
}

function inTime(stops: readonly StopValue[]): StopValue[] {
  return [...stops].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}
