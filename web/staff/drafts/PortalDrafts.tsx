import { createEffect, For, on, Show } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { createOnReturn } from '#web-api/create-on-return.ts';
import { useStaff } from '../context.ts';
import { readChanges } from '../flow/changes/changes-query.ts';
import { createPages } from '../flow/model/create-pages.ts';
import { LoadError } from '../parts/LoadError.tsx';
import { readPage } from '../parts/staff-api.ts';
import { ChangeDraft } from './ChangeDraft.tsx';
import { PairingDraft } from './PairingDraft.tsx';

const MINE = { status: 'DRAFT', kind: null, mine: true, region: null } as const;
/** Pairings that nobody has proposed yet: no request speaks of them, their sides come first. */
const UNSENT = { unsent: true, sort: 'updated', limit: 50 } as const;

/**
 * What its author kept at the portal and has not submitted, from whatever PC: to go on with, to submit, to give up. Without
 * network what was seen last stays, and the portal is asked again when it can be reached.
 */
export function PortalDrafts() {
  const { online, text } = useStaff();
  const words = text.drafts.portal;
  const changes = createPages(() => MINE, readChanges);
  const pairings = createPages(
    () => UNSENT,
    (query, cursor, signal) => readPage('PAIRING', { ...query, cursor }, signal),
  );
  const lists = [changes, pairings];
  const ask = () => {
    for (const list of lists) list.retry();
  };
  createEffect(on(online, (back) => back && ask(), { defer: true }));
  createOnReturn(ask);
  const isKnown = () => lists.every((list) => list.items() !== undefined);
  const isEmpty = () => isKnown() && lists.every((list) => list.items()?.length === 0);
  const failure = {
    error: () => changes.error() ?? pairings.error(),
    loading: () => lists.some((list) => list.loading()),
    retry: ask,
  };
  const names = (): Readonly<Record<string, string>> => Object.assign({}, ...pairings.all().map((page) => page.names));
  return (
    <section class="drafts-part" aria-labelledby="drafts-portal">
      <h2 id="drafts-portal">{words.title}</h2>
      <p class="drafts-note">{words.lead}</p>
      <Show
        when={online()}
        fallback={
          <p class="drafts-note" role="status">
            {isKnown() ? words.offlineSeen : words.offline}
          </p>
        }
      >
        <Show when={failure.error()}>
          <LoadError load={failure} />
        </Show>
        <Show when={!isKnown() && failure.loading()}>
          <Skeleton lines={3} />
        </Show>
      </Show>
      <Show when={!isEmpty()} fallback={<EmptyState title={words.empty} detail={words.emptyDetail} />}>
        <ul class="drafts-list" role="list">
          <For each={changes.items()}>
            {(change) => <ChangeDraft change={change} onDone={() => changes.drop(change)} />}
          </For>
          <For each={pairings.items()}>
            {(pairing) => <PairingDraft pairing={pairing} names={names()} onDone={() => pairings.drop(pairing)} />}
          </For>
        </ul>
      </Show>
      <For each={lists}>
        {(list) => (
          <Show when={list.hasMore()}>
            <Button busy={list.loading()} onClick={() => list.more()} wide>
              {text.flow.more}
            </Button>
          </Show>
        )}
      </For>
    </section>
  );
}
