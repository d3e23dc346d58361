import { createMemo, For, Show } from 'solid-js';
import { hoursFaults, hoursFaultText, isWrong } from '#core/hours/hours-faults.ts';
import type { Closure } from '#core/hours/open-state.ts';
import type { DateException, OpeningHours } from '#core/hours/opening-hours.ts';
import { parseHours } from '#core/hours/parse/parse-hours.ts';
import { meanTheSame, writeListing } from '#core/hours/write-listing.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { SegmentedControl } from '#ui/SegmentedControl.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useStaff } from '../context.ts';
import { HoursPreview } from './HoursPreview.tsx';
import { addRow, type Rules } from './model/edit-week.ts';
import { PasteListing } from './PasteListing.tsx';
import { WeekGrid } from './WeekGrid.tsx';
import '../parts/editor-sides.css';
import './hours.css';

export type HoursValue = { hours: OpeningHours; text: string | null };

export type HoursEditorProps = {
  /** `exceptions` stay empty: single days are a field of their own. */
  value: OpeningHours;
  /** The listing in words, shown to residents as it is. */
  text: string | null;
  onChange: (next: HoursValue) => void;
  /** What else decides about the coming two weeks; shown, not changed here. */
  closures: readonly Closure[];
  dayExceptions: readonly DateException[];
  /** An office phone is registered, so that pages can say 请先致电. */
  hasPhone?: boolean;
};

const MODES = ['REGULAR', 'ALWAYS', 'CALL_FIRST', 'UNKNOWN'] as const;
const HOLIDAYS = ['CLOSED', 'AS_USUAL', 'BY_NOTICE', 'UNSTATED'] as const;
const MAX_TEXT = 500;

/** Edits 开放时间 with its words, and shows meanwhile what residents will see of it. Hours that `hoursFaults` finds wrong are for the form to refuse. */
export function HoursEditor(props: HoursEditorProps) {
  const { term, text } = useStaff();
  const words = text.hours;
  const faults = createMemo(() => hoursFaults(props.value));
  /** Those that no opening of a row says itself. */
  const whole = () => faults().filter(({ span }) => span === null);
  /** Rows that another mode hides come back with the mode. */
  let rules: Rules = props.value.rules;
  const change = (part: Partial<OpeningHours>) =>
    props.onChange({ hours: { ...props.value, ...part }, text: props.text });
  const setRules = (next: Rules) => {
    rules = next;
    change({ rules: next });
  };
  const setMode = (code: string) => {
    const mode = MODES.find((each) => each === code) ?? props.value.mode;
    if (props.value.mode === 'REGULAR') rules = props.value.rules;
    change({ mode, rules: mode === 'REGULAR' ? (rules.length > 0 ? rules : addRow([], null)) : [] });
  };
  const setHolidays = (code: string) =>
    change({ holidays: HOLIDAYS.find((each) => each === code) ?? props.value.holidays });
  const setText = (next: string) => props.onChange({ hours: props.value, text: next.trim() === '' ? null : next });
  return (
    <div class="editor-sides">
      <div class="editor-sides__grid hours-editor__sides">
        <div class="hours-editor__form">
          <SegmentedControl
            label={words.mode.label}
            value={props.value.mode}
            options={MODES.map((value) => ({ value, label: words.mode[value] }))}
            onChange={setMode}
          />
          <Show
            when={props.value.mode === 'REGULAR'}
            fallback={
              <p class="hours-editor__note">{props.value.mode !== 'REGULAR' && words.mode.notes[props.value.mode]}</p>
            }
          >
            <WeekGrid rules={props.value.rules} onChange={setRules} />
            <ul class="hours-faults" role="list">
              <For each={whole()}>
                {(fault) => (
                  <li data-wrong={isWrong(fault) ? '' : undefined}>
                    <Icon name={isWrong(fault) ? 'warning' : 'info'} />
                    {fault.rule === null ? '' : `${words.week.row(fault.rule + 1)}${text.marks.colon}`}
                    {term(hoursFaultText[fault.code])}
                  </li>
                )}
              </For>
            </ul>
          </Show>
          <Show when={props.value.mode === 'REGULAR' || props.value.mode === 'ALWAYS'}>
            <Select
              label={words.holidays.label}
              hint={words.holidays.notes[props.value.holidays]}
              value={props.value.holidays}
              options={HOLIDAYS.map((value) => ({ value, label: words.holidays[value] }))}
              onChange={setHolidays}
            />
          </Show>
          <div class="hours-editor__listing">
            <TextField
              label={words.listing.label}
              hint={words.listing.hint}
              rows={2}
              maxlength={MAX_TEXT}
              value={props.text ?? ''}
              onInput={setText}
            />
            <Comparison hours={props.value} text={props.text} wrong={faults().some(isWrong)} onWrite={setText} />
          </div>
          <PasteListing
            text={props.text}
            onTake={(hours, listing) => {
              rules = hours.rules;
              props.onChange({ hours, text: listing });
            }}
          />
        </div>
        <HoursPreview
          openness={{ hours: props.value, closures: props.closures, dayExceptions: props.dayExceptions }}
          hasPhone={props.hasPhone ?? true}
          wrong={faults().some(isWrong)}
        />
      </div>
    </div>
  );
}

/** Whether the words say the same as the hours; the words can be written from them. */
function Comparison(props: {
  hours: OpeningHours;
  text: string | null;
  wrong: boolean;
  onWrite: (text: string) => void;
}) {
  const { text } = useStaff();
  const words = text.hours.listing;
  const note = createMemo(() => {
    if (props.text === null || props.wrong) return undefined;
    const said = parseHours(props.text);
    if (!said.ok) return words.unclear;
    return meanTheSame(said.value, props.hours) ? undefined : words.differs;
  });
  const written = () => writeListing(props.hours);
  return (
    <>
      <p role="status" class="hours-editor__note">
        {note()}
      </p>
      <Show when={!props.wrong && written() !== '' && written() !== props.text}>
        <div>
          <Button size="small" icon="edit" onClick={() => props.onWrite(written())}>
            {words.write}
          </Button>
        </div>
      </Show>
    </>
  );
}
