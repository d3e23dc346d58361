import { For, Show } from 'solid-js';
import type { InboxSection } from '#core/schemas/staff.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { createOnReturn } from '#web-api/create-on-return.ts';
import { useStaff } from '../../context.ts';
import { LocalDraftsNote } from '../../drafts/LocalDraftsNote.tsx';
import { call } from '../../parts/call.ts';
import { LoadError } from '../../parts/LoadError.tsx';
import { onPage, printView } from '../../paths.ts';
import { FlowPage } from '../FlowPage.tsx';
import { InboxItemRow } from './InboxItemRow.tsx';
import { sectionPages } from './section-pages.ts';
import './inbox.css';

/** 待办: everything that waits for whoever is signed in. */
export function InboxPage() {
  const { text } = useStaff();
  const words = text.flow.inbox;
  const load = createLoad(
    () => 'inbox',
    (_, signal) => call<{ sections: InboxSection[] }>('GET', '/api/staff/inbox', undefined, signal),
  );
  createOnReturn(load.retry);
  const filled = () => load.data()?.sections.filter(({ count }) => count > 0);
  return (
    <FlowPage title={text.pages.inbox} lead={words.lead}>
      <Show when={load.error()}>
        <LoadError load={load} />
      </Show>
      <Show when={filled()} fallback={<Show when={load.loading()}>{<Skeleton lines={8} />}</Show>}>
        {(sections) => (
          <Show when={sections().length > 0} fallback={<NothingToDo any={(load.data()?.sections.length ?? 0) > 0} />}>
            <div class="inbox">
              <For each={sections()}>{(section) => <Section section={section} />}</For>
            </div>
          </Show>
        )}
      </Show>
      <LocalDraftsNote />
    </FlowPage>
  );
}

function NothingToDo(props: { any: boolean }) {
  const words = useStaff().text.flow.inbox;
  return (
    <EmptyState
      title={props.any ? words.allDone : words.noRoles}
      detail={props.any ? words.allDoneDetail : words.noRolesDetail}
    />
  );
}

function Section(props: { section: InboxSection }) {
  const { text, view } = useStaff();
  const words = text.flow.inbox;
  const section = () => props.section;
  const id = () => `inbox-${section().code.toLowerCase()}`;
  const count = () => (section().count < section().max ? String(section().count) : text.flow.atLeast(section().max));
  const all = () => {
    const target = sectionPages[section().code];
    return target && printView({ ...onPage(view(), target.page), own: target.own });
  };
  return (
    <section class="inbox__section" aria-labelledby={id()}>
      <h2 id={id()} class="inbox__title">
        {words.sections[section().code] ?? section().code}
        <span class="inbox__count">{count()}</span>
      </h2>
      <ul class="inbox__items" role="list">
        <For each={section().items}>{(item) => <InboxItemRow section={section().code} item={item} />}</For>
      </ul>
      <Show when={section().count > section().items.length ? all() : undefined}>
        {(href) => (
          <a class="inbox__all" href={href()}>
            {words.all(count())}
          </a>
        )}
      </Show>
    </section>
  );
}
