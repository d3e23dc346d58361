import { LinkButton } from '#ui/LinkButton.tsx';
import { useStaff } from '../context.ts';
import { onPage, printView } from '../paths.ts';
import { AccountFrame } from './AccountFrame.tsx';
import { SignInForm } from './SignInForm.tsx';

/** Signing in. Afterwards the same list as before, unless the account has something to do first. */
export function SignInPage() {
  const { go, session, text, view } = useStaff();
  const words = text.account.signIn;
  return (
    <AccountFrame title={words.title} lead={words.lead}>
      <SignInForm onDone={() => go(onPage(view(), session.me()?.pending ? 'account' : 'sites'))} />
      <p class="account-note">{words.noAccount}</p>
      <p class="account-note">
        {words.without}{' '}
        <LinkButton href={printView(onPage(view(), 'sites'))} variant="quiet" size="small">
          {words.back}
        </LinkButton>
      </p>
    </AccountFrame>
  );
}
