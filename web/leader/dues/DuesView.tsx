import { For, type JSX, Show } from 'solid-js';
import type { Dues } from '#core/schemas/dues.ts';
import { chinaDay } from '#ui/china-time.ts';
import { DataTable } from '#ui/DataTable.tsx';
import { DefinitionList } from '#ui/DefinitionList.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Select } from '#ui/Select.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { minuteOf } from '../format.ts';
import { isGranted, signInHref } from '../internal/load-member.ts';
import { renewWithPlace } from '../load/renew-with-place.ts';
import { ApiProblem } from '../panel/ApiProblem.tsx';
import { printView } from '../paths.ts';
import { createDuesColumns } from './create-dues-columns.ts';
import { duesFinding, monthsUpTo, tablesOf } from './dues-rows.ts';
import { duesMonthOf, duesRegionOf, loadDues } from './load-dues.ts';
import { duesText } from './text/dues-text.ts';

/** 党费缴纳 of the region and month, for whoever was granted it: how many owed and paid, and how complete that is. */
export function DuesView() {
  const { go, language, view } = useLeader();
  const { member, place } = useData();
  const words = duesText(language);
  const region = () => (view().place.kind === 'region' ? duesRegionOf(place.data()) : null);
  const month = () => duesMonthOf(view());
  const load = createLoad(
    () => (isGranted(member.data()?.granted, region()) ? { region: region() ?? '', month: month() } : null),
    (asked, signal) => loadDues(asked.region, asked.month, signal),
  );
  renewWithPlace(place, load);
  const today = () => view().date ?? chinaDay(Date.now());
  return (
    <Show when={isGranted(member.data()?.granted, region())} fallback={<WhyNot region={region()} />}>
      <Select
        label={words.month}
        value={month()}
        options={monthsUpTo(today(), month()).map((value) => ({
          value,
          label: today().startsWith(value) ? words.running(value) : value,
        }))}
        onChange={(value) => go({ ...view(), month: value }, 'replace')}
      />
      <Show when={view().date !== null}>
        <p class="note">{words.ofNow}</p>
      </Show>
      <Show when={load.error()}>
        {(error) => <ApiProblem error={error()} title={words.failed} onRetry={load.retry} />}
      </Show>
      <Show when={!load.stale() && load.data()} fallback={<Show when={!load.error()}>{<Skeleton lines={8} />}</Show>}>
        {(dues) => <DuesFigures dues={dues()} />}
      </Show>
    </Show>
  );
}

/** Why nothing is told here, and the way to where it is. */
function WhyNot(props: { region: string | null }): JSX.Element {
  const { language, text, view } = useLeader();
  const { member } = useData();
  const words = duesText(language);
  const isSignedOut = () => member.data()?.name === null;
  return (
    <Show when={member.data()} fallback={<Skeleton lines={3} />}>
      <Show
        when={isSignedOut()}
        fallback={
          <EmptyState
            title={props.region === null ? words.region : words.notGranted}
            detail={props.region === null ? words.regionWhy : words.own}
          />
        }
      >
        <EmptyState
          title={words.signIn}
          detail={words.signInWhy}
          action={<LinkButton href={signInHref(printView(view()))}>{text.internal.signIn}</LinkButton>}
        />
      </Show>
    </Show>
  );
}

function DuesFigures(props: { dues: Dues }) {
  const { language, text } = useLeader();
  const words = duesText(language);
  const columns = createDuesColumns();
  const total = () => props.dues.total;
  return (
    <Show
      when={total().registered > 0}
      fallback={<EmptyState title={words.nothing(props.dues.month)} detail={words.nothingWhy(total().organisations)} />}
    >
      <div class="dues">
        <p class="chart__finding" id="dues-finding">
          {duesFinding(props.dues, words)}
        </p>
        <p class="note">
          {total().registered < total().organisations
            ? words.incomplete(total().registered, total().organisations)
            : words.whole}
        </p>
        <For each={tablesOf(props.dues)}>
          {(table) => (
            <DataTable
              caption={words.tables[table]}
              columns={columns(table)}
              rows={props.dues[table]}
              rowKey={({ code }) => code ?? ''}
            />
          )}
        </For>
        <p class="note">{words.suppressed}</p>
        <Disclosure summary={text.cards.behind}>
          <DefinitionList
            items={[
              { label: text.cards.definition, value: words.definition },
              { label: words.complete, value: words.denominator },
              { label: text.cards.asOf, value: minuteOf(props.dues.asOf) },
              { label: words.entered, value: minuteOf(props.dues.enteredAt ?? '') || undefined },
              { label: text.cards.source, value: words.source },
            ]}
          />
        </Disclosure>
      </div>
    </Show>
  );
}
