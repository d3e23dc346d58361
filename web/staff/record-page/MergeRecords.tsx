import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import type { Field } from '#core/records/field.ts';
import type { StaffRecord, StaffValues } from '#core/schemas/staff.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { SegmentedControl } from '#ui/SegmentedControl.tsx';
import { TextField } from '#ui/TextField.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { FormProblem } from '../account/FormProblem.tsx';
import { useStaff } from '../context.ts';
import { createKept } from '../drafts/create-kept.ts';
import { KeptState } from '../drafts/KeptState.tsx';
import { RecordPicker } from '../fields/RecordPicker.tsx';
import { firstSides, mergeValues, type Side, unlikeFields } from '../form/merge-records.ts';
import { notices } from '../frame/notices.ts';
import { makeAct } from '../parts/act.ts';
import { FieldValue } from '../parts/FieldValue.tsx';
import { LoadError } from '../parts/LoadError.tsx';
import { problemWords } from '../parts/problem-words.ts';
import { readRecord } from '../parts/staff-api.ts';
import '../parts/change-table.css';

/** What is chosen about two records that are one; `sides`: by field key, where not the record that stays is taken. */
type Choices = {
  readonly other: string | null;
  readonly winner: Side;
  readonly sides: Readonly<Partial<Record<string, Side>>>;
  readonly reason: string;
};

const NOTHING: Choices = { other: null, winner: 'THIS', sides: {}, reason: '' };

/** Two records that are one: which stays, and what of each is kept. */
export function MergeRecords(props: { record: StaffRecord; onClose: () => void; onDone: () => void }) {
  const { term, text } = useStaff();
  const words = text.record.acts;
  const id = createUniqueId();
  const kept = createKept<Choices>({
    key: () => `merge/${props.record.id}`,
    initial: () => NOTHING,
    kind: words.merge,
    name: () => props.record.title,
  });
  const other = () => kept.value().other;
  const winner = () => kept.value().winner;
  const reason = () => kept.value().reason;
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<string>();
  const load = createLoad(
    () => other(),
    (asked, signal) => readRecord(props.record.kind, asked, signal),
  );
  const found = () => (load.stale() ? undefined : load.data());
  const fields = createMemo(() => {
    const record = found();
    return record ? unlikeFields(props.record.kind, props.record.values, record.values) : null;
  });
  const chosen = createMemo(() => ({
    ...firstSides(fields()?.unlike ?? [], props.record.values, found()?.values ?? {}, winner()),
    ...kept.value().sides,
  }));
  const merge = makeAct<{ from: string; fromVersion: number; values: StaffValues; reason: string }>('merge');
  const send = async () => {
    const record = found();
    if (busy() || !record || reason().trim() === '') return;
    setBusy(true);
    setProblem(undefined);
    const [stays, goes] = winner() === 'THIS' ? [props.record, record] : [record, props.record];
    const values = mergeValues(fields()?.unlike ?? [], props.record.values, record.values, chosen(), winner());
    try {
      await merge(
        { id: stays.id, kind: stays.kind, version: stays.version },
        { from: goes.id, fromVersion: goes.version, values, reason: reason().trim() },
      );
      kept.commit({ value: NOTHING, version: 0 });
      notices.show({ tone: 'ok', message: text.form.sent.done(stays.title, words.sent) });
      props.onDone();
    } catch (cause) {
      setProblem(problemWords(cause, term));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={words.mergeTitle}
      size="wide"
      keepOpen
      busy={busy()}
      actions={
        <>
          <Button
            variant="primary"
            busy={busy()}
            disabled={!found() || reason().trim() === ''}
            onClick={() => void send()}
          >
            {words.mergeSend}
          </Button>
          <Button disabled={busy()} onClick={() => props.onClose()}>
            {words.cancel}
          </Button>
        </>
      }
    >
      <div class="merge-records">
        <p>{words.mergeLead}</p>
        <label for={id}>{words.other}</label>
        <RecordPicker
          id={id}
          kinds={[props.record.kind]}
          label={words.other}
          without={[props.record.id]}
          onPick={(picked) => kept.set({ other: picked.id, sides: {} })}
        />
        <Show when={load.error() !== undefined && other() !== null}>
          <LoadError load={load} />
        </Show>
        <Show when={found()} fallback={<p class="note">{words.pick}</p>}>
          {(record) => (
            <>
              <SegmentedControl
                label={words.which}
                options={[
                  { value: 'THIS', label: `${words.keepThis}${text.marks.colon}${props.record.title}` },
                  { value: 'OTHER', label: `${words.keepOther}${text.marks.colon}${record().title}` },
                ]}
                value={winner()}
                onChange={(value) => kept.set({ winner: value === 'OTHER' ? 'OTHER' : 'THIS', sides: {} })}
              />
              <table class="change-table merge-table">
                <thead>
                  <tr>
                    <th scope="col">{text.form.merge.field}</th>
                    <th scope="col">{`${props.record.title} ${props.record.id}`}</th>
                    <th scope="col">{`${record().title} ${record().id}`}</th>
                  </tr>
                </thead>
                <tbody>
                  <For each={fields()?.unlike}>
                    {(field) => (
                      <tr>
                        <th scope="row">{term(field.term)}</th>
                        <SideCell
                          field={field}
                          side="THIS"
                          record={props.record}
                          chosen={chosen()[field.key]}
                          onChoose={choose}
                        />
                        <SideCell
                          field={field}
                          side="OTHER"
                          record={record()}
                          chosen={chosen()[field.key]}
                          onChoose={choose}
                        />
                      </tr>
                    )}
                  </For>
                </tbody>
              </table>
              <p class="note">{words.same(fields()?.alike ?? 0)}</p>
              <TextField
                label={words.reason}
                required
                maxlength={500}
                autocomplete="off"
                value={reason()}
                onInput={(said) => kept.set({ reason: said })}
              />
            </>
          )}
        </Show>
        <KeptState draft={kept} />
        <FormProblem problem={problem()} />
      </div>
    </Dialog>
  );

  function choose(field: Field, side: Side): void {
    kept.set({ sides: { ...kept.value().sides, [field.key]: side } });
  }
}

function SideCell(props: {
  field: Field;
  side: Side;
  record: StaffRecord;
  chosen: Side | undefined;
  onChoose: (field: Field, side: Side) => void;
}) {
  const { term, text } = useStaff();
  // two that are one often have one name
  const called = () => `${props.record.title} ${props.record.id}`;
  return (
    <td class="merge-table__side" data-label={called()} data-chosen={props.chosen === props.side ? '' : undefined}>
      <label class="merge-table__choice">
        <input
          type="radio"
          name={`merge-${props.field.key}`}
          aria-label={`${term(props.field.term)}${text.marks.colon}${called()}`}
          checked={props.chosen === props.side}
          onChange={() => props.onChoose(props.field, props.side)}
        />
        <span>
          <FieldValue field={props.field} value={props.record.values[props.field.key]} names={props.record.names} />
        </span>
      </label>
    </td>
  );
}
