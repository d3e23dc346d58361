import type { MadeLink as Link } from '#core/schemas/access.ts';
import { chinaMinute } from '#ui/china-time.ts';
import { TextField } from '#ui/TextField.tsx';
import { useStaff } from '../context.ts';
import { CopyButton } from '../record/CopyButton.tsx';

/** A link that is told this once. */
export function MadeLink(props: { link: Link }) {
  const { text } = useStaff();
  const words = text.account.accounts;
  const address = () => `${location.origin}${props.link.path}`;
  return (
    <div class="account-made" role="status">
      <p>{words.made(chinaMinute(Date.parse(props.link.expiresAt)))}</p>
      <TextField
        label={words.linkLabel}
        readonly
        value={address()}
        onFocus={(event: FocusEvent & { currentTarget: HTMLInputElement }) => event.currentTarget.select()}
      />
      <CopyButton value={address()} label={words.copyLabel} />
    </div>
  );
}
