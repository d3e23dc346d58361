import { lazy, Show, Suspense } from 'solid-js';
import { metric } from '#core/terms/metric.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { loadCountList } from '../load/load-count-list.ts';
import { renewWithPlace } from '../load/renew-with-place.ts';
import type { PlaceCount } from '../model/place-data.ts';
import { BackLink } from './BackLink.tsx';

const RecordTable = lazy(() => import('./RecordTable.tsx').then((file) => ({ default: file.RecordTable })));

/** The records behind one registered count: as many rows as the number says, samples apart. */
export function CountList() {
  const { api, term, text, view } = useLeader();
  const { place } = useData();
  const count = (): PlaceCount | undefined =>
    place.stale() ? undefined : place.data()?.counts.find((candidate) => candidate.metric === view().count);
  const list = createLoad(
    () => {
      const lists = count()?.lists ?? [];
      return lists.length === 0 ? null : { lists: [...lists], samples: view().samples };
    },
    (asked, signal) => loadCountList(api, asked, signal),
  );
  renewWithPlace(place, list);
  const title = () => {
    const code = view().count;
    return code === null ? '' : term(metric[code]);
  };
  const total = (of: PlaceCount) =>
    [text.list.total(of.registered), view().samples && of.illustrative > 0 && text.list.totalSamples(of.illustrative)]
      .filter(Boolean)
      .join(text.dot);

  return (
    <section class="sub-panel" aria-labelledby="count-title">
      <BackLink view={{ ...view(), count: null, selected: null }} />
      <h2 class="sub-panel__title" id="count-title" tabIndex={-1} data-heading="">
        {title()}
      </h2>
      <Show when={count()} fallback={<Skeleton lines={4} />}>
        {(of) => (
          <>
            <p class="note">{total(of())}</p>
            <Show when={of().lists.length > 0} fallback={<EmptyState title={text.overview.notPublic} />}>
              <Suspense fallback={<Skeleton lines={8} />}>
                <RecordTable
                  kind={list.data()?.kind ?? 'sites'}
                  caption={text.list.caption(title(), place.data()?.name ?? text.home)}
                  rows={list.stale() ? [] : (list.data()?.items ?? [])}
                  loading={list.loading()}
                  failure={list.error()}
                  onRetry={list.retry}
                  empty={
                    <EmptyState
                      title={text.list.none(title())}
                      detail={of().illustrative > 0 ? text.list.noneWithSamples : text.list.noneDetail}
                    />
                  }
                />
              </Suspense>
              <Show when={list.data()?.complete === false}>
                <p class="note">{text.list.incomplete(list.data()?.items.length ?? 0)}</p>
              </Show>
            </Show>
          </>
        )}
      </Show>
    </section>
  );
}
