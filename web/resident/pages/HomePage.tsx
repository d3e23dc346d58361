import { Show } from 'solid-js';
import { LinkButton } from '#ui/LinkButton.tsx';
import type { HomeData } from '../load/home.ts';
import { usePage } from '../page-context.ts';
import { FiltersActive } from '../parts/FiltersActive.tsx';
import { FiltersRow } from '../parts/FiltersRow.tsx';
import { ListBody } from '../parts/ListBody.tsx';
import { ListHead } from '../parts/ListGroups.tsx';
import { MapPane } from '../parts/MapPane.tsx';
import { Meant } from '../parts/Meant.tsx';
import { NearPlace } from '../parts/NearPlace.tsx';
import { NearSwitch } from '../parts/NearSwitch.tsx';
import { RegionPicker } from '../parts/RegionPicker.tsx';
import { Samples } from '../parts/Samples.tsx';
import { SearchForm } from '../parts/SearchForm.tsx';
import { type HomeView, paths } from '../paths.ts';

/** The list of a region: complete without script, the map beside it when asked for. */
export function HomePage(props: { data: HomeData }) {
  const { text } = usePage();
  const data = () => props.data;
  const view = () => data().view;
  const to = (change: Partial<HomeView>) => paths.home({ ...view(), site: null, cursor: null, ...change });
  return (
    <div class="home" data-map={view().map ? '' : undefined}>
      <RegionPicker view={view()} region={data().region} choices={data().regions} sites={data().sites} />
      <div class="home__find">
        <Show when={data().unknownRegion}>
          <p role="note">{text.noSuchRegion}</p>
        </Show>
        <SearchForm view={view()} />
        <Meant data={data()} />
        <div class="home__filters">
          <FiltersRow data={data()} />
          <div class="home__views">
            <NearSwitch view={view()} />
            <LinkButton
              class="map-switch"
              href={to({ map: !view().map, cursor: view().cursor })}
              icon="map"
              size="small"
              aria-controls="map"
            >
              <span class="map-switch__open">{text.view.map}</span>
              <span class="map-switch__close">{text.view.list}</span>
            </LinkButton>
          </div>
        </div>
        <FiltersActive data={data()} />
        <NearPlace view={view()} />
      </div>
      <MapPane
        open={view().map}
        config={data().config}
        asOf={data().sites.asOf}
        includesIllustrative={data().samples !== null}
      />
      <section class="home__list" aria-labelledby="list-title">
        <ListHead data={data()} />
        <ListBody data={data()} to={to} />
        <Samples data={data()} toggleHref={to({ samples: !view().samples })} />
      </section>
    </div>
  );
}
