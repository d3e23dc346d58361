import { Show } from 'solid-js';
import { spansWords } from '#core/hours/day-words.ts';
import { hoursWords } from '#core/hours/hours-words.ts';
import type { DateException } from '#core/hours/opening-hours.ts';
import { toMinuteSpans } from '#core/hours/span.ts';
import { shanghaiDate } from '#core/time.ts';
import { SegmentedControl } from '#ui/SegmentedControl.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useStaff } from '../context.ts';
import { createClock } from './create-clock.ts';
import { type DatedFields, DatedList } from './DatedList.tsx';
import { dayFaults } from './model/dated.ts';
import { EMPTY_SPAN } from './model/edit-week.ts';
import { SpanFields } from './SpanFields.tsx';

/** 个别日子 on which a site opens otherwise than its week says, or not at all. What it gives is always whole. */
export function DayExceptionsEditor(props: {
  value: readonly DateException[];
  onChange: (value: readonly DateException[]) => void;
}) {
  const { language, text } = useStaff();
  const words = text.hours.days;
  const now = createClock();
  const today = () => shanghaiDate(now());
  return (
    <DatedList
      words={words}
      items={props.value}
      onChange={props.onChange}
      today={today()}
      fresh={() => ({ from: today(), to: today(), spans: [], reason: null })}
      faults={dayFaults}
      line={({ from, to }) => words.line(from, to)}
      detail={({ reason, spans }) =>
        [spansWords(toMinuteSpans(spans), hoursWords[language]), reason].filter((part) => part !== null).join(' · ')
      }
      fields={DayFields}
    />
  );
}

function DayFields(props: DatedFields<DateException>) {
  const { text } = useStaff();
  const words = text.hours.days;
  const said = text.hours.list.faults;
  const fault = (field: 'from' | 'to' | 'reason' | 'spans') => {
    const code = props.faults[field];
    return code === undefined ? undefined : said[code];
  };
  return (
    <div class="dated-fields">
      <TextField
        label={words.from}
        type="date"
        value={props.draft.from}
        error={fault('from')}
        // most are of a single day
        onInput={(from) => props.set(props.draft.to < from ? { from, to: from } : { from })}
      />
      <TextField
        label={words.to}
        type="date"
        min={props.draft.from}
        value={props.draft.to}
        error={fault('to')}
        onInput={(to) => props.set({ to })}
      />
      <div class="dated-fields__wide dated-fields__opening">
        <SegmentedControl
          label={words.opening}
          value={props.draft.spans.length === 0 ? 'closed' : 'hours'}
          options={[
            { value: 'closed', label: words.closed },
            { value: 'hours', label: words.hours },
          ]}
          onChange={(opening) => props.set({ spans: opening === 'closed' ? [] : [EMPTY_SPAN] })}
        />
        <Show when={props.draft.spans.length > 0}>
          <SpanFields name={words.opening} spans={props.draft.spans} onChange={(spans) => props.set({ spans })} />
        </Show>
        <Show when={fault('spans')}>
          {(message) => (
            <p class="dated-fields__fault" role="alert">
              {message()}
            </p>
          )}
        </Show>
      </div>
      <div class="dated-fields__wide">
        <TextField
          label={words.reason}
          hint={words.reasonHint}
          value={props.draft.reason ?? ''}
          error={fault('reason')}
          onInput={(reason) => props.set({ reason: reason.trim() === '' ? null : reason })}
        />
      </div>
    </div>
  );
}
