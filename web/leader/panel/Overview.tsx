import { For, lazy, Show, Suspense } from 'solid-js';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { cardsOf } from '../model/cards.ts';
import type { PlaceData } from '../model/place-data.ts';
import { patiently } from '../patiently.ts';
import { EmptyRegions, GridsHere, ParksHere, RegionsBelow } from './Below.tsx';
import { ClusterCard } from './ClusterCard.tsx';
import { createBelow } from './create-below.ts';
import { ParkFacts } from './ParkFacts.tsx';
import { PlaceCard } from './PlaceCard.tsx';
import { ShareTable } from './ShareTable.tsx';

const CountTable = lazy(() =>
  patiently(() => import('./CountTable.tsx').then((file) => ({ default: file.CountTable }))),
);
const Indicators = lazy(() =>
  patiently(() => import('../indicators/Indicators.tsx').then((file) => ({ default: file.Indicators }))),
);
const InternalFigures = lazy(() =>
  patiently(() => import('../internal/InternalFigures.tsx').then((file) => ({ default: file.InternalFigures }))),
);

/** The figures of the place at a glance: six cards, the way down, the cluster, and every count in one table. */
export function Overview() {
  const { text, view } = useLeader();
  const { clusters, member, place } = useData();
  const below = createBelow();
  const isEmpty = (data: PlaceData) =>
    data.counts.every(({ registered, illustrative }) => registered === 0 && (!view().samples || illustrative === 0)) &&
    data.figures.length === 0;

  return (
    <Show when={place.data()} fallback={<Skeleton lines={8} />}>
      {(data) => (
        <div class="overview" data-stale={place.stale() ? '' : undefined}>
          <RegionsBelow nodes={below.filled()} />
          <Show
            when={!isEmpty(data())}
            fallback={
              <EmptyState
                title={text.overview.nothing(data().name ?? text.home, view().date)}
                detail={text.overview.nothingDetail}
              />
            }
          >
            <section class="overview__cards" aria-label={text.overview.cards}>
              <h2 class="visually-hidden">{text.overview.cards}</h2>
              <For each={cardsOf(data(), view().samples)}>{(card) => <PlaceCard card={card} />}</For>
            </section>
            <ParksHere />
            <GridsHere />
            <For each={clusters.stale() ? [] : clusters.data()?.items}>
              {(cluster) => <ClusterCard cluster={cluster} />}
            </For>
            <Suspense>
              <Show when={member.data()?.granted}>
                <InternalFigures />
              </Show>
            </Suspense>
            <ShareTable data={data()} />
            <Suspense fallback={<Skeleton lines={4} />}>
              <Indicators />
            </Suspense>
            <Show when={data().park}>{(park) => <ParkFacts park={park()} />}</Show>
            <Suspense>
              <CountTable data={data()} />
            </Suspense>
          </Show>
          <EmptyRegions nodes={below.empty()} />
        </div>
      )}
    </Show>
  );
}
