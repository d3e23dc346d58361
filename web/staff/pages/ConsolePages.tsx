import { createMemo, Match, Show, Switch } from 'solid-js';
import { createMember } from '../account/create-member.ts';
import { NotAllowed } from '../account/NotAllowed.tsx';
import { useStaff } from '../context.ts';
import { LazyPage } from '../frame/LazyPage.tsx';
import { isOpen } from '../frame/nav-items.ts';
import { canDo } from '../model/rights.ts';
import { isKindPage } from '../page-names.ts';
import { StaffFooter } from '../rail/StaffFooter.tsx';
import { accountPages } from './account-pages.ts';
import { MissingPage } from './MissingPage.tsx';
import { pageRegistry } from './page-registry.ts';
import { RecordsPage } from './RecordsPage.tsx';

const recordPage = async () => (await import('../record-page/RecordPage.tsx')).RecordPage;
const recordsConsole = async () => (await import('../records/RecordsConsole.tsx')).RecordsConsole;

/** The pages of whoever is signed in. What their roles do not open says so; the API decides all the same. */
export function ConsolePages() {
  const { screen, session, view } = useStaff();
  // the page of a session that ended stays as it was behind the dialog that takes it up again
  const member = createMember(session);
  const entry = createMemo(() => pageRegistry.find(({ page }) => page === view().page));
  const isList = () => isKindPage(view().page) && view().record === null;
  const isPublicList = () => (view().page === 'sites' || view().page === 'parks') && view().record === null;
  return (
    <Switch
      fallback={
        <Show when={entry() || isKindPage(view().page)} fallback={<MissingPage />}>
          <div class="missing">
            <NotAllowed />
          </div>
        </Show>
      }
    >
      <Match when={isList() && canDo(member(), 'record.read')}>
        <LazyPage load={recordsConsole} />
      </Match>
      <Match when={isKindPage(view().page) && view().record !== null && canDo(member(), 'record.read')}>
        <LazyPage load={recordPage} />
      </Match>
      <Match when={isPublicList()}>
        <RecordsPage />
        <Show when={screen() !== 'wide'}>
          <StaffFooter />
        </Show>
      </Match>
      <Match when={accountPages[view().page]}>{(load) => <LazyPage load={load()} />}</Match>
      <Match when={isOpen(member(), view().page) && entry()}>{(it) => <LazyPage load={it().load} />}</Match>
    </Switch>
  );
}
