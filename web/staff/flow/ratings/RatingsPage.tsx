import { createMemo, Show } from 'solid-js';
import { countyOf, isRegionCode } from '#core/codes/region-code.ts';
import type { RatingGroup, StaffRating } from '#core/schemas/staff-rating.ts';
import { SegmentedControl } from '#ui/SegmentedControl.tsx';
import { useStaff } from '../../context.ts';
import { onPage } from '../../paths.ts';
import { RegionSelects } from '../../rail/RegionSelects.tsx';
import { CardPages, OneCard } from '../FlowCards.tsx';
import { FlowPage } from '../FlowPage.tsx';
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
  const none = () => ({ title: words.none[filter().group], detail: words.noneDetail[filter().group] });
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
            <CardPages<StaffRating> path="/api/staff/ratings" filter={{ ...filter() }} none={none()}>
              {(rating) => <RatingCard rating={rating} />}
            </CardPages>
          </>
        }
      >
        {(id) => <OneCard<StaffRating> path={ratingPath(id())}>{(rating) => <RatingCard rating={rating()} />}</OneCard>}
      </Show>
    </FlowPage>
  );
}
