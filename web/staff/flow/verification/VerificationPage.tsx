import { createEffect, createMemo, createSignal } from 'solid-js';
import type { VerificationPage as Page } from '#core/schemas/staff-verification.ts';
import { SegmentedControl } from '#ui/SegmentedControl.tsx';
import { Select } from '#ui/Select.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { createOnReturn } from '#web-api/create-on-return.ts';
import { requestPath } from '#web-api/request-path.ts';
import { useStaff } from '../../context.ts';
import { call } from '../../parts/call.ts';
import { readPage } from '../../parts/staff-api.ts';
import { onPage } from '../../paths.ts';
import { PagedCards } from '../FlowCards.tsx';
import { FlowPage } from '../FlowPage.tsx';
import { createPages } from '../model/create-pages.ts';
import { VerifyCard } from './VerifyCard.tsx';
import './verification.css';

const states = ['overdue', 'due', 'unverified'] as const;
type State = (typeof states)[number];

/** 现场核实: where somebody should go, the longest due first; done with one tap where all is as recorded. */
export function VerificationPage() {
  const { go, text, view } = useStaff();
  const words = text.flow.verification;
  /** Where the address names no state: the most pressing one that has anybody to go to. */
  const [pressing, setPressing] = createSignal<State>('overdue');
  const chosen = () => states.find((state) => state === view().own.state);
  const filter = createMemo(() => ({
    state: chosen() ?? pressing(),
    park: /^pk_\w{10}$/.test(view().own.park ?? '') ? (view().own.park ?? null) : null,
  }));
  const pages = createPages(
    filter,
    ({ state, park }, cursor, signal): Promise<Page> =>
      call('GET', requestPath('/api/staff/verification', {}, { state, park, limit: 50, cursor }), undefined, signal),
  );
  createEffect(() => {
    const first = pages.first();
    if (first !== undefined && chosen() === undefined) setPressing(mostPressing(first.counts));
  });
  createOnReturn(() => pages.retry());
  const parks = createLoad(
    () => 'parks',
    (_, signal) => readPage('PARK', { limit: 500, sort: 'name' }, signal),
  );
  const parkOptions = () => [
    { value: '', label: words.allParks },
    ...(parks.data()?.items ?? []).map(({ id, title }) => ({ value: id, label: title })),
  ];
  const narrow = (part: { state?: string; park?: string }) => {
    const { state, park } = { ...filter(), ...part };
    const own = { state, ...(park ? { park } : {}) };
    go({ ...onPage(view(), 'verification'), own });
  };
  const count = (state: State) => {
    const first = pages.first();
    if (first === undefined) return '';
    if (first.counts[state] >= first.max) return ` ${text.flow.atLeast(first.max)}`;
    return ` ${first.counts[state] - (state === filter().state ? pages.dropped() : 0)}`;
  };
  return (
    <FlowPage title={text.pages.verification} lead={words.lead}>
      <div class="flow-filters">
        <SegmentedControl
          label={words.state}
          options={states.map((state) => ({ value: state, label: `${words.tabs[state]}${count(state)}` }))}
          value={filter().state}
          onChange={(state) => narrow({ state })}
        />
        <Select
          label={words.park}
          options={parkOptions()}
          value={filter().park ?? ''}
          onChange={(park) => narrow({ park })}
        />
      </div>
      <PagedCards pages={pages} none={{ title: words.none[filter().state], detail: words.noneDetail }}>
        {(item) => <VerifyCard item={item} onDone={() => pages.drop(item)} onUndone={() => pages.retry()} />}
      </PagedCards>
    </FlowPage>
  );
}

function mostPressing(counts: Page['counts']): State {
  return states.find((state) => counts[state] > 0) ?? 'overdue';
}
