import { Show } from 'solid-js';
import { SureDialog } from '../parts/SureDialog.tsx';
import type { Form } from './create-form.ts';

/** Asked before an act that throws somebody out or cannot be undone. */
export type Question = {
  readonly title: string;
  /** What will happen. */
  readonly what: string;
  /** The words of the button that does it. */
  readonly sure: string;
  readonly act: () => Promise<void>;
};

/** The question, while there is one; the form sends what is agreed to, and tells in the dialog what is wrong with it. */
export function AskFirst(props: { question: Question | undefined; form: Form; onEnd: () => void }) {
  const end = () => {
    props.form.refuse({});
    props.onEnd();
  };
  const run = async ({ act }: Question) => {
    if (await props.form.send(act)) props.onEnd();
  };
  return (
    <Show when={props.question}>
      {(question) => (
        <SureDialog
          title={question().title}
          sure={question().sure}
          work={props.form}
          onSure={() => void run(question())}
          onClose={end}
        >
          <p>{question().what}</p>
        </SureDialog>
      )}
    </Show>
  );
}
