import { createMemo, Show } from 'solid-js';
import type { StaffKind } from '#core/records/catalogue.ts';
import { Skeleton } from '#ui/Skeleton.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { createOnReturn } from '#web-api/create-on-return.ts';
import { useStaff } from '../context.ts';
import { createSeen } from '../drafts/create-seen.ts';
import { whenWords } from '../drafts/save-words.ts';
import { pageTerm } from '../frame/page-term.ts';
import { kindOfPage, NEW, pageOfKind } from '../page-names.ts';
import { LoadError } from '../parts/LoadError.tsx';
import { readRecord } from '../parts/staff-api.ts';
import { onRecord, printView } from '../paths.ts';
import { NewRecord } from './NewRecord.tsx';
import { RecordView } from './RecordView.tsx';
import './record-page.css';

/** The page of one record, or of one being made. */
export function RecordPage() {
  const { view } = useStaff();
  const kind = createMemo(() => kindOfPage(view().page) ?? 'SITE');
  const place = createMemo(() => `${kind()}/${view().record}`);
  return (
    // another record is another page: forms and drafts begin anew
    <Show when={place()} keyed>
      {(_) => (
        <Show when={view().record !== NEW} fallback={<NewRecord kind={kind()} />}>
          <OldRecord kind={kind()} id={view().record ?? ''} />
        </Show>
      )}
    </Show>
  );
}

function OldRecord(props: { kind: StaffKind; id: string }) {
  const { term, text, view } = useStaff();
  const { kind, id } = props;
  const load = createLoad(
    () => ({ kind, id }),
    (asked, signal) => readRecord(asked.kind, asked.id, signal),
  );
  createOnReturn(load.retry);
  const seen = createSeen({
    key: () => `${kind}/${id}`,
    load,
    about: (record) => ({
      kind: term(pageTerm(pageOfKind(kind))),
      name: record.title,
      href: printView(onRecord(view(), pageOfKind(kind), id, { tab: 'edit' })),
    }),
  });
  const isKept = () => seen.seenAt() !== null;
  return (
    <Show
      when={seen.record()}
      fallback={
        <div class="record-page">
          <Show when={load.error() === undefined} fallback={<LoadError load={load} />}>
            <Skeleton lines={10} />
          </Show>
        </div>
      }
    >
      {(record) => (
        <>
          <Show when={isKept() ? seen.seenAt() : null}>
            {(at) => (
              <p class="record-page__offline" role="status">
                {text.record.seen(whenWords(at(), Date.now()))}
              </p>
            )}
          </Show>
          <RecordView record={record()} onReload={load.retry} />
        </>
      )}
    </Show>
  );
}
