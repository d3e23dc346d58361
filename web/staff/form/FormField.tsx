import { Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { Field } from '#core/records/field.ts';
import type { ShownChange } from '#core/schemas/staff.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { useStaff } from '../context.ts';
import { fieldControls } from '../fields/field-controls.ts';
import { ShownControl } from '../fields/ShownControl.tsx';
import { fieldWords } from '../parts/field-words.ts';
import { changeWay } from './check-form.ts';
import type { RecordForm } from './create-record-form.ts';

/** One field of a form: its control, how it becomes public, and what was changed about it. */
export function FormField(props: {
  form: RecordForm;
  field: Field /** What is wrong with it. */;
  problem: string | undefined;
}) {
  const { language, term, text } = useStaff();
  const words = text.form;
  const key = () => props.field.key;
  const label = () => term(props.field.term);
  const way = () => changeWay(props.field, props.form.record()?.status ?? 'DRAFT');
  const change = () => props.form.check().changes.find(({ field }) => field.key === key());
  const context = () => ({ language, names: props.form.scope.names });
  /** A change of the field that waits already: what is typed here would be asked for besides it. */
  const waiting = () => {
    const record = props.form.record();
    // a merge speaks of the record that stays
    const isAbout = ({ into }: ShownChange) => into === null || into.id === record?.id;
    const open = record?.changes.find((one) => one.status === 'SUBMITTED' && isAbout(one));
    const field = open?.fields.find(({ field: name }) => name === key());
    return open && field
      ? fieldWords(props.field, field.wanted, { language, names: { ...open.names, ...context().names } })
      : undefined;
  };
  const mayChange = () => way() !== 'APPROVAL' || (props.form.record()?.rights.submit ?? true);
  return (
    <div
      class="form-field"
      id={`field-${key()}`}
      data-changed={change() ? '' : undefined}
      data-kind={props.field.value.is}
    >
      <div class="form-field__marks">
        <Show when={words.ways[way()]}>
          <span class="form-field__way" data-way={way()}>
            {words.ways[way()]}
          </span>
        </Show>
        <Show when={props.form.record() !== null && change()}>
          <IconButton
            icon="undo"
            label={words.revertOne(label())}
            onClick={() => props.form.draft.set({ [key()]: props.form.draft.base()[key()] })}
          />
        </Show>
      </div>
      <Dynamic
        component={mayChange() ? fieldControls[props.field.value.is] : ShownControl}
        field={props.field}
        label={label()}
        error={props.problem}
        value={props.form.draft.value()[key()]}
        onChange={(value: unknown) => props.form.draft.set({ [key()]: value })}
        form={props.form.scope}
      />
      <Show when={!mayChange()}>
        <p class="form-field__note">{words.needsEditor}</p>
      </Show>
      <Show when={props.form.record() !== null && change()}>
        {(it) => (
          <p class="form-field__note">
            {words.before(fieldWords(props.field, it().before, context()) ?? text.controls.none)}
          </p>
        )}
      </Show>
      <Show when={waiting()}>
        {(value) => <p class="form-field__note">{words.waiting(value() ?? text.controls.none)}</p>}
      </Show>
    </div>
  );
}
