import { Match, Show, Switch } from 'solid-js';
import type { StaffKind } from '#core/records/catalogue.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { useStaff } from '../context.ts';
import { isOpen } from '../frame/nav-items.ts';
import { pageTerm } from '../frame/page-term.ts';
import { canDo } from '../model/rights.ts';
import { NEW, pageOfKind } from '../page-names.ts';
import { activeFilters, onPage, onRecord, printView, unfiltered } from '../paths.ts';
import { NothingFound } from '../table/NothingFound.tsx';

/** A list without rows: what narrows it, or what belongs in it and the ways to bring it in. */
export function EmptyList(props: { kind: StaffKind }) {
  const { go, session, term, text, view } = useStaff();
  const words = text.records;
  const kindName = () => term(pageTerm(pageOfKind(props.kind)));
  return (
    <Switch fallback={<NothingFound />}>
      <Match when={view().status === 'CLOSED'}>
        <EmptyState
          title={words.emptyTrash}
          detail={words.emptyTrashDetail}
          action={<Button onClick={() => go(unfiltered(view()))}>{words.leaveTrash}</Button>}
        />
      </Match>
      <Match when={activeFilters(view()) === 0}>
        <EmptyState
          title={words.emptyTitle(kindName())}
          detail={words.teaches[props.kind]}
          action={
            <div class="nothing-found">
              <Show when={canDo(session.me(), 'change.submit')}>
                <LinkButton
                  href={printView(onRecord(view(), pageOfKind(props.kind), NEW))}
                  variant="primary"
                  icon="plus"
                >
                  {words.addOne(kindName())}
                </LinkButton>
              </Show>
              <Show when={isOpen(session.me(), 'import')}>
                <LinkButton href={printView(onPage(view(), 'import'))} icon="upload">
                  {words.importInstead}
                </LinkButton>
              </Show>
            </div>
          }
        />
      </Match>
    </Switch>
  );
}
