import { createMemo, createSignal, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { fieldOf, type StaffKind } from '#core/records/catalogue.ts';
import { checkValue, isEmptyValue } from '#core/records/check-value.ts';
import type { Field } from '#core/records/field.ts';
import type { StaffRow, StaffWritten } from '#core/schemas/staff.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { ApiError } from '#web-api/api-error.ts';
import { newKey } from '#web-api/new-key.ts';
import { FormProblem } from '../account/FormProblem.tsx';
import { useStaff } from '../context.ts';
import { createKept } from '../drafts/create-kept.ts';
import { KeptState } from '../drafts/KeptState.tsx';
import { fieldControls } from '../fields/field-controls.ts';
import { notices } from '../frame/notices.ts';
import { pageTerm } from '../frame/page-term.ts';
import { forgetUndo, offerUndo } from '../frame/undo-last.ts';
import { canDo } from '../model/rights.ts';
import { pageOfKind } from '../page-names.ts';
import { call } from '../parts/call.ts';
import { problemWords } from '../parts/problem-words.ts';
import { recordsPath } from '../parts/staff-api.ts';
import { BulkPreview } from './BulkPreview.tsx';
import { bulkEnds, bulkFields, bulkLines, isSent, refusedTogether } from './bulk.ts';
import { type UndoGroup, undoGroups, undoTogether } from './undo-edits.ts';

/** What is to be done to all of them; kept by kind of record, for whichever are chosen when it is gone on with. */
type Asked = { readonly field: string; readonly value: unknown; readonly reason: string };

const NOTHING: Asked = { field: '', value: null, reason: '' };

/** One field, one value, several records: what happens to each is shown before it happens. */
export function BulkEdit(props: {
  kind: StaffKind;
  rows: readonly StaffRow[];
  names: Readonly<Record<string, string>>;
  onClose: () => void;
  onWritten: () => void;
}) {
  const { session, term, text } = useStaff();
  const words = text.records.together;
  const fields = bulkFields(props.kind, canDo(session.me(), 'change.submit'));
  const kept = createKept<Asked>({
    key: () => `BULK/${props.kind}`,
    initial: () => NOTHING,
    kind: words.draft,
    name: () => term(pageTerm(pageOfKind(props.kind))),
  });
  const key = () => kept.value().field;
  const value = () => kept.value().value;
  const setValue = (next: unknown) => kept.set({ value: next });
  const reason = () => kept.value().reason;
  const names = () => ({ ...props.names, ...kept.names() });
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<string>();
  const field = createMemo(() => fieldOf(props.kind, key()));
  const checked = createMemo(() => {
    const chosen = field();
    if (!chosen) return null;
    const result = checkValue(chosen, value());
    if (!result.ok)
      return { ok: false as const, expected: result.error.map(({ expected }) => expected).join(text.marks.semicolon) };
    if (chosen.required && isEmptyValue(chosen, result.value)) return { ok: false as const, expected: words.required };
    return { ok: true as const, value: result.value };
  });
  const lines = createMemo(() => {
    const [chosen, good] = [field(), checked()];
    return chosen && good?.ok ? bulkLines(props.rows, chosen, good.value) : [];
  });
  const changed = () => lines().filter(isSent);
  /** The same words under the same key: a second press makes no second change. */
  const sendKey = createMemo(() => {
    changed();
    reason();
    return newKey();
  });
  const choose = (next: string) => {
    kept.set({ field: next, value: null });
    setProblem(undefined);
  };

  const refusal = (cause: unknown): string => {
    const sent = changed().map(({ row }) => row);
    if (!(cause instanceof ApiError)) return problemWords(cause, term);
    const named = [...refusedTogether(sent, cause.details)].map(([expected, titles]) =>
      words.refused(titles, expected),
    );
    return named.length > 0 ? `${words.none}${named.join(text.marks.semicolon)}` : problemWords(cause, term);
  };
  const send = async () => {
    const [chosen, good] = [field(), checked()];
    if (busy() || !chosen || !good?.ok) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const { items } = await call<{ items: readonly StaffWritten[] }>('POST', `${recordsPath(props.kind)}/bulk`, {
        key: sendKey(),
        records: changed().map(({ row }) => ({ id: row.id, version: row.version })),
        values: { [chosen.key]: good.value },
        submit: true,
        reason: reason().trim() === '' ? null : reason().trim(),
      });
      const ends = bulkEnds(changed(), items).map(({ end, count }) => words.done[end](count));
      tell(ends.join(' · '), chosen, undoGroups(changed(), items, chosen.key));
      kept.commit({ value: NOTHING, version: 0 });
      props.onWritten();
      props.onClose();
    } catch (cause) {
      const isStale = cause instanceof ApiError && cause.code === 'STALE_VERSION';
      setProblem(isStale ? words.stale : refusal(cause));
      if (isStale) props.onWritten();
    } finally {
      setBusy(false);
    }
  };
  /** Says what was done, with the way back for what was written. */
  const tell = (message: string, { key: written, term: called }: Field, groups: readonly UndoGroup[]) => {
    forgetUndo();
    if (groups.length === 0) return void notices.show({ tone: 'ok', message });
    const { kind, onWritten } = props;
    offerUndo(message, text.drafts.undo, async () => {
      const { done, left, problem: why } = await undoTogether(kind, written, groups);
      onWritten();
      return left === 0
        ? { tone: 'ok', message: words.undone(term(called), done) }
        : { tone: 'attention', message: words.notUndone(done, left, problemWords(why, term)) };
    });
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={words.title(props.rows.length)}
      size="wide"
      keepOpen
      busy={busy()}
      actions={
        <>
          <Button variant="primary" busy={busy()} disabled={changed().length === 0} onClick={() => void send()}>
            {words.apply(changed().length)}
          </Button>
          <Button disabled={busy()} onClick={() => props.onClose()}>
            {words.cancel}
          </Button>
        </>
      }
    >
      <div class="bulk-edit">
        <Select
          label={words.field}
          options={[
            { value: '', label: text.controls.region.choose },
            ...fields.map((one) => ({ value: one.key, label: term(one.term) })),
          ]}
          value={key()}
          onChange={choose}
        />
        <Show when={field()} keyed>
          {(chosen) => (
            <Dynamic
              component={fieldControls[chosen.value.is]}
              field={chosen}
              label={words.to(term(chosen.term))}
              error={wrong()}
              value={value()}
              onChange={setValue}
              form={{
                kind: props.kind,
                id: null,
                values: { [chosen.key]: value() },
                set: (part: Record<string, unknown>) => setValue(part[chosen.key] ?? null),
                names: names(),
                name: kept.name,
                base: {},
              }}
            />
          )}
        </Show>
        <Show when={lines().length > 0 ? field() : null}>
          {(chosen) => (
            <>
              <BulkPreview field={chosen()} lines={lines()} value={good()} names={names()} />
              <TextField
                label={words.reason}
                value={reason()}
                onInput={(said) => kept.set({ reason: said })}
                maxlength={500}
                autocomplete="off"
              />
            </>
          )}
        </Show>
        <KeptState draft={kept} />
        <FormProblem problem={problem()} />
      </div>
    </Dialog>
  );

  function wrong(): string | undefined {
    const result = checked();
    return result !== null && !result.ok && value() !== null ? result.expected : undefined;
  }
  function good(): unknown {
    const result = checked();
    return result?.ok ? result.value : null;
  }
}
