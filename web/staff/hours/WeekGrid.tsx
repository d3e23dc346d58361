import { For, Index, Show } from 'solid-js';
import { spansWords } from '#core/hours/day-words.ts';
import { hoursWords } from '#core/hours/hours-words.ts';
import type { TimeSpan } from '#core/hours/opening-hours.ts';
import { toMinuteSpans } from '#core/hours/span.ts';
import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { useStaff } from '../context.ts';
import { daysInWords, monthDayWords } from './model/clause-words.ts';
import {
  addRow,
  addSeason,
  EMPTY_SPAN,
  type Rules,
  removeRow,
  removeSeason,
  type Season,
  seasonsOf,
  setSeason,
  setSpans,
  toggleDay,
  WEEK_DAYS,
} from './model/edit-week.ts';
import { readMonthDay } from './model/typed-time.ts';
import { SpanFields } from './SpanFields.tsx';
import { TypedField } from './TypedField.tsx';

const span = (from: string, to: string): TimeSpan => ({ from, to });
/** Hours that offices and halls have most often; offered while a row is empty. */
const PRESETS: readonly (readonly TimeSpan[])[] = [
  [span('08:30', '12:00'), span('14:00', '17:30')],
  [span('09:00', '12:00'), span('13:30', '17:00')],
  [span('09:00', '17:00')],
];
const SUMMER = { from: '05-01', to: '09-30' };
const WINTER = { from: '10-01', to: '04-30' };

/** The week, row by row: days with the same hours stand in one row, and each season has rows of its own. */
export function WeekGrid(props: { rules: Rules; onChange: (rules: Rules) => void }) {
  const { text } = useStaff();
  const words = text.hours.week;
  const groups = () => seasonsOf(props.rules);
  const nextSeason = () => (groups().some(({ season }) => season?.from === SUMMER.from) ? WINTER : SUMMER);
  return (
    <div class="week-grid">
      <Index each={groups()}>
        {(group) => (
          <fieldset class="week-grid__season">
            <legend class="week-grid__legend">
              <SeasonName season={group().season} alone={groups().length === 1} />
            </legend>
            <Show when={group().season}>
              {(season) => (
                <SeasonFields
                  season={season()}
                  onChange={(next) => props.onChange(setSeason(props.rules, season(), next))}
                  onRemove={() => props.onChange(removeSeason(props.rules, season()))}
                />
              )}
            </Show>
            <Index each={group().rows}>
              {(row) => (
                <Row
                  no={row() + 1}
                  row={row()}
                  rules={props.rules}
                  single={group().rows.length === 1}
                  onChange={props.onChange}
                />
              )}
            </Index>
            <Foot group={group()} rules={props.rules} onChange={props.onChange} />
          </fieldset>
        )}
      </Index>
      <Button
        class="week-grid__add"
        size="small"
        variant="quiet"
        icon="calendar"
        onClick={() => props.onChange(addSeason(props.rules, nextSeason()))}
      >
        {words.addSeason}
      </Button>
    </div>
  );
}

function SeasonName(props: { season: Season; alone: boolean }) {
  const { text } = useStaff();
  const words = text.hours.week;
  const day = (monthDay: string) => monthDayWords(monthDay, text.hours.paste);
  return (
    <Show when={props.season} fallback={props.alone ? words.wholeYear : words.restOfYear}>
      {(season) => <>{words.season(day(season().from), day(season().to))}</>}
    </Show>
  );
}

function SeasonFields(props: {
  season: NonNullable<Season>;
  onChange: (season: NonNullable<Season>) => void;
  onRemove: () => void;
}) {
  const { text } = useStaff();
  const words = text.hours.week;
  const write = (monthDay: string) =>
    readMonthDay(monthDay) === null ? monthDay : monthDayWords(monthDay, text.hours.paste);
  const wrong = (monthDay: string) => readMonthDay(monthDay) === null;
  return (
    <div class="week-grid__dates">
      <span aria-hidden="true">{words.seasonFrom}</span>
      <TypedField
        label={words.seasonFrom}
        value={props.season.from}
        read={readMonthDay}
        write={write}
        wrong={wrong(props.season.from)}
        placeholder={words.seasonHint}
        onChange={(from) => props.onChange({ ...props.season, from })}
      />
      <span aria-hidden="true">{words.seasonTo}</span>
      <TypedField
        label={words.seasonTo}
        value={props.season.to}
        read={readMonthDay}
        write={write}
        wrong={wrong(props.season.to)}
        placeholder={words.seasonHint}
        onChange={(to) => props.onChange({ ...props.season, to })}
      />
      <IconButton icon="close" label={words.removeSeason} onClick={() => props.onRemove()} />
    </div>
  );
}

function Row(props: { no: number; row: number; rules: Rules; single: boolean; onChange: (rules: Rules) => void }) {
  const { language, text } = useStaff();
  const words = text.hours.week;
  const rule = () => props.rules[props.row];
  const spans = () => rule()?.spans ?? [];
  const isEmpty = () => spans().length === 1 && spans().every(({ from, to }) => from === '' && to === '');
  const setOwn = (next: readonly TimeSpan[]) => props.onChange(setSpans(props.rules, props.row, next));
  const named = (times: readonly TimeSpan[]) => spansWords(toMinuteSpans(times), hoursWords[language]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid in every browser we serve
    <div class="week-row" role="group" aria-label={words.row(props.no)}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div class="week-row__days" role="group" aria-label={words.days}>
        <For each={WEEK_DAYS}>
          {(day) => (
            <label class="week-row__day">
              <input
                type="checkbox"
                aria-label={hoursWords[language].weekdays[day - 1]}
                checked={rule()?.weekdays.includes(day)}
                onChange={() => props.onChange(toggleDay(props.rules, props.row, day))}
              />
              <span aria-hidden="true">{words.short[day - 1]}</span>
            </label>
          )}
        </For>
      </div>
      <div class="week-row__hours">
        <Show
          when={spans().length > 0}
          fallback={
            <p class="week-row__closed">
              {words.closed}
              <Button size="small" variant="quiet" onClick={() => setOwn([EMPTY_SPAN])}>
                {words.opens}
              </Button>
            </p>
          }
        >
          <SpanFields name={words.row(props.no)} spans={spans()} onChange={setOwn} />
          <Show when={isEmpty()}>
            <p class="week-row__presets">
              {words.presets}
              <For each={PRESETS}>
                {(times) => (
                  <Button
                    size="small"
                    aria-label={words.presetNamed(props.no, named(times))}
                    onClick={() => setOwn(times)}
                  >
                    {named(times)}
                  </Button>
                )}
              </For>
              <Button size="small" onClick={() => setOwn([])}>
                {words.close}
              </Button>
            </p>
          </Show>
        </Show>
      </div>
      <Show when={!props.single}>
        <IconButton
          icon="close"
          class="week-row__remove"
          label={words.removeRow(props.no)}
          onClick={() => props.onChange(removeRow(props.rules, props.row))}
        />
      </Show>
    </div>
  );
}

/** What holds for the days that no row names. */
function Foot(props: { group: ReturnType<typeof seasonsOf>[number]; rules: Rules; onChange: (rules: Rules) => void }) {
  const { language, text } = useStaff();
  const words = text.hours.week;
  const left = () => daysInWords(props.group.left, hoursWords[language]);
  const falls = () => props.group.season !== null && props.rules.some(({ season }) => season === null);
  return (
    <Show when={props.group.left.length > 0}>
      <p class="week-grid__left">
        {falls() ? words.leftSeason(left()) : words.left(left())}
        <Button
          size="small"
          variant="quiet"
          icon="plus"
          onClick={() => props.onChange(addRow(props.rules, props.group.season))}
        >
          {words.addRow}
        </Button>
      </p>
    </Show>
  );
}
