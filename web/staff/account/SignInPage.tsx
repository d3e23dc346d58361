import { LinkButton } from '#ui/LinkButton.tsx';
import { useStaff } from '../context.ts';
import { startPageOf } from '../frame/start-page.ts';
import { onPage, printView } from '../paths.ts';
import { AccountFrame } from './AccountFrame.tsx';
import { SignInForm } from './SignInForm.tsx';
import { wayBack } from './way-back.ts';

/**
 * Signing in. Afterwards the page that somebody came from, else what waits for the account, unless it has something to do
 * first.
 */
export function SignInPage() {
  const { go, session, text, view } = useStaff();
  const words = text.account.signIn;
  const back = wayBack(view().own.back);
  const done = () => {
    if (session.me()?.pending) go(onPage(view(), 'account'));
    else if (back !== null) location.assign(back);
    else go(onPage(view(), startPageOf(session.me())));
  };
  return (
    <AccountFrame title={words.title} lead={words.lead}>
      <SignInForm onDone={done} />
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
