import { createEffect, createSignal, createUniqueId, For, on, Show } from 'solid-js';
import { fieldOf } from '#core/records/catalogue.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useStaff } from '../context.ts';
import { FieldValue } from '../parts/FieldValue.tsx';
import type { RecordForm } from './create-record-form.ts';
import { type FormValues, formValues } from './form-values.ts';
import { firstChoice, type MergeChoice, type MergeField, mergedValues } from './merge.ts';
import '../parts/change-table.css';

/** Two people changed one record: what each did, field by field. What does not conflict is chosen already. */
export function MergeDialog(props: {
  open: boolean;
  form: RecordForm;
  onClose: () => void;
  onMerged: (values: FormValues) => void;
}) {
  const { text } = useStaff();
  const words = text.form.merge;
  const [choices, setChoices] = createSignal<Readonly<Partial<Record<string, MergeChoice>>>>({});
  const fields = () => props.form.merge();
  createEffect(on([() => props.open, () => props.form.record()?.version], () => setChoices({})));
  const choiceOf = (field: MergeField) => choices()[field.key] ?? firstChoice(field);
  const undecided = () => fields().filter((field) => choiceOf(field) === null).length;
  /** What has to be chosen stands first. */
  const ordered = () => [...fields()].sort((a, b) => Number(b.is === 'CONFLICT') - Number(a.is === 'CONFLICT'));
  const merge = () => {
    const theirs = formValues(props.form.kind, props.form.record());
    const values = mergedValues(theirs, fields(), choices());
    if (values) props.onMerged(values);
  };
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={words.title}
      size="wide"
      keepOpen
      actions={
        <>
          <Button variant="primary" disabled={undecided() > 0} onClick={merge}>
            {words.send}
          </Button>
          <Button onClick={() => props.onClose()}>{words.later}</Button>
          <Show when={undecided() > 0}>
            <span class="note" role="status">
              {words.open(undecided())}
            </span>
          </Show>
        </>
      }
    >
      <p>{words.lead}</p>
      <table class="change-table merge-table">
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.seen}</th>
            <th scope="col">{words.theirs}</th>
            <th scope="col">{words.mine}</th>
          </tr>
        </thead>
        <tbody>
          <For each={ordered()}>
            {(field) => (
              <MergeRow
                field={field}
                form={props.form}
                choice={choiceOf(field)}
                onChoose={(choice) => setChoices((now) => ({ ...now, [field.key]: choice }))}
              />
            )}
          </For>
        </tbody>
      </table>
    </Dialog>
  );
}

function MergeRow(props: {
  field: MergeField;
  form: RecordForm;
  choice: MergeChoice | null;
  onChoose: (choice: MergeChoice) => void;
}) {
  const { term, text } = useStaff();
  const words = text.form.merge;
  const id = createUniqueId();
  const field = () => fieldOf(props.form.kind, props.field.key);
  const shown = (value: unknown) => (
    <Show when={field()}>{(known) => <FieldValue field={known()} value={value} names={props.form.scope.names} />}</Show>
  );
  const side = (choice: MergeChoice, value: unknown, column: string, label: string) => (
    <td class="merge-table__side" data-label={column} data-chosen={props.choice === choice ? '' : undefined}>
      <label class="merge-table__choice">
        <input
          type="radio"
          name={id}
          aria-label={`${name()}${text.marks.colon}${label}`}
          checked={props.choice === choice}
          onChange={() => props.onChoose(choice)}
        />
        <span>{shown(value)}</span>
      </label>
    </td>
  );
  const name = () => {
    const known = field();
    return known ? term(known.term) : props.field.key;
  };
  return (
    <tr data-case={props.field.is}>
      <th scope="row">
        {name()}
        <span class="merge-table__case">{words.cases[props.field.is]}</span>
      </th>
      <td data-label={words.seen}>{shown(props.field.seen)}</td>
      {side('THEIRS', props.field.theirs, words.theirs, words.takeTheirs)}
      {side('MINE', props.field.mine, words.mine, words.takeMine)}
    </tr>
  );
}
