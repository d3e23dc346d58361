import { type Accessor, type JSX, Match, Switch } from 'solid-js';
import type { Me } from '#core/schemas/access.ts';
import type { Role } from '#core/terms/access.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { useStaff } from '../context.ts';
import { onPage, printView } from '../paths.ts';
import { createMember } from './create-member.ts';
import { NotAllowed } from './NotAllowed.tsx';

/** What only somebody who is signed in sees, with the role where one is needed. The API decides; this only explains. */
export function SignedInOnly(props: { needs?: Role; children: (me: Accessor<Me>) => JSX.Element }) {
  const { session, text, view } = useStaff();
  const shown = createMember(session);
  const allowed = () =>
    props.needs === undefined || (shown()?.pending === null && shown()?.roles.includes(props.needs));
  return (
    <Switch fallback={<p role="status">{text.account.loading}</p>}>
      <Match when={session.me() !== undefined && shown() === undefined}>
        <EmptyState
          title={text.account.signInFirst}
          action={
            <LinkButton href={printView(onPage(view(), 'sign-in'))} variant="primary">
              {text.account.signIn.title}
            </LinkButton>
          }
        />
      </Match>
      <Match when={shown() !== undefined && !allowed()}>
        <NotAllowed />
      </Match>
      <Match when={shown()}>{(me) => props.children(me)}</Match>
    </Switch>
  );
}
