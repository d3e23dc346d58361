import { Match, Show, Switch } from 'solid-js';
import { useStaff } from '../context.ts';
import { LazyPage } from '../frame/LazyPage.tsx';
import { StaffFooter } from '../rail/StaffFooter.tsx';
import { accountPages } from './account-pages.ts';
import { MissingPage } from './MissingPage.tsx';
import { RecordsPage } from './RecordsPage.tsx';
import { SignInFirst } from './SignInFirst.tsx';

/** What is open to everybody: two lists, and the ways in. Every other page asks to sign in, in its own place. */
export function SignedOutPages() {
  const { screen, view } = useStaff();
  const isList = () => (view().page === 'sites' || view().page === 'parks') && view().record === null;
  return (
    <Switch fallback={<SignInFirst />}>
      <Match when={isList()}>
        <RecordsPage />
        <Show when={screen() !== 'wide'}>
          <StaffFooter />
        </Show>
      </Match>
      <Match when={accountPages[view().page]}>{(load) => <LazyPage load={load()} />}</Match>
      <Match when={view().page === 'missing'}>
        <MissingPage />
      </Match>
    </Switch>
  );
}
