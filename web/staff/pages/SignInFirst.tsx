import { AccountFrame } from '../account/AccountFrame.tsx';
import { SignInForm } from '../account/SignInForm.tsx';
import { useStaff } from '../context.ts';
import { onPage } from '../paths.ts';

/** Signing in where a page asks for it: afterwards the page itself stands here. */
export function SignInFirst() {
  const { go, session, text, view } = useStaff();
  const onDone = () => {
    if (session.me()?.pending) go(onPage(view(), 'account'));
  };
  return (
    <AccountFrame title={text.account.signInFirst} lead={text.account.signIn.lead}>
      <SignInForm onDone={onDone} />
      <p class="account-note">{text.account.signIn.noAccount}</p>
    </AccountFrame>
  );
}
