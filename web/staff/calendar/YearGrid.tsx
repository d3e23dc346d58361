import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js';
import type { CalendarDay } from '#core/hours/calendar.ts';
import { useStaff } from '../context.ts';
import { createDayWords } from './create-day-words.ts';
import { monthsOf, stepDay } from './model/year-days.ts';

/**
 * The year month by month. One day at a time is in the tab order; arrow keys walk from day to day, a press chooses it, with
 * Shift all days up to it.
 */
export function YearGrid(props: {
  year: number;
  days: readonly CalendarDay[];
  /** The chosen days, both inclusive. */
  chosen: { readonly from: string; readonly to: string };
  onChoose: (from: string, to: string) => void;
}) {
  const { text } = useStaff();
  const words = text.calendar.grid;
  const say = createDayWords();
  const months = createMemo(() => monthsOf(props.year));
  const byDay = createMemo(() => new Map(props.days.map((each) => [each.day, each])));
  const [stop, setStop] = createSignal(props.chosen.from);
  createEffect(
    on(
      () => props.chosen.from,
      (from) => setStop(from),
      { defer: true },
    ),
  );
  let grid: HTMLDivElement | undefined;

  const nameOf = (day: string) => {
    const own = byDay().get(day);
    if (own === undefined) return `${say.day(day)} ${words.ordinary}`;
    return `${say.day(day)} ${own.kind === 'HOLIDAY' ? words.holiday(own.name) : words.makeUp(own.name)}`;
  };
  const choose = (day: string, extend: boolean) => {
    const { from } = props.chosen;
    if (!extend) props.onChoose(day, day);
    else props.onChoose(day < from ? day : from, day < from ? from : day);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const day = event.target instanceof HTMLElement ? event.target.dataset.day : undefined;
    const next = day === undefined ? null : stepDay(event.key, day, props.year);
    if (next === null) return;
    event.preventDefault();
    setStop(next);
    grid?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  };
  const isChosen = (day: string) => props.chosen.from <= day && day <= props.chosen.to;
  return (
    // biome-ignore lint/a11y/useSemanticElements: twelve tables that are walked as one
    <div class="year-grid" role="group" aria-label={words.label(props.year)} ref={grid} onKeyDown={onKeyDown}>
      <For each={months()}>
        {({ month, weeks }) => (
          <table class="year-grid__month">
            <caption>{words.month(month)}</caption>
            <thead>
              <tr>
                <For each={words.weekdays}>
                  {(weekday) => (
                    <th scope="col" class="year-grid__weekday">
                      {weekday}
                    </th>
                  )}
                </For>
              </tr>
            </thead>
            <tbody>
              <For each={weeks}>
                {(week) => (
                  <tr>
                    <For each={week}>
                      {(day) => (
                        <td>
                          <Show when={day}>
                            {(date) => (
                              <button
                                type="button"
                                class="year-grid__day"
                                data-day={date()}
                                data-kind={byDay().get(date())?.kind}
                                aria-label={nameOf(date())}
                                aria-pressed={isChosen(date())}
                                title={byDay().get(date())?.name}
                                tabIndex={date() === stop() ? 0 : -1}
                                onClick={(event) => choose(date(), event.shiftKey)}
                              >
                                {Number(date().slice(8))}
                                <span class="year-grid__mark" aria-hidden="true">
                                  {markOf(byDay().get(date())?.kind)}
                                </span>
                              </button>
                            )}
                          </Show>
                        </td>
                      )}
                    </For>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        )}
      </For>
    </div>
  );

  function markOf(kind: CalendarDay['kind'] | undefined): string {
    if (kind === undefined) return '';
    return kind === 'HOLIDAY' ? words.off : words.worked;
  }
}
