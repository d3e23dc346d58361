import { LinkButton } from '#ui/LinkButton.tsx';
import { useStaff } from '../context.ts';
import { startPageOf } from '../frame/start-page.ts';
import { onPage, printView } from '../paths.ts';
import { AccountFrame } from './AccountFrame.tsx';
import { SignInForm } from './SignInForm.tsx';

/** Signing in. Afterwards what waits for the account, unless it has something to do first. */
export function SignInPage() {
  const { go, session, text, view } = useStaff();
  const words = text.account.signIn;
  return (
    <AccountFrame title={words.title} lead={words.lead}>
      <SignInForm onDone={() => go(onPage(view(), session.me()?.pending ? 'account' : startPageOf(session.me())))} />
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
