import { createMemo, For, Show } from 'solid-js';
import { countyOf, isRegionCode } from '#core/codes/region-code.ts';
import type { RatingGroup, StaffRating } from '#core/schemas/staff-rating.ts';
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
import { RegionSelects } from '../../rail/RegionSelects.tsx';
import { FlowPage } from '../FlowPage.tsx';
import { createPages, type ListPage } from '../model/create-pages.ts';
import { RatingCard } from './RatingCard.tsx';
import { ratingPath } from './rating-path.ts';
import './ratings.css';

const groups: readonly RatingGroup[] = ['open', 'recheck', 'closed', 'invalid'];

type Filter = { readonly group: RatingGroup; readonly region: string | null };

/** 差评: what visitors were dissatisfied with, from the check to the close. One of them may have the page to itself. */
export function RatingsPage() {
  const { go, text, view } = useStaff();
  const words = text.flow.ratings;
  const filter = createMemo((): Filter => {
    const { group, region } = view().own;
    return {
      group: groups.find((each) => each === group) ?? 'open',
      region: region !== undefined && isRegionCode(region) ? countyOf(region) : null,
    };
  });
  const narrow = (part: Partial<Filter>) => {
    const { group, region } = { ...filter(), ...part };
    const own = { ...(group === 'open' ? {} : { group }), ...(region === null ? {} : { region }) };
    go({ ...onPage(view(), 'ratings'), own });
  };
  return (
    <FlowPage title={text.pages.ratings} lead={words.lead}>
      <Show
        when={view().record}
        fallback={
          <>
            <div class="flow-filters">
              <SegmentedControl
                label={words.group}
                options={groups.map((group) => ({ value: group, label: words.groups[group] }))}
                value={filter().group}
                // the options are the groups
                onChange={(group) => narrow({ group: group as RatingGroup })}
              />
              <RegionSelects region={filter().region} onChange={(region) => narrow({ region })} />
            </div>
            <RatingList filter={filter()} />
          </>
        }
      >
        {(id) => <OneRating id={id()} />}
      </Show>
    </FlowPage>
  );
}

function OneRating(props: { id: string }) {
  const load = createLoad(
    () => props.id,
    (id, signal) => call<StaffRating>('GET', ratingPath(id), undefined, signal),
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
      {(rating) => (
        <ul class="flow-list" role="list">
          <RatingCard rating={rating()} />
        </ul>
      )}
    </Show>
  );
}

function RatingList(props: { filter: Filter }) {
  const { text } = useStaff();
  const words = text.flow.ratings;
  const pages = createPages(
    () => props.filter,
    (filter, cursor, signal): Promise<ListPage<StaffRating>> =>
      call('GET', requestPath('/api/staff/ratings', {}, { ...filter, limit: 30, cursor }), undefined, signal),
  );
  createOnReturn(() => pages.retry());
  const none = () => ({ title: words.none[props.filter.group], detail: words.noneDetail[props.filter.group] });
  return (
    <>
      <Show when={pages.error()}>
        <LoadError load={pages} />
      </Show>
      <Show when={pages.items()} fallback={<Show when={pages.loading()}>{<Skeleton lines={8} />}</Show>}>
        {(items) => (
          <Show when={items().length > 0} fallback={<EmptyState {...none()} />}>
            <ul class="flow-list" role="list">
              <For each={items()}>{(rating) => <RatingCard rating={rating} />}</For>
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
