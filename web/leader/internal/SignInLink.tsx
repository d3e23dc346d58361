import { Show } from 'solid-js';
import { Icon } from '#ui/Icon.tsx';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { printView } from '../paths.ts';
import { signInHref } from './load-member.ts';
import './internal.css';

/** Signs in and comes back to the same address; for whoever is signed in, the way to their account. */
export function SignInLink() {
  const { text, view } = useLeader();
  const { member } = useData();
  return (
    <Show when={member.data()}>
      {(known) => (
        <Show
          when={known().name}
          fallback={
            <a class="portal-bar__tool sign-in" href={signInHref(printView(view()))} aria-label={text.internal.signIn}>
              <Icon name="user" />
              <span class="sign-in__word">{text.internal.signIn}</span>
            </a>
          }
        >
          {(name) => (
            <a class="portal-bar__tool sign-in" href="/staff/account" aria-label={text.internal.signedIn(name())}>
              <Icon name="user" />
              <span class="sign-in__word">{name()}</span>
            </a>
          )}
        </Show>
      )}
    </Show>
  );
}
