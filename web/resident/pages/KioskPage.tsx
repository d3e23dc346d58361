import { Show } from 'solid-js';
import { LinkButton } from '#ui/LinkButton.tsx';
import type { HomeData } from '../load/home.ts';
import { dataLang, usePage } from '../page-context.ts';
import { KioskFind } from '../parts/KioskFind.tsx';
import { ListBody } from '../parts/ListBody.tsx';
import { ListHead } from '../parts/ListGroups.tsx';
import { MapPane } from '../parts/MapPane.tsx';
import { type HomeView, paths } from '../paths.ts';

/** The list of a region on a touch screen in a hall: everything is reached by tapping, nothing leads out. */
export function KioskPage(props: { data: HomeData }) {
  const { language, text } = usePage();
  const data = () => props.data;
  const view = () => data().view;
  const to = (change: Partial<HomeView>) => paths.home({ ...view(), site: null, cursor: null, ...change });
  return (
    <div class="home kiosk" data-map={view().map ? '' : undefined}>
      <div class="kiosk__find">
        <h1 class="place__name" lang={data().region === null ? undefined : dataLang(language)}>
          {text.heading(data().region?.name ?? null)}
        </h1>
        <Show when={data().unknownRegion}>
          <p role="note">{text.noSuchRegion}</p>
        </Show>
        <KioskFind data={data()} />
      </div>
      <MapPane open={view().map} config={data().config} asOf={data().sites.asOf} includesIllustrative={false} />
      <section class="home__list" aria-labelledby="list-title">
        <ListHead data={data()} />
        <p class="kiosk__map">
          <LinkButton class="map-switch" href={to({ map: !view().map })} icon="map" aria-controls="map">
            <span class="map-switch__open">{text.view.map}</span>
            <span class="map-switch__close">{text.view.list}</span>
          </LinkButton>
        </p>
        <ListBody data={data()} to={to} />
      </section>
    </div>
  );
}
