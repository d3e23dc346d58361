import { createSignal, Show } from 'solid-js';
import type { RatingStep, StaffRating } from '#core/schemas/staff-rating.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { TextField } from '#ui/TextField.tsx';
import { FormProblem } from '../../account/FormProblem.tsx';
import { useStaff } from '../../context.ts';
import type { TakeStep } from './rating-step.ts';

/** Longest text the API takes. */
const MAX_WORDS = 500;

/** What a step leads to, and the words it needs, before it is taken. */
export function RatingDialog(props: { rating: StaffRating; step: RatingStep; act: TakeStep; onClose: () => void }) {
  const { text } = useStaff();
  const words = text.flow.ratings;
  const [reason, setReason] = createSignal('');
  const [answer, setAnswer] = createSignal('');
  const [rectification, setRectification] = createSignal('');
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
    const said = { reason: reason(), answer: answer(), rectification: rectification() };
    if (await props.act.take(props.rating, props.step, said)) close();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={words.titles[props.step]}
      keepOpen
      actions={
        <>
          <Button variant="primary" busy={props.act.busy()} disabled={!isReady()} onClick={() => void send()}>
            {isAnswer() ? words.steps.ANSWER : words.confirm}
          </Button>
          <Button onClick={close}>{text.flow.cancel}</Button>
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
              onInput={setReason}
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
            onInput={setAnswer}
          />
          <TextField
            label={words.rectification}
            hint={words.rectificationHint}
            rows={3}
            maxlength={MAX_WORDS}
            value={rectification()}
            onInput={setRectification}
          />
        </Show>
        <FormProblem problem={props.act.problem()} />
      </div>
    </Dialog>
  );
}
