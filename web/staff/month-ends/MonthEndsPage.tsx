import { createMemo, createSignal, Show } from 'solid-js';
import { isCalendarDate } from '#core/calendar-date.ts';
import { isRegionCode } from '#core/codes/region-code.ts';
import { isMonth, lastDayOf } from '#core/month.ts';
import type { GrantedRegions } from '#core/schemas/leader.ts';
import type { MonthEnd, MonthEndPreview } from '#core/schemas/month-end.ts';
import { shanghaiDate } from '#core/time.ts';
import { Select } from '#ui/Select.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { AccountFrame } from '../account/AccountFrame.tsx';
import { useStaff } from '../context.ts';
import { call } from '../parts/call.ts';
import { LoadError } from '../parts/LoadError.tsx';
import { RegionSelects } from '../rail/RegionSelects.tsx';
import { EditionsList } from './EditionsList.tsx';
import { FreezeBar } from './FreezeBar.tsx';
import { PreviewTables } from './PreviewTables.tsx';
import { lastMonths } from './preview-rows.ts';
import './month-ends.css';

/** How many months back a month end is offered. */
const MONTHS = 13;

/** 月末定稿: the organisation department looks at what would be frozen, freezes it, and writes another edition with its reason. */
export function MonthEndsPage() {
  const { change, text, view } = useStaff();
  const words = text.monthEnds;
  const [turn, setTurn] = createSignal(0);
  const [said, setSaid] = createSignal('');
  const today = shanghaiDate(Date.now());
  const months = lastMonths(today, MONTHS);
  const granted = createLoad(
    () => 'granted',
    (_, signal) => call<GrantedRegions>('GET', '/api/leader/regions', undefined, signal),
  );
  const region = createMemo(() => {
    const asked = view().own.region;
    return asked !== undefined && isRegionCode(asked) ? asked : (granted.data()?.items[0]?.code ?? null);
  });
  const month = createMemo(() => {
    const asked = view().own.month;
    return asked !== undefined && isMonth(asked) ? asked : (months[1] ?? '');
  });
  /** The day by which a month is put right; null = its own last. */
  const on = createMemo(() => {
    const day = view().own.on;
    return day !== undefined && isCalendarDate(day) && day > lastDayOf(month()) && day < today ? day : null;
  });
  const asked = () => (region() === null ? null : { region: region() ?? '', month: month(), on: on(), turn: turn() });
  const preview = createLoad(asked, ({ region: code, month: of, on: day }, signal) => {
    const query = new URLSearchParams({ region: code, month: of, ...(day === null ? {} : { on: day }) });
    return call<MonthEndPreview>('GET', `/api/month-ends/preview?${query}`, undefined, signal);
  });
  const editions = createLoad(
    () => (region() === null ? null : { region: region() ?? '', turn: turn() }),
    ({ region: code }, signal) =>
      call<{ items: MonthEnd[] }>('GET', `/api/month-ends?region=${code}`, undefined, signal),
  );
  /** Another place or month is not put right by the day of this one. */
  const go = (part: Readonly<Record<string, string>>) => {
    setSaid('');
    const { on: _, ...own } = view().own;
    change({ own: { ...own, ...part } }, 'push');
  };
  const reload = (what: string) => {
    setSaid(what);
    setTurn((n) => n + 1);
  };
  return (
    <AccountFrame title={text.pages['month-ends']} lead={words.lead} wide>
      <div class="month-ends__choice">
        <RegionSelects region={region()} onChange={(code) => code !== null && go({ region: code })} />
        <Select
          label={words.month}
          value={month()}
          options={[...new Set([month(), ...months])].map((value) => ({ value, label: value }))}
          onChange={(value) => go({ month: value })}
        />
      </div>
      <p class="month-ends__said" role="status">
        {said()}
      </p>
      <Show when={granted.error() !== undefined}>
        <LoadError load={granted} />
      </Show>
      <Show when={region() !== null} fallback={<p>{granted.loading() ? words.loading : words.chooseRegion}</p>}>
        <Show when={preview.error() !== undefined}>
          <LoadError load={preview} />
        </Show>
        <Show
          when={!preview.stale() && preview.data()}
          fallback={<p role="status">{preview.loading() ? words.loading : ''}</p>}
        >
          {(found) => (
            <>
              <FreezeBar
                preview={found()}
                onDay={(day) => go(day === null ? {} : { on: day })}
                onFrozen={reload}
                onStale={reload}
              />
              <PreviewTables preview={found()} />
            </>
          )}
        </Show>
        <Show when={editions.error() !== undefined}>
          <LoadError load={editions} />
        </Show>
        <Show when={editions.data()}>{(found) => <EditionsList items={found().items} />}</Show>
      </Show>
    </AccountFrame>
  );
}
