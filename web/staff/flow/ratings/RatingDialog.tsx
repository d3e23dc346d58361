import { Show } from 'solid-js';
import type { RatingStep, StaffRating } from '#core/schemas/staff-rating.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { TextField } from '#ui/TextField.tsx';
import { FormProblem } from '../../account/FormProblem.tsx';
import { useStaff } from '../../context.ts';
import { createKept } from '../../drafts/create-kept.ts';
import { KeptState } from '../../drafts/KeptState.tsx';
import type { TakeStep } from './rating-step.ts';

/** Longest text the API takes. */
const MAX_WORDS = 500;

const NOTHING = { reason: '', answer: '', rectification: '' };

/** What a step leads to, and the words it needs, before it is taken. */
export function RatingDialog(props: { rating: StaffRating; step: RatingStep; act: TakeStep; onClose: () => void }) {
  const { text } = useStaff();
  const words = text.flow.ratings;
  const kept = createKept<typeof NOTHING>({
    key: () => `${props.step}/${props.rating.id}`,
    initial: () => NOTHING,
    kind: words.titles[props.step],
    name: () => props.rating.site.name,
  });
  const reason = () => kept.value().reason;
  const answer = () => kept.value().answer;
  const reasonLabel = () => {
    const { step } = props;
    return step === 'DISPUTE' || step === 'DISMISS' || step === 'EXTEND' ? words.reason[step] : null;
  };
  const isAnswer = () => props.step === 'ANSWER';
  const isReady = () => (reasonLabel() === null || reason().trim() !== '') && (!isAnswer() || answer().trim() !== '');
  const close = () => {
    props.act.clear();
    props.onClose();
  };
  const send = async () => {
    if (!(await props.act.take(props.rating, props.step, kept.value()))) return;
    kept.commit({ value: NOTHING, version: 0 });
    close();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={words.titles[props.step]}
      keepOpen
      busy={props.act.busy()}
      actions={
        <>
          <Button variant="primary" busy={props.act.busy()} disabled={!isReady()} onClick={() => void send()}>
            {isAnswer() ? words.steps.ANSWER : words.confirm}
          </Button>
          <Button disabled={props.act.busy()} onClick={close}>
            {text.flow.cancel}
          </Button>
        </>
      }
    >
      <div class="flow-form">
        <p>{words.leads[props.step]}</p>
        <Show when={reasonLabel()}>
          {(label) => (
            <TextField
              label={label()}
              hint={words.reasonHint}
              required
              rows={3}
              maxlength={MAX_WORDS}
              value={reason()}
              onInput={(said) => kept.set({ reason: said })}
            />
          )}
        </Show>
        <Show when={isAnswer()}>
          <TextField
            label={words.answer}
            hint={words.reasonHint}
            required
            rows={3}
            maxlength={MAX_WORDS}
            value={answer()}
            onInput={(said) => kept.set({ answer: said })}
          />
          <TextField
            label={words.rectification}
            hint={words.rectificationHint}
            rows={3}
            maxlength={MAX_WORDS}
            value={kept.value().rectification}
            onInput={(said) => kept.set({ rectification: said })}
          />
        </Show>
        <KeptState draft={kept} />
        <FormProblem problem={props.act.problem()} />
      </div>
    </Dialog>
  );
}
