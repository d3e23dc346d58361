import { createSignal } from 'solid-js';
import type { StaffRecord } from '#core/schemas/staff.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { TextField } from '#ui/TextField.tsx';
import { FormProblem } from '../account/FormProblem.tsx';
import { useStaff } from '../context.ts';
import { createKept } from '../drafts/create-kept.ts';
import { KeptState } from '../drafts/KeptState.tsx';
import { notices } from '../frame/notices.ts';
import { makeAct } from '../parts/act.ts';
import { problemWords } from '../parts/problem-words.ts';

/** Longest reason the API takes. */
const MAX_REASON = 500;

const NOTHING = { reason: '' };

/** An act that says nothing but why. */
export function ReasonedAct(props: {
  open: boolean;
  record: StaffRecord;
  act: 'close' | 'reopen';
  title: string;
  lead: string;
  onClose: () => void;
  onDone: () => void;
}) {
  const { term, text } = useStaff();
  const words = text.record.acts;
  const kept = createKept<{ reason: string }>({
    key: () => (props.open ? `${props.act}/${props.record.id}` : null),
    initial: () => NOTHING,
    kind: text.record.acts[props.act],
    name: () => props.record.title,
  });
  const reason = () => kept.value().reason;
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<string>();
  const acts = { close: makeAct<{ reason: string }>('close'), reopen: makeAct<{ reason: string }>('reopen') };
  const send = async () => {
    if (busy() || reason().trim() === '') return;
    setBusy(true);
    setProblem(undefined);
    const { id, kind, title, version } = props.record;
    try {
      const { change } = await acts[props.act]({ id, kind, version }, { reason: reason().trim() });
      const what = change === null ? words.doneAtOnce[props.act] : words.sent;
      notices.show({ tone: 'ok', message: text.form.sent.done(title, what) });
      kept.commit({ value: NOTHING, version: 0 });
      props.onDone();
    } catch (cause) {
      setProblem(problemWords(cause, term));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={props.title}
      keepOpen
      busy={busy()}
      actions={
        <>
          <Button variant="primary" busy={busy()} disabled={reason().trim() === ''} onClick={() => void send()}>
            {words.send}
          </Button>
          <Button disabled={busy()} onClick={() => props.onClose()}>
            {words.cancel}
          </Button>
        </>
      }
    >
      <form
        class="act-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p>{props.lead}</p>
        <TextField
          label={words.reason}
          required
          maxlength={MAX_REASON}
          autocomplete="off"
          value={reason()}
          onInput={(said) => kept.set({ reason: said })}
        />
        <KeptState draft={kept} />
        <FormProblem problem={problem()} />
      </form>
    </Dialog>
  );
}
