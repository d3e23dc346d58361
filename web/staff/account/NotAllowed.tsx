import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { useStaff } from '../context.ts';
import { onPage, printView } from '../paths.ts';

/** In place of a page that is not open to somebody: what their account still owes before any is, else that no role of theirs opens it. */
export function NotAllowed() {
  const { session, text, view } = useStaff();
  const words = text.account;
  const owed = () => {
    const pending = session.me()?.pending ?? null;
    return pending === null ? null : pending === 'PASSWORD' ? words.own.pendingPassword : words.own.pendingFactor;
  };
  return (
    <EmptyState
      title={owed() ?? words.notAllowed}
      action={
        owed() === null ? undefined : (
          <LinkButton href={printView(onPage(view(), 'account'))} variant="primary">
            {words.own.title}
          </LinkButton>
        )
      }
    />
  );
}
