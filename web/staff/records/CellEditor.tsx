import { createSignal, createUniqueId, For, onMount, Show } from 'solid-js';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { Field } from '#core/records/field.ts';
import type { StaffRow, StaffWritten } from '#core/schemas/staff.ts';
import { useStaff } from '../context.ts';
import { notices } from '../frame/notices.ts';
import { offerUndo } from '../frame/undo-last.ts';
import { createHold } from '../offline/holds.ts';
import { problemWords } from '../parts/problem-words.ts';
import { fieldTexts } from '../parts/text/field-text.ts';
import { readTyped, typedValue } from './cell-input.ts';
import { type CellSent, makeCellSend } from './make-cell-send.ts';

/**
 * A short value changed in its cell. Enter sends it, Esc leaves it; going elsewhere with the pointer does neither. What others
 * did to the rest of the record does not stand in its way, and where they gave the same field another value both are told.
 */
export function CellEditor(props: {
  kind: StaffKind;
  field: Field;
  row: StaffRow;
  onDone: () => void;
  /** Something was written, or somebody else wrote before. */
  onWritten: () => void;
}) {
  const { language, term, text } = useStaff();
  const words = text.records.cell;
  const id = createUniqueId();
  /** What stands there as far as is known. */
  const [before, setBefore] = createSignal(typedValue(props.row.values[props.field.key]));
  const [typed, setTyped] = createSignal(before());
  const [problem, setProblem] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  const sendCell = makeCellSend(props.kind, props.field.key, props.row);
  /** The table shows what was there before somebody else wrote. */
  let behind = false;
  createHold(() => typed() !== before());
  let control: HTMLInputElement | HTMLSelectElement | undefined;
  onMount(() => {
    control?.focus();
    if (control instanceof HTMLInputElement) control.select();
  });
  const name = () => term(props.field.term);
  const isPublic = () => props.row.status === 'PUBLISHED' || props.row.status === 'SUSPENDED';
  const hint = () => {
    if (!isPublic()) return words.draft;
    if (props.field.level !== 'PUBLIC') return words.internal;
    return props.field.way === 'AT_ONCE' ? words.atOnce : words.approval;
  };
  const say = ({ change }: StaffWritten) => {
    if (change?.status === 'SUBMITTED') return words.submitted(props.row.title, name());
    return isPublic() && props.field.level === 'PUBLIC'
      ? words.published(props.row.title, name())
      : words.saved(props.row.title, name());
  };
  const send = async () => {
    if (busy()) return;
    const value = readTyped(props.field, typed());
    if (!value.ok) return void setProblem(value.error);
    if (typedValue(value.value) === before()) return leave();
    setBusy(true);
    setProblem(undefined);
    try {
      const sent = await sendCell(value.value, isPublic());
      if (sent.is === 'DONE') {
        tell(sent, value.value);
        behind = true;
        return leave();
      }
      behind = true;
      setBefore(typedValue(sent.theirs));
      setProblem(words.taken(shown(sent.theirs)));
    } catch (cause) {
      setProblem(problemWords(cause, term));
    }
    setBusy(false);
    control?.focus();
  };
  /** Says what was done, with the way back where it was written; what is asked for is taken back on its own page. */
  const tell = ({ written, before: old }: Extract<CellSent, { is: 'DONE' }>, value: unknown) => {
    const { field, kind, onWritten, row } = props;
    if (!written.applied.includes(field.key)) return void notices.show({ tone: 'ok', message: say(written) });
    const names = [row.title, name()] as const;
    offerUndo(say(written), text.drafts.undo, async () => {
      try {
        const back = makeCellSend(kind, field.key, { ...written, values: { [field.key]: value } });
        const { is } = await back(old, false);
        onWritten();
        return is === 'DONE'
          ? { tone: 'ok', message: words.undone(...names) }
          : { tone: 'attention', message: words.notUndone(...names) };
      } catch (cause) {
        return { tone: 'attention', message: problemWords(cause, term) };
      }
    });
  };
  const leave = () => {
    props.onDone();
    if (behind) props.onWritten();
  };
  /** A value as the cell would show it. */
  const shown = (value: unknown) => {
    const code = typedValue(value);
    return choices(props.field, language)?.find(([one]) => one === code)?.[1] ?? code;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') void send();
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const shared = () => ({
    class: 'cell-editor__control',
    'aria-label': words.label(name(), props.row.title),
    'aria-describedby': `${id}-hint`,
    'aria-invalid': problem() === undefined ? undefined : ('true' as const),
    readonly: busy(),
    value: typed(),
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the one control inside
    <div class="cell-editor" onKeyDown={onKeyDown}>
      <Show
        when={choices(props.field, language)}
        fallback={
          <input
            {...shared()}
            ref={(input) => {
              control = input;
            }}
            type={props.field.value.is === 'DATE' ? 'date' : 'text'}
            inputmode={props.field.value.is === 'INTEGER' || props.field.value.is === 'NUMBER' ? 'decimal' : undefined}
            autocomplete="off"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        }
      >
        {(options) => (
          <select
            {...shared()}
            ref={(select) => {
              control = select;
            }}
            onChange={(event) => setTyped(event.currentTarget.value)}
          >
            <Show when={!props.field.required}>
              <option value="" selected={typed() === ''} />
            </Show>
            <For each={options()}>
              {([code, label]) => (
                <option value={code} selected={code === typed()}>
                  {label}
                </option>
              )}
            </For>
          </select>
        )}
      </Show>
      <span
        class="cell-editor__hint"
        id={`${id}-hint`}
        data-problem={problem() === undefined ? undefined : ''}
        role="status"
      >
        {busy() ? words.saving : (problem() ?? hint())}
      </span>
    </div>
  );
}

/** What can be chosen, for fields that are chosen from a few. */
function choices(field: Field, language: 'zh' | 'en'): readonly (readonly [string, string])[] | null {
  if (field.value.is === 'FLAG')
    return [
      ['true', fieldTexts[language].yes],
      ['false', fieldTexts[language].no],
    ];
  if (field.value.is !== 'TERM') return null;
  return Object.entries(field.value.terms).map(([code, words]) => [code, words[language]] as const);
}
