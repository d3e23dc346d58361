import { createMemo, Show } from 'solid-js';
import type { StaffYear } from '#core/schemas/staff-calendar.ts';
import { shanghaiDate } from '#core/time.ts';
import { ErrorState } from '#ui/ErrorState.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Select } from '#ui/Select.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { errorWords } from '#web-api/error-words.ts';
import { AccountFrame } from '../account/AccountFrame.tsx';
import { useStaff } from '../context.ts';
import { call } from '../parts/call.ts';
import { yearToEnter } from './model/year-days.ts';
import { YearForm } from './YearForm.tsx';
import './calendar.css';

const FIRST = 2008;
const LAST = 2099;

/** 节假日安排 of a year, for the organisation department; the address says which. */
export function CalendarPage() {
  const { change, term, text, view } = useStaff();
  const words = text.calendar;
  const start = yearToEnter(shanghaiDate(Date.now()));
  const year = createMemo(() => {
    const asked = Number(view().own.year);
    return Number.isInteger(asked) && asked >= FIRST && asked <= LAST ? asked : start;
  });
  const load = createLoad(year, (asked) => call<StaffYear>('GET', `/api/staff/calendar?year=${asked}`));
  const go = (next: number) => change({ own: { year: String(next) } }, 'push');
  const shown = () => (load.data()?.year === year() ? load.data() : undefined);
  const years = () => {
    const known = load.data()?.known ?? [];
    return [...new Set([...known, year(), start, start + 1])].sort((a, b) => b - a);
  };
  return (
    <AccountFrame title={text.pages.calendar} lead={words.lead} wide>
      <div class="calendar-years">
        <IconButton
          icon="chevron-left"
          variant="secondary"
          label={words.before}
          disabled={year() <= FIRST}
          onClick={() => go(year() - 1)}
        />
        <Select
          label={words.year}
          value={String(year())}
          options={years().map((each) => ({
            value: String(each),
            label: words.yearOption(each, load.data()?.known.includes(each) ?? true),
          }))}
          onChange={(next) => go(Number(next))}
        />
        <IconButton
          icon="chevron-right"
          variant="secondary"
          label={words.after}
          disabled={year() >= LAST}
          onClick={() => go(year() + 1)}
        />
      </div>
      <Show when={load.error()}>
        {(cause) => (
          <ErrorState message={term(errorWords(cause()))} onRetry={() => load.retry()} busy={load.loading()} />
        )}
      </Show>
      <Show when={shown()} fallback={<p role="status">{load.loading() ? words.loading : ''}</p>}>
        {/* each year has a form of its own */}
        <Show when={shown()?.year} keyed>
          {(_year) => <Year />}
        </Show>
      </Show>
    </AccountFrame>
  );

  function Year() {
    return (
      <Show when={shown()}>
        {(found) => <YearForm year={found()} onSaved={() => load.retry()} onReload={() => load.retry()} />}
      </Show>
    );
  }
}
