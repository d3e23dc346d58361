import { createEffect, createSignal, lazy, on, Show, Suspense } from 'solid-js';
import { parkType } from '#core/terms/park.ts';
import { regionLevel } from '#core/terms/region.ts';
import { Breadcrumb } from '#ui/Breadcrumb.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { CompareButton } from '../compare/CompareButton.tsx';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { minuteOf } from '../format.ts';
import type { PlaceData } from '../model/place-data.ts';
import { useCrumbs } from './crumbs.ts';

const AsOfPicker = lazy(() => import('./AsOfPicker.tsx').then((file) => ({ default: file.AsOfPicker })));

/** Where we are, the way up, and as of when. */
export function PlaceHead() {
  const { term, text, view } = useLeader();
  const { place } = useData();
  let head: HTMLDivElement | undefined;
  const [picking, setPicking] = createSignal(false);
  const crumbs = useCrumbs();
  // once a day is chosen its figures are wanted, not the other days above them
  createEffect(
    on(
      () => view().date,
      () => {
        if (!picking()) return;
        const wasInside = head?.contains(document.activeElement) ?? false;
        setPicking(false);
        if (wasInside) head?.querySelector('summary')?.focus();
      },
      { defer: true },
    ),
  );
  const kind = (data: PlaceData) => {
    if (data.level === 'HOME') return text.homeNote;
    if (data.level === 'GRID') return text.layers.names.grids;
    if (data.level !== 'PARK') return term(regionLevel[data.level]);
    return data.park ? term(parkType[data.park.type]) : text.park;
  };

  return (
    <div class="place-head" ref={head} aria-busy={place.stale() && !place.error() ? 'true' : undefined}>
      <Show when={place.data()} fallback={<Skeleton lines={2} />}>
        {(data) => (
          <>
            <Show when={data().level !== 'HOME'}>
              <Breadcrumb items={crumbs(data())} />
            </Show>
            <div class="place-head__line">
              <h1 class="place-head__name" tabIndex={-1} data-heading="">
                {data().name ?? text.home}
              </h1>
              <p class="place-head__note">
                <span>{kind(data())}</span>
              </p>
              <span class="place-head__compare">
                <CompareButton />
              </span>
            </div>
            <Disclosure
              summary={<span class="tabular">{text.asOf(minuteOf(data().asOf))}</span>}
              aside={text.dates.change}
              open={picking()}
              onToggle={setPicking}
            >
              <Suspense fallback={<Skeleton lines={6} />}>
                <Show when={picking()}>
                  <AsOfPicker scope={place.stale() ? null : data().scope} />
                </Show>
              </Suspense>
            </Disclosure>
          </>
        )}
      </Show>
    </div>
  );
}
