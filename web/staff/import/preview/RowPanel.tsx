import { createSignal, For, onMount, Show, untrack } from 'solid-js';
import { wordKey } from '#core/import/cell/cell-value.ts';
import { AS_NEW, type PreviewRow, type RowQuestion } from '#core/import/preview-row.ts';
import { type TargetKey, targetOf, targetsOf } from '#core/import/targets.ts';
import { fieldOf } from '#core/records/catalogue.ts';
import type { Field } from '#core/records/field.ts';
import { Button } from '#ui/Button.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Icon } from '#ui/Icon.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useStaff } from '../../context.ts';
import { FieldValue } from '../../parts/FieldValue.tsx';
import type { Import } from '../create-import.ts';
import { ActionBadge } from './ActionBadge.tsx';
import type { RowTexts } from './row-model.ts';
import './row-panel.css';

/** One row: what is wrong, what has to be chosen, what will be written, and its cells to mend. */
export function RowPanel(props: {
  it: Import;
  row: PreviewRow;
  texts: RowTexts;
  names: Readonly<Record<string, string>>;
  onClose: () => void;
  onStep: (rows: number) => void;
}) {
  const { term, text } = useStaff();
  const words = text.import.row;
  const kind = () => props.it.kind();
  const fieldName = (key: string) => {
    const field = fieldOf(kind(), key);
    return field === null ? key : term(field.term);
  };
  const shown = ({ key }: Field, from: PreviewRow['patch']) => {
    const value = from[key];
    return typeof value === 'string' ? props.texts.masked(key, value) : value;
  };
  const changes = () => Object.keys(props.row.patch).flatMap((key) => fieldOf(kind(), key) ?? []);
  const isSkipped = () => props.row.action === 'SKIPPED';
  let panel: HTMLElement | undefined;
  // where it stands below the rows it comes into sight; beside them it is already
  onMount(() => panel?.scrollIntoView({ block: 'nearest' }));
  return (
    <aside class="import-row" aria-label={words.title(props.row.rowNo)} ref={panel}>
      <header class="import-row__head">
        <h2>{words.title(props.row.rowNo)}</h2>
        <ActionBadge row={props.row} />
        <span class="import-row__tools">
          <IconButton icon="chevron-up" label={words.previous} onClick={() => props.onStep(-1)} />
          <IconButton icon="chevron-down" label={words.next} onClick={() => props.onStep(1)} />
          <IconButton icon="close" label={words.close} onClick={() => props.onClose()} />
        </span>
      </header>
      <p class="import-row__record">
        {props.row.title}
        <Show when={props.row.id}>
          {(id) => <span class="import__note">{props.row.seenVersion === null ? words.isNew : id()}</span>}
        </Show>
      </p>
      <Show when={props.row.problems.length > 0}>
        <h3>{words.problems}</h3>
        <ul class="import-problems" role="list">
          <For each={props.row.problems}>
            {(problem) => (
              <li data-severity={problem.severity}>
                <Icon name={problem.severity === 'ERROR' ? 'warning' : 'flag'} />
                <span>
                  <Show when={problem.field}>{(field) => <b>{`${fieldName(field())}${text.marks.colon}`}</b>}</Show>
                  {problem.message}
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <For each={props.row.questions}>
        {(question) => <Question it={props.it} rowNo={props.row.rowNo} question={question} />}
      </For>
      <Show when={props.row.rowNo} keyed>
        {(rowNo) => (
          <Show when={props.row.problems.some(({ code, severity }) => code === 'USCC' && severity === 'ERROR')}>
            <KeepCode it={props.it} rowNo={rowNo} />
          </Show>
        )}
      </Show>
      <h3>{words.changes}</h3>
      <Show when={changes().length > 0} fallback={<p class="import__note">{words.noChange}</p>}>
        <table class="import-changes">
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <Show when={props.row.seenVersion !== null}>
                <th scope="col">{words.before}</th>
              </Show>
              <th scope="col">{words.after}</th>
            </tr>
          </thead>
          <tbody>
            <For each={changes()}>
              {(field) => (
                <tr>
                  <th scope="row">{term(field.term)}</th>
                  <Show when={props.row.seenVersion !== null}>
                    <td>
                      <FieldValue field={field} value={shown(field, props.row.before)} names={props.names} compact />
                    </td>
                  </Show>
                  <td>
                    <FieldValue field={field} value={shown(field, props.row.patch)} names={props.names} compact />
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
      <Show when={props.row.rowNo} keyed>
        {(rowNo) => (
          <Disclosure summary={words.fix} open={untrack(() => props.row.action === 'ERROR')}>
            <Cells it={props.it} rowNo={rowNo} row={props.row} texts={props.texts} />
          </Disclosure>
        )}
      </Show>
      <div class="import__actions">
        <Button
          icon={isSkipped() ? 'undo' : 'minus'}
          busy={props.it.busy()}
          onClick={() => void props.it.chooseRows([props.row.rowNo], isSkipped() ? null : { is: 'SKIPPED' })}
        >
          {isSkipped() ? words.takeBack : words.leaveOut}
        </Button>
      </div>
    </aside>
  );
}

/** Which record the row is, or what a text means. */
function Question(props: { it: Import; rowNo: number; question: RowQuestion }) {
  const { term, text } = useStaff();
  const words = text.import.row;
  const isRow = () => props.question.target === null;
  const label = () => {
    const { target, text: said } = props.question;
    if (target === null) return words.which;
    const found = targetOf(props.it.kind(), target);
    return words.meaning(found === null ? target : term(found.term), said);
  };
  const choose = (value: string) => {
    const { target, text: said } = props.question;
    if (value === '') return;
    if (target !== null) void props.it.chooseMeaning(target, wordKey(said), value);
    else void props.it.chooseRows([props.rowNo], value === AS_NEW ? { is: 'NEW' } : { is: 'RECORD', id: value });
  };
  return (
    <div class="import-question">
      <Select
        label={label()}
        hint={isRow() ? undefined : words.forAll}
        value={props.question.answer ?? ''}
        disabled={props.it.busy()}
        options={[
          ...(props.question.answer === null ? [{ value: '', label: words.chooseRecord }] : []),
          ...props.question.choices,
          ...(isRow() ? [{ value: AS_NEW, label: words.asNew }] : []),
        ]}
        onChange={choose}
      />
    </div>
  );
}

/** R14: a code that fails its check stands with the reason why; the reason is kept with the record. */
function KeepCode(props: { it: Import; rowNo: number }) {
  const { text } = useStaff();
  const words = text.import.row;
  const [why, setWhy] = createSignal('');
  return (
    <form
      class="import-question"
      onSubmit={(event) => {
        event.preventDefault();
        if (why().trim() !== '') void props.it.editRow(props.rowNo, { usccOverride: why() });
      }}
    >
      <TextField label={words.keepCodeWhy} value={why()} maxlength={200} onInput={setWhy} />
      <Button type="submit" disabled={why().trim() === ''} busy={props.it.busy()}>
        {words.keepCode}
      </Button>
    </form>
  );
}

/** All cells of the row, and what has no column yet but a problem. What is typed belongs to this row and goes with it. */
function Cells(props: { it: Import; rowNo: number; row: PreviewRow; texts: RowTexts }) {
  const { term, text } = useStaff();
  const words = text.import.row;
  const [typed, setTyped] = createSignal<Readonly<Record<TargetKey, string>>>({});
  const targets = () => {
    const asked = new Set([...props.texts.targets, ...props.row.problems.flatMap(({ field }) => field ?? [])]);
    return targetsOf(props.it.kind()).filter(({ key }) => asked.has(key));
  };
  const whole = (key: TargetKey) => props.texts.textOf(props.rowNo, key);
  const value = (key: TargetKey) => typed()[key] ?? (props.texts.isSecret(key) ? '' : whole(key));
  // what is not shown whole stays as it is where nothing is typed
  const type = (key: TargetKey, cell: string) =>
    setTyped(({ [key]: _, ...others }) =>
      cell === '' && props.texts.isSecret(key) ? others : { ...others, [key]: cell },
    );
  return (
    <form
      class="import-cells"
      onSubmit={(event) => {
        event.preventDefault();
        const cells = typed();
        setTyped({});
        if (Object.keys(cells).length > 0) void props.it.editRow(props.rowNo, cells);
      }}
    >
      <p class="import__note">{words.fixNote}</p>
      <For each={targets()}>
        {(target) => (
          <TextField
            label={term(target.term)}
            value={value(target.key)}
            placeholder={
              props.texts.isSecret(target.key) ? props.texts.masked(target.key, whole(target.key)) : undefined
            }
            onInput={(cell) => type(target.key, cell)}
          />
        )}
      </For>
      <div class="import__actions">
        <Button type="submit" variant="primary" busy={props.it.busy()} disabled={Object.keys(typed()).length === 0}>
          {words.apply}
        </Button>
      </div>
    </form>
  );
}
