import type { Accessor, JSX } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { FormProblem } from '../account/FormProblem.tsx';
import { useStaff } from '../context.ts';

/** Asks before something is done that cannot be undone, throws somebody out or goes to others, and says what will happen. */
export function SureDialog(props: {
  title: string;
  /** The words of the button that does it. */
  sure: string;
  /** What is no loss to anybody is no warning. */
  tone?: 'warn' | 'primary';
  /** Words of the button that does not; 取消 where nothing is said. */
  keep?: string;
  /** How the doing goes, where it is sent somewhere. */
  work?: { readonly busy: Accessor<boolean>; readonly problem: Accessor<string | undefined> };
  onSure: () => void;
  /** Also called for the way out. The owner then takes the dialog away. */
  onClose: () => void;
  children: JSX.Element;
}) {
  const { text } = useStaff();
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={props.title}
      actions={
        <>
          <Button variant={props.tone ?? 'warn'} busy={props.work?.busy()} onClick={() => props.onSure()}>
            {props.sure}
          </Button>
          <Button onClick={() => props.onClose()}>{props.keep ?? text.flow.cancel}</Button>
        </>
      }
    >
      {props.children}
      <FormProblem problem={props.work?.problem()} />
    </Dialog>
  );
}
