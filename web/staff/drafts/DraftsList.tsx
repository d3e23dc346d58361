import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { useStaff } from '../context.ts';
import { canDo } from '../model/rights.ts';
import { SureDialog } from '../parts/SureDialog.tsx';
import { createDraftsList } from './create-drafts-list.ts';
import { DraftItem } from './DraftItem.tsx';
import { draftName } from './draft-name.ts';
import { useDrafts } from './drafts-desk.ts';
import { PortalDrafts } from './PortalDrafts.tsx';
import { whenWords } from './save-words.ts';
import './drafts.css';

/** Drafts to go on with, those of this PC and those kept at the portal, and records that can be opened without network. */
export function DraftsList() {
  const { session, text } = useStaff();
  const words = text.drafts.list;
  const { ring } = useDrafts();
  const list = createDraftsList();
  const [asked, setAsked] = createSignal<{ readonly id: string; readonly name: string }>();
  const remove = (id: string) => {
    setAsked(undefined);
    return list.remove(id);
  };
  return (
    <>
      <section class="drafts-part" aria-labelledby="drafts-local">
        <h2 id="drafts-local">{words.title}</h2>
        <p class="drafts-note">{words.lead}</p>
        <Switch fallback={<Skeleton lines={2} />}>
          <Match when={ring.problem()}>
            {(problem) => <EmptyState title={problem() === 'INSECURE' ? words.insecure : words.noKeys} />}
          </Match>
          <Match when={list.drafts()?.length === 0}>
            <EmptyState title={words.empty} detail={words.emptyDetail} />
          </Match>
          <Match when={list.drafts()}>
            {(drafts) => (
              <ul class="drafts-list" role="list">
                <For each={drafts()}>
                  {(found) => (
                    <DraftItem
                      found={found}
                      onRemove={() => setAsked({ id: found.id, name: draftName(found, text.drafts) })}
                    />
                  )}
                </For>
              </ul>
            )}
          </Match>
        </Switch>
      </section>
      <Show when={canDo(session.me(), 'record.read')}>
        <PortalDrafts />
      </Show>
      <Show when={list.seen().length > 0}>
        <section class="drafts-seen" aria-labelledby="drafts-seen">
          <h2 id="drafts-seen">{words.seen}</h2>
          <p class="drafts-note">{words.seenLead}</p>
          <ul class="drafts-seen__list" role="list">
            <For each={list.seen()}>
              {({ at, content }) => (
                <Show when={content}>
                  {(it) => (
                    <li>
                      <a href={it().about.href}>{it().about.name}</a>
                      <span class="drafts-note">
                        {it().about.kind} · {words.seenAt(whenWords(at, Date.now()))}
                      </span>
                    </li>
                  )}
                </Show>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <Show when={asked()}>
        {(draft) => (
          <SureDialog
            title={words.sure}
            sure={words.remove}
            keep={words.keep}
            onSure={() => void remove(draft().id)}
            onClose={() => setAsked(undefined)}
          >
            <p>{words.sureDetail(draft().name)}</p>
          </SureDialog>
        )}
      </Show>
    </>
  );
}
