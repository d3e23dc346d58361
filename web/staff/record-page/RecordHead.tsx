import { For, Show } from 'solid-js';
import type { StaffRecord } from '#core/schemas/staff.ts';
import { Badge } from '#ui/Badge.tsx';
import { chinaDay, chinaMinute } from '#ui/china-time.ts';
import { Icon } from '#ui/Icon.tsx';
import { KindMark } from '#ui/KindMark.tsx';
import { siteMark } from '#ui/site-mark.ts';
import { useStaff } from '../context.ts';
import { pageTerm } from '../frame/page-term.ts';
import { pageOfKind } from '../page-names.ts';
import { onPage, onRecord, printView } from '../paths.ts';
import { siteOf } from '../records/map-rows.ts';
import { PublicationBadge, VerifyBadge } from '../records/RowStates.tsx';
import { type RecordTab, recordTabs } from './record-tab.ts';

/** What the record is called, what state it is in, and the ways to its parts. */
export function RecordHead(props: {
  record: StaffRecord;
  tab: RecordTab;
  /** Parts with something in them that was not sent: words of the form, photos that wait. */
  begun: Readonly<Record<RecordTab, boolean>>;
  mayEdit: boolean;
  onTab: (tab: RecordTab) => void;
}) {
  const { term, text, view } = useStaff();
  const words = text.record;
  const record = () => props.record;
  const page = () => pageOfKind(record().kind);
  const kindName = () => term(pageTerm(page()));
  return (
    <header class="record-head">
      <a class="record-head__back" href={printView(onPage(view(), page()))}>
        <Icon name="chevron-left" />
        {words.back(kindName())}
      </a>
      <div class="record-head__title">
        <Show when={record().kind === 'SITE'}>
          <KindMark {...siteMark(siteOf({ ...record(), pending: 0 }), chinaDay(Date.now()))} size={28} title="" />
        </Show>
        <h1>{record().title}</h1>
        <span class="record-head__kind">{kindName()}</span>
      </div>
      <p class="record-head__states">
        <PublicationBadge status={record().status} />
        <VerifyBadge row={record()} />
        <Show when={record().isIllustrative}>
          <Badge kind="illustrative" />
        </Show>
        <span class="note">
          {words.updated(chinaMinute(Date.parse(record().updatedAt)))} · {words.version(record().version)} ·{' '}
          <code>{record().id}</code>
        </span>
        <Show when={record().publicPath}>
          {(path) => (
            <a class="record-head__public" href={path()}>
              <Icon name="external" />
              {words.publicPage}
            </a>
          )}
        </Show>
      </p>
      <Show when={record().statusReason}>
        {(reason) => <p class="record-head__reason">{words.statusReason(reason())}</p>}
      </Show>
      <Show when={record().mergedInto}>
        {(into) => (
          <p class="record-head__reason">
            {words.merged}
            <a href={printView(onRecord(view(), page(), into()))}>{words.openMerged}</a>
          </p>
        )}
      </Show>
      <nav class="record-tabs" aria-label={words.tabs.label}>
        <For each={recordTabs.filter((tab) => tab !== 'edit' || props.mayEdit)}>
          {(tab) => (
            <a
              href={printView(onRecord(view(), page(), record().id, tab === 'facts' ? {} : { tab }))}
              aria-current={props.tab === tab ? 'page' : undefined}
            >
              {words.tabs[tab]}
              <Show when={props.begun[tab]}>
                <span class="record-tabs__dirty">
                  <Icon name="draft" />
                  <span class="visually-hidden">{tab === 'edit' ? text.form.changed : text.photos.waiting}</span>
                </span>
              </Show>
            </a>
          )}
        </For>
      </nav>
    </header>
  );
}
