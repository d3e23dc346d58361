import { createEffect, createSignal, on, Show } from 'solid-js';
import type { CalendarDay } from '#core/hours/calendar.ts';
import { isWrongDay, yearFaults } from '#core/hours/year-faults.ts';
import type { StaffYear } from '#core/schemas/staff-calendar.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { TextField } from '#ui/TextField.tsx';
import { ApiError } from '#web-api/api-error.ts';
import { useStaff } from '../context.ts';
import { createDraft } from '../drafts/create-draft.ts';
import { createSend } from '../drafts/create-send.ts';
import { DraftBar } from '../drafts/DraftBar.tsx';
import { DraftNotes } from '../drafts/DraftNotes.tsx';
import { SendBar } from '../drafts/SendBar.tsx';
import { notices } from '../frame/notices.ts';
import { onPage, printView } from '../paths.ts';
import { DayFields } from './DayFields.tsx';
import { PasteNotice } from './PasteNotice.tsx';
import { StaleYear } from './StaleYear.tsx';
import { YearGrid } from './YearGrid.tsx';
import { YearLines } from './YearLines.tsx';

/** `seen`: the version that the days were read in; it goes with the change. */
type Form = { source: string; days: readonly CalendarDay[]; seen: string };

/** One year: pasted or filled in day by day, checked, and saved whole. What is typed is kept on this PC. */
export function YearForm(props: { year: StaffYear; onSaved: () => void; onReload: () => void }) {
  const { screen, text, view } = useStaff();
  const words = text.calendar;
  const { year } = props.year;
  const [chosen, setChosen] = createSignal({ from: `${year}-01-01`, to: `${year}-01-01` });
  /** Where there is no room beside the calendar, a press on a day asks. */
  const [asking, setAsking] = createSignal(false);
  let form: HTMLDivElement | undefined;
  const stored = (): Form => ({
    source: props.year.packaged ? '' : (props.year.source ?? ''),
    days: props.year.days,
    seen: props.year.version,
  });
  const draft = createDraft<Form>({
    key: () => `CALENDAR/${year}`,
    initial: stored,
    // the year's version has no order: `seen` says it
    version: () => 0,
    about: () => ({
      kind: words.kind,
      name: String(year),
      href: printView({ ...onPage(view(), 'calendar'), own: { year: String(year) } }),
    }),
  });
  const send = createSend<Form, { year: number; version: string }>({
    draft,
    request: () => {
      const { days, source } = draft.value();
      const body = { year, version: draft.base().seen, source: source.trim(), days };
      return { method: 'POST', path: '/api/staff/calendar', body };
    },
    settled: ({ version }) => ({ value: { ...draft.value(), seen: version }, version: 0 }),
    onDone: () => {
      notices.show({ tone: 'ok', message: words.saved });
      props.onSaved();
    },
  });
  const isRefused = () => {
    const cause = send.state() === 'FAILED' ? send.error() : undefined;
    return cause instanceof ApiError && cause.code === 'STALE_VERSION';
  };
  createEffect(on(isRefused, (refused) => refused && props.onReload()));
  const isStale = () => isRefused() && draft.dirty() && props.year.version !== draft.base().seen;
  const wrong = () => yearFaults(year, draft.value().days).some(isWrongDay);
  const noSource = () => draft.value().source.trim().length < 4;
  const keepMine = () => {
    draft.rebase(stored(), 0, { ...draft.value(), seen: props.year.version });
    void send.send();
  };
  const dayFields = () => (
    <DayFields
      year={year}
      days={draft.value().days}
      chosen={chosen()}
      onChoose={(from, to) => setChosen({ from, to })}
      onApply={(days) => {
        draft.set({ days });
        setAsking(false);
      }}
    />
  );
  return (
    <Show when={draft.ready()}>
      <div class="calendar-form" ref={form}>
        <DraftBar draft={draft} send={send} form={() => form} />
        <DraftNotes draft={draft} />
        <Show when={isStale()}>
          <StaleYear
            mine={draft.value().days}
            theirs={props.year.days}
            onMine={keepMine}
            onTheirs={() => draft.discard()}
          />
        </Show>
        <Show when={props.year.packaged}>
          <p class="account-note">{words.packaged}</p>
        </Show>
        <PasteNotice
          year={year}
          open={props.year.days.length === 0}
          onTake={({ days, number }) => draft.set({ days, ...(number === null ? {} : { source: number }) })}
        />
        <YearLines year={year} days={draft.value().days} />
        <div class="calendar-form__grid">
          <div>
            <p class="account-note">{words.grid.hint}</p>
            <YearGrid
              year={year}
              days={draft.value().days}
              chosen={chosen()}
              onChoose={(from, to) => {
                setChosen({ from, to });
                setAsking(true);
              }}
            />
          </div>
          <Show
            when={screen() === 'phone'}
            fallback={
              <fieldset class="day-fields">
                <legend>{words.day.title}</legend>
                {dayFields()}
              </fieldset>
            }
          >
            <Dialog open={asking()} onClose={() => setAsking(false)} title={words.day.title} keepOpen>
              {dayFields()}
            </Dialog>
          </Show>
        </div>
        <TextField
          label={words.source}
          hint={words.sourceHint}
          maxlength={200}
          value={draft.value().source}
          error={send.field('source') ?? (draft.dirty() && noSource() ? words.noSource : undefined)}
          onInput={(source) => draft.set({ source })}
        />
        <SendBar draft={draft} send={send} label={words.save} disabled={wrong() || noSource()} />
      </div>
    </Show>
  );
}
