import { createMemo, createSignal, For, Show } from 'solid-js';
import { duesDoubt, duesDoubts } from '#core/dues/dues-doubts.ts';
import { readCount } from '#core/dues/read-pasted-dues.ts';
import type { DuesBody, DuesWritten, OrganisationDues as Found } from '#core/schemas/dues.ts';
import type { StaffRecord } from '#core/schemas/staff.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Select } from '#ui/Select.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { TextField } from '#ui/TextField.tsx';
import { ApiError } from '#web-api/api-error.ts';
import { createLoad } from '#web-api/create-load.ts';
import { FormProblem } from '../account/FormProblem.tsx';
import { useStaff } from '../context.ts';
import { createKept } from '../drafts/create-kept.ts';
import { KeptState } from '../drafts/KeptState.tsx';
import { isSame } from '../drafts/same.ts';
import { createAct } from '../flow/model/create-act.ts';
import { makePost } from '../flow/model/make-post.ts';
import { call } from '../parts/call.ts';
import { LoadError } from '../parts/LoadError.tsx';
import { recordPath } from '../parts/staff-api.ts';
import { EarlierDues } from './EarlierDues.tsx';
import { DUES_PATH, offerDuesUndo } from './enter-dues.ts';
import { countsOf, type DuesTyped, heldWords, offeredMonths, typedFaults, typedOf } from './model/dues-form.ts';
import { duesText } from './text/dues-text.ts';
import './dues.css';

/** 党费缴纳 of an organisation: how many owed and paid, month by month, for whoever looks after it. */
export function OrganisationDues(props: { record: StaffRecord }) {
  const words = duesText(useStaff().language);
  const load = createLoad(
    () => props.record.id,
    (id, signal) => call<Found>('GET', recordPath('ORGANISATION', id, 'dues'), undefined, signal),
  );
  return (
    <section class="aside-part" aria-labelledby="dues-title">
      <h2 id="dues-title">{words.title}</h2>
      <p class="note">{words.lead}</p>
      <Show when={load.error() === undefined} fallback={<LoadError load={load} />}>
        <Show when={load.data()} fallback={<Skeleton lines={4} />}>
          {(found) => <DuesForm record={props.record} found={found()} onWritten={() => load.retry()} />}
        </Show>
      </Show>
    </section>
  );
}

function DuesForm(props: { record: StaffRecord; found: Found; onWritten: () => void }) {
  const { language, term, text, view } = useStaff();
  const words = duesText(language);
  const act = createAct(term);
  const post = makePost<Omit<DuesBody, 'key'>, DuesWritten>();
  const [chosen, setChosen] = createSignal<string>();
  const offered = createMemo(() => offeredMonths(props.found.month, props.found.items));
  /** The list of drafts leads back to the month that was typed. */
  const asked = () => offered().find((each) => each === view().own.dues);
  const month = () => chosen() ?? asked() ?? props.found.month;
  const entry = createMemo(() => props.found.items.find((each) => each.month === month()));
  const isHeld = () => (entry()?.owed ?? null) !== null;
  const kept = createKept<DuesTyped>({
    key: () => `dues/${props.record.id}/${month()}`,
    initial: () => typedOf(entry()),
    version: () => entry()?.edition ?? 0,
    kind: words.kind,
    name: () => `${props.record.title} ${month()}`,
    own: () => ({ dues: month() }),
  });
  const faults = () => typedFaults(kept.value(), words);
  const doubts = () => {
    const owed = readCount(kept.value().owed);
    return owed === null ? [] : duesDoubts(owed, props.found.band);
  };
  const [stale, setStale] = createSignal(false);
  const write = async (counts: { owed: number; paid: number } | null) => {
    // pressed again after somebody else was faster: it is meant
    if (stale()) kept.rebase(typedOf(entry()), entry()?.edition ?? 0, kept.value());
    const before = { owed: entry()?.owed ?? null, paid: entry()?.paid ?? null };
    const typed = kept.value();
    const row = { organisation: props.record.id, month: month(), edition: kept.baseVersion() };
    setStale(false);
    let written: DuesWritten | undefined;
    const done = await act.run(async () => {
      try {
        written = await post(DUES_PATH, { rows: [{ ...row, ...(counts ?? { owed: null, paid: null }) }] });
      } catch (cause) {
        if (!(cause instanceof ApiError) || cause.code !== 'STALE_VERSION') throw cause;
        // what is typed stays, and stands on what the other one registered as soon as that is here
        setStale(true);
        props.onWritten();
      }
    });
    if (!done || written === undefined) return;
    const value = counts === null ? typedOf(undefined) : { owed: String(counts.owed), paid: String(counts.paid) };
    const version = written.rows[0]?.edition ?? row.edition;
    // what was typed while it was on its way is the next change of that month
    if (isSame(kept.value(), typed)) kept.commit({ value, version });
    else kept.rebase(value, version);
    const said = counts === null ? words.takenBack : words.saved;
    offerDuesUndo(
      { said: said(props.record.title, row.month), written, before: [before] },
      { language, term, text },
      props.onWritten,
    );
    props.onWritten();
  };
  const send = () => {
    const counts = countsOf(kept.value());
    if (counts === null) return;
    void write(counts);
  };
  const choose = (next: string) => {
    act.clear();
    setStale(false);
    setChosen(next);
  };
  return (
    <>
      <Show when={!props.found.isCounted}>
        <p class="note">{words.notCounted}</p>
      </Show>
      <form
        class="dues-form"
        aria-label={words.title}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Select
          label={words.month}
          value={month()}
          options={offered().map((value) => ({
            value,
            label: words.monthOption(value, props.found.items.find((each) => each.month === value)?.owed ?? null),
          }))}
          disabled={act.busy()}
          onChange={choose}
        />
        <div class="dues-form__counts">
          <For each={['owed', 'paid'] as const}>
            {(field) => (
              <TextField
                label={words[field]}
                inputmode="numeric"
                autocomplete="off"
                maxlength={7}
                value={kept.value()[field]}
                error={faults()[field]}
                onInput={(typed) => kept.set({ [field]: typed })}
              />
            )}
          </For>
        </div>
        <For each={doubts()}>
          {(doubt) => (
            <p class="dues-form__doubt">
              <Icon name="warning" />
              {term(duesDoubt[doubt])}
            </p>
          )}
        </For>
        <KeptState draft={kept} />
        <FormProblem problem={stale() ? words.stale(heldWords(entry(), words)) : act.problem()} />
        <div class="dues-form__acts">
          <Button
            type="submit"
            variant="primary"
            busy={act.busy()}
            disabled={countsOf(kept.value()) === null || (isHeld() && !kept.dirty())}
          >
            {isHeld() ? words.change : words.save}
          </Button>
          <Show when={isHeld()}>
            <Button variant="quiet" disabled={act.busy()} onClick={() => void write(null)}>
              {words.takeBack}
            </Button>
          </Show>
        </div>
      </form>
      <EarlierDues items={props.found.items} chosen={month()} held={act.busy()} onChoose={choose} />
    </>
  );
}
