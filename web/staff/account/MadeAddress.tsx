import { TextField } from '#ui/TextField.tsx';
import { CopyButton } from '../record/CopyButton.tsx';
import './made-address.css';

/** An address that is told this once, with a button that copies it. */
export function MadeAddress(props: {
  /** What it is good for, and until when. */
  said: string;
  label: string;
  copyLabel: string;
  /** From the origin. */
  path: string;
}) {
  const address = () => `${location.origin}${props.path}`;
  return (
    <div class="account-made" role="status">
      <p>{props.said}</p>
      <TextField
        label={props.label}
        readonly
        value={address()}
        onFocus={(event: FocusEvent & { currentTarget: HTMLInputElement }) => event.currentTarget.select()}
      />
      <CopyButton value={address()} label={props.copyLabel} />
    </div>
  );
}
