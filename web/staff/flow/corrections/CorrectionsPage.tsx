import { createMemo, For, Show } from 'solid-js';
import type { StaffCorrection } from '#core/schemas/staff-correction.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { SegmentedControl } from '#ui/SegmentedControl.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { requestPath } from '#web-api/request-path.ts';
import { useStaff } from '../../context.ts';
import { call } from '../../parts/call.ts';
import { createOnReturn } from '../../parts/create-on-return.ts';
import { LoadError } from '../../parts/LoadError.tsx';
import { onPage } from '../../paths.ts';
import { FlowPage } from '../FlowPage.tsx';
import { createPages, type ListPage } from '../model/create-pages.ts';
import { CorrectionCard } from './CorrectionCard.tsx';
import './corrections.css';

const states = ['SUBMITTED', 'ACCEPTED', 'ANSWERED'] as const;

/** 地图纠错: what visitors say about positions, adopted or answered. One of them may have the page to itself. */
export function CorrectionsPage() {
  const { go, text, view } = useStaff();
  const words = text.flow.corrections;
  const status = createMemo(() => states.find((state) => state === view().own.status) ?? 'SUBMITTED');
  return (
    <FlowPage title={text.pages.corrections} lead={words.lead}>
      <Show
        when={view().record}
        fallback={
          <>
            <div class="flow-filters">
              <SegmentedControl
                label={words.status}
                options={states.map((state) => ({ value: state, label: words.tabs[state] }))}
                value={status()}
                onChange={(next) =>
                  go({ ...onPage(view(), 'corrections'), own: next === 'SUBMITTED' ? {} : { status: next } })
                }
              />
            </div>
            <CorrectionList status={status()} />
          </>
        }
      >
        {(id) => <OneCorrection id={id()} />}
      </Show>
    </FlowPage>
  );
}

function OneCorrection(props: { id: string }) {
  const load = createLoad(
    () => props.id,
    (id, signal) => call<StaffCorrection>('GET', `/api/staff/corrections/${encodeURIComponent(id)}`, undefined, signal),
  );
  return (
    <Show
      when={load.data()}
      fallback={
        <Show when={load.error()} fallback={<Skeleton lines={6} />}>
          {<LoadError load={load} />}
        </Show>
      }
    >
      {(correction) => (
        <ul class="flow-list" role="list">
          <CorrectionCard correction={correction()} onDone={load.retry} />
        </ul>
      )}
    </Show>
  );
}

function CorrectionList(props: { status: (typeof states)[number] }) {
  const { text } = useStaff();
  const words = text.flow.corrections;
  const pages = createPages(
    () => props.status,
    (status, cursor, signal): Promise<ListPage<StaffCorrection>> =>
      call('GET', requestPath('/api/staff/corrections', {}, { status, limit: 30, cursor }), undefined, signal),
  );
  createOnReturn(() => pages.retry());
  return (
    <>
      <Show when={pages.error()}>
        <LoadError load={pages} />
      </Show>
      <Show when={pages.items()} fallback={<Show when={pages.loading()}>{<Skeleton lines={8} />}</Show>}>
        {(items) => (
          <Show when={items().length > 0} fallback={<EmptyState title={words.none} detail={words.noneDetail} />}>
            <ul class="flow-list" role="list">
              <For each={items()}>
                {(correction) => <CorrectionCard correction={correction} onDone={() => pages.drop(correction)} />}
              </For>
            </ul>
            <Show when={pages.hasMore()}>
              <Button busy={pages.loading()} onClick={() => pages.more()} wide>
                {text.flow.more}
              </Button>
            </Show>
          </Show>
        )}
      </Show>
    </>
  );
}
