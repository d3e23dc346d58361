import { For, type JSX, Show } from 'solid-js';
import { type Facility, facility } from '#core/terms/position.ts';
import { FacilityIcon } from '#ui/FacilityIcon.tsx';
import type { FacilityIconName } from '#ui/facility-icon-paths.ts';
import { Icon } from '#ui/Icon.tsx';
import { EVERYWHERE, mayShow, regionOf } from '../kiosk-lock.ts';
import { word } from '../language.ts';
import type { HomeData } from '../load/home.ts';
import { dataLang, usePage } from '../page-context.ts';
import { type HomeView, paths } from '../paths.ts';

/** What people ask for at a kiosk in a hall or on a square. */
const FACILITIES = [
  ['TOILET', 'toilet'],
  ['WATER', 'drinking-water'],
  ['PHONE_CHARGING', 'phone-charging'],
  ['SEATS', 'seating'],
] as const satisfies readonly (readonly [Facility, FacilityIconName])[];

/** Finding without a keyboard: what one needs as tiles, places by drilling down, names by letters on the screen. */
export function KioskFind(props: { data: HomeData }) {
  const { text } = usePage();
  const words = text.everyone.kiosk;
  return (
    <>
      <Needs view={props.data.view} />
      <Areas data={props.data} />
      {/* the letters come with the script; without it there are the tiles */}
      <section class="kiosk-search" data-kiosk-search="" aria-label={words.search} hidden />
    </>
  );
}

function Needs(props: { view: HomeView }) {
  const { language, text } = usePage();
  const words = text.everyone.kiosk;
  const to = (change: Partial<HomeView>) => paths.home({ ...props.view, site: null, cursor: null, q: '', ...change });
  const purpose = (wanted: HomeView['purpose']) => to({ purpose: props.view.purpose === wanted ? 'all' : wanted });
  const withFacility = (code: Facility) => {
    const { facilities } = props.view;
    return to({
      facilities: facilities.includes(code) ? facilities.filter((one) => one !== code) : [...facilities, code],
    });
  };
  return (
    <nav aria-label={words.needs}>
      <h2 class="kiosk-title">{words.needs}</h2>
      <ul class="kiosk-tiles" role="list">
        <Tile href={to({ open: !props.view.open })} pressed={props.view.open} icon={<Icon name="clock" />}>
          {words.openNow}
        </Tile>
        <Tile href={purpose('counter')} pressed={props.view.purpose === 'counter'} icon={<Icon name="user" />}>
          {text.purpose.counter}
        </Tile>
        <Tile href={purpose('room')} pressed={props.view.purpose === 'room'} icon={<Icon name="calendar" />}>
          {text.purpose.room}
        </Tile>
        <For each={FACILITIES}>
          {([code, icon]) => (
            <Tile
              href={withFacility(code)}
              pressed={props.view.facilities.includes(code)}
              icon={<FacilityIcon name={icon} />}
            >
              {word(facility, code, language)}
            </Tile>
          )}
        </For>
        <Tile
          href={to({ barrier: !props.view.barrier })}
          pressed={props.view.barrier}
          icon={<FacilityIcon name="step-free" />}
        >
          {words.barrier}
        </Tile>
      </ul>
    </nav>
  );
}

/** Down to the areas that have places, and up as far as the kiosk's own region. */
function Areas(props: { data: HomeData }) {
  const { kiosk, language, text } = usePage();
  const words = text.everyone.kiosk;
  const lock = kiosk ?? EVERYWHERE;
  const to = (region: string | null) => paths.home({ ...props.data.view, region, site: null, cursor: null, q: '' });
  const here = () => props.data.region;
  const up = () => {
    const region = here();
    if (region === null || region.code === regionOf(lock)) return null;
    const above = region.ancestors.findLast(({ code }) => mayShow(lock, code));
    if (above !== undefined) return above;
    return lock === EVERYWHERE ? { code: null, name: text.allRegions } : null;
  };
  const down = () =>
    [...props.data.regions.below, ...(props.data.regions.below.length > 0 ? [] : props.data.regions.beside)].filter(
      ({ code, count }) => count !== 0 && mayShow(lock, code),
    );
  return (
    <Show when={up() !== null || down().length > 0}>
      <nav aria-label={words.regions}>
        <h2 class="kiosk-title">{words.regions}</h2>
        <ul class="kiosk-tiles" role="list">
          <Show when={up()}>
            {(above) => (
              <Tile href={to(above().code)} icon={<Icon name="arrow-up" />}>
                {words.wider(above().name)}
              </Tile>
            )}
          </Show>
          <For each={down()}>
            {(node) => (
              <Tile href={to(node.code)} icon={<Icon name="pin" />}>
                <span lang={dataLang(language)}>{node.name}</span>{' '}
                <Show when={node.count}>
                  {(count) => <span class="regions__count">{text.regionCount(count())}</span>}
                </Show>
              </Tile>
            )}
          </For>
        </ul>
      </nav>
    </Show>
  );
}

function Tile(props: { href: string; pressed?: boolean; icon: JSX.Element; children: JSX.Element }) {
  return (
    <li>
      <a class="kiosk-tile" href={props.href} aria-current={props.pressed ? 'true' : undefined}>
        <Show when={props.pressed} fallback={props.icon}>
          <Icon name="check" />
        </Show>
        <span>{props.children}</span>
      </a>
    </li>
  );
}
