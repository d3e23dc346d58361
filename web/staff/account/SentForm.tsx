import type { JSX } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import type { Form } from './create-form.ts';
import { FormProblem } from './FormProblem.tsx';

/** The frame of a form: its fields, what is wrong with what was sent, and the button that sends it. */
export function SentForm(props: {
  form: Form;
  /** On the button. */
  label: string;
  class?: string;
  onSend: () => void;
  children: JSX.Element;
}) {
  return (
    <form
      class={['account-form', props.class].filter(Boolean).join(' ')}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSend();
      }}
    >
      {props.children}
      <FormProblem problem={props.form.problem()} />
      <div class="account-actions">
        <Button type="submit" variant="primary" busy={props.form.busy()}>
          {props.label}
        </Button>
      </div>
    </form>
  );
}
