import { Show } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useStaff } from '../context.ts';
import { SignInForm } from './SignInForm.tsx';

/** Warns before a session ends for want of use; after its end takes it up again over the page, which stays as it was. */
export function IdleWarning() {
  const { session, text } = useStaff();
  const words = text.account.idle;
  const leave = async () => {
    await session.signOut();
    location.reload();
  };
  return (
    <>
      <Dialog
        open={session.warning() !== null && !session.ended()}
        onClose={() => void session.stay()}
        title={words.title}
        keepOpen
        actions={
          <>
            <Button variant="primary" onClick={() => void session.stay()}>
              {words.stay}
            </Button>
            <Button onClick={() => void leave()}>{words.leave}</Button>
          </>
        }
      >
        <p role="alert">
          <Show when={session.warning()}>{(minutes) => words.body(minutes())}</Show>
        </p>
      </Dialog>
      <Dialog open={session.ended()} onClose={() => void leave()} title={words.endedTitle} keepOpen>
        <p role="alert">{words.ended}</p>
        <SignInForm onDone={() => undefined} />
      </Dialog>
    </>
  );
}
