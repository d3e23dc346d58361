import { For } from 'solid-js';
import { type Directions, mapApps } from '#core/geo/directions.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { usePage } from '../page-context.ts';

/** 其他地图: every map app that the visitor may have instead. Opens without script. */
export function OtherMaps(props: { directions: Directions }) {
  const { go } = usePage().text.site;
  return (
    <Disclosure summary={go.other}>
      <p class="site__note">{props.directions.by === 'POINT' ? go.byPoint : go.byName}</p>
      <ul class="map-apps" role="list">
        <For each={mapApps}>
          {(app) => (
            <li>
              <a class="map-apps__link" href={props.directions.links[app]} rel="noreferrer">
                {go.apps[app]}
              </a>
            </li>
          )}
        </For>
      </ul>
    </Disclosure>
  );
}
