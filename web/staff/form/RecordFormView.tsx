import { createEffect, createSignal, For, on, Show } from 'solid-js';
import { FIELD_GROUPS, type Field } from '#core/records/field.ts';
import { isMeant } from '#core/records/is-meant.ts';
import { sendsTo } from '#core/records/sends-to.ts';
import { Button } from '#ui/Button.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { ApiError } from '#web-api/api-error.ts';
import { useStaff } from '../context.ts';
import { DraftBar } from '../drafts/DraftBar.tsx';
import { DraftNotes } from '../drafts/DraftNotes.tsx';
import { SendBar } from '../drafts/SendBar.tsx';
import { createShortcuts } from '../keys/shortcuts.ts';
import { fieldOfPath } from '../parts/field-path.ts';
import type { RecordForm } from './create-record-form.ts';
import { FormField } from './FormField.tsx';
import { formFields, GOES_ON } from './form-values.ts';
import { goToField } from './go-to-field.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { SendSummary } from './SendSummary.tsx';
import './form.css';

/** Fields that another field's control tells along. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(['hoursText']);

/** The form of a record: its fields by groups, where the words are, and what sending them does. */
export function RecordFormView(props: {
  form: RecordForm;
  /** Reads the record anew; the form then knows what others did. */
  onReload: () => void;
  /** What is to be sent along is not there yet. */
  waits?: boolean;
}) {
  const { term, text } = useStaff();
  const words = text.form;
  const [merging, setMerging] = createSignal(false);
  let element: HTMLFormElement | undefined;
  const form = () => props.form;
  const fields = () =>
    formFields(form().kind, form().record() === null).filter(
      (field) => !TOLD_ELSEWHERE.has(field.key) && isMeant(form().kind, field, form().draft.value()),
    );
  // by name and by field: what is typed must make none of them anew, or it would lose the keyboard
  const groups = () => FIELD_GROUPS.filter((group) => fields().some((field) => field.group === group));
  const fieldsIn = (group: Field['group']) => fields().filter((field) => field.group === group);
  const check = () => form().check();
  const problem = (key: string) =>
    check().problems[key] ??
    form().send.field(key) ??
    (check().missing.some((field) => field.key === key) && isTouched(key) ? words.sum.missing : undefined);
  /** An empty field of a new record is nothing to complain about before somebody was there. */
  const isTouched = (key: string) => form().record() !== null || tried() || visited().has(key);
  const [tried, setTried] = createSignal(false);
  const [visited, setVisited] = createSignal<ReadonlySet<string>>(new Set());

  const maySubmit = () => form().record()?.rights.submit ?? true;
  const isPublic = () => form().record()?.status === 'PUBLISHED' || form().record()?.status === 'SUSPENDED';
  /** Where a record goes that was never public. */
  const goesTo = () => (maySubmit() ? sendsTo(form().kind, form().record()?.values ?? {}) : null);
  /** There are two ways to send it: to be decided, or to be kept. */
  const needsApproval = () => (isPublic() ? check().changes.some(({ way }) => way === 'APPROVAL') : goesTo() !== null);
  const isRight = () => Object.keys(check().problems).length === 0 && check().missing.length === 0;
  /** What keeps the form from being sent, in the order of the form. */
  const faulty = () =>
    fields().filter(
      ({ key }) => check().problems[key] !== undefined || check().missing.some((field) => field.key === key),
    );
  const goToFault = (field: Field) => {
    setTried(true);
    goToField(field);
  };
  const hasWords = () => form().record() === null || check().changes.length > 0;
  /** A record that was kept and never sent is sent as it stands. */
  const isUnsent = () => form().record() !== null && !isPublic() && goesTo() !== null;
  const hasWork = () => hasWords() || isUnsent();
  const firstSend = () => {
    const to = goesTo();
    if (to === null) return 'KEEP';
    return to === 'SIDES' && form().record()?.sent ? 'SIDES_AGAIN' : to;
  };
  const label = () => {
    if (!isPublic()) return words.send.first[firstSend()];
    const ways = new Set(check().changes.map(({ way }) => way));
    if (!ways.has('APPROVAL')) return ways.has('AT_ONCE') ? words.send.publish : words.send.save;
    return ways.size === 1 ? words.send.submit : words.send.both;
  };
  const press = (submit: boolean) => {
    setTried(true);
    if (props.waits) return;
    if (!isRight() || !hasWork()) return element?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    void form().sendAs(submit);
  };
  createShortcuts(() => [{ keys: 'Mod+S', words: label(), run: () => press(needsApproval()) }]);

  createEffect(
    on(
      () => form().isStale(),
      (stale) => {
        if (!stale) return;
        props.onReload();
        setMerging(true);
      },
    ),
  );
  // the first of what the portal refused is shown: in a long form it is rarely in sight
  createEffect(
    on(
      () => form().send.error(),
      (cause) => {
        if (!(cause instanceof ApiError) || form().isStale()) return;
        const refused = new Set(cause.details.map(({ path }) => fieldOfPath(path)));
        const key = [...fields().map((field) => field.key), 'reason'].find((one) => refused.has(one));
        if (key !== undefined) goToField({ key });
      },
    ),
  );
  const mergeAndSend = async (values: Parameters<RecordForm['takeMerged']>[0]) => {
    form().takeMerged(values);
    setMerging(false);
    await form().sendAs(form().submits());
  };

  return (
    <Show when={form().draft.ready()} fallback={<Skeleton lines={8} />}>
      <form
        class="record-form"
        ref={element}
        onSubmit={(event) => event.preventDefault()}
        onFocusOut={(event) => {
          const key = event.target.closest('.form-field')?.id.replace(/^field-/, '');
          if (key) setVisited((now) => new Set([...now, key]));
        }}
        novalidate
      >
        <div class="record-form__notes">
          <DraftNotes draft={form().draft} />
          <Show when={form().draft.value()[GOES_ON]}>
            <p class="note">{words.goesOn}</p>
          </Show>
          <Show when={form().draft.behind()}>
            <Button size="small" onClick={() => setMerging(true)}>
              {words.merge.compare}
            </Button>
          </Show>
          <Show when={isPublic() && !maySubmit()}>
            <p class="note">{words.needsEditorAll}</p>
          </Show>
        </div>
        <nav class="record-form__jump" aria-label={words.jump}>
          <For each={groups()}>{(group) => <a href={`#group-${group}`}>{words.groups[group]}</a>}</For>
        </nav>
        <For each={groups()}>
          {(group) => (
            <section class="form-group" id={`group-${group}`} aria-labelledby={`group-${group}-title`}>
              <h2 id={`group-${group}-title`}>{words.groups[group]}</h2>
              <div class="form-group__fields">
                <For each={fieldsIn(group)}>
                  {(field) => <FormField form={form()} field={field} problem={problem(field.key)} />}
                </For>
              </div>
            </section>
          )}
        </For>
        <SendSummary form={form()} tried={tried()} />
        <div class="record-form__foot">
          <DraftBar draft={form().draft} send={form().send} form={() => element} />
          <Show when={form().draft.dirty() && faulty()[0]}>
            {(first) => (
              <Button variant="quiet" icon="warning" onClick={() => goToFault(first())}>
                {words.sum.first(faulty().length, term(first().term))}
              </Button>
            )}
          </Show>
          <SendBar
            draft={form().draft}
            send={form().send}
            label={label()}
            disabled={props.waits || !hasWork() || !isRight()}
            asItStands={isUnsent()}
          >
            <Show when={needsApproval()}>
              <Button
                disabled={props.waits || !hasWords() || !isRight() || form().send.state() === 'SENDING'}
                onClick={() => press(false)}
              >
                {isPublic() ? words.send.keep : form().record()?.sent ? words.send.save : words.send.keepNew}
              </Button>
            </Show>
          </SendBar>
        </div>
      </form>
      <MergeDialog
        open={merging() && form().draft.behind()}
        form={form()}
        onClose={() => setMerging(false)}
        onMerged={(values) => void mergeAndSend(values)}
      />
    </Show>
  );
}
