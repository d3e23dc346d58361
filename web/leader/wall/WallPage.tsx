import { createSignal, Match, onCleanup, onMount, Show, Switch } from 'solid-js';
import type { OwnDisplay } from '#core/schemas/display.ts';
import { chinaMinute } from '#ui/china-time.ts';
import { Icon } from '#ui/Icon.tsx';
import { LeaderContext, useLeader } from '../context.ts';
import { createLeaderData, DataContext } from '../data.ts';
import type { View } from '../paths.ts';
import { CheckPage } from './CheckPage.tsx';
import { keepAwake, toggleFullScreen } from './create-presence.ts';
import { createWall, type Wall } from './create-wall.ts';
import { ownDisplay } from './own-token.ts';
import { WallEvents } from './WallEvents.tsx';
import { WallFigures } from './WallFigures.tsx';
import { WallMap } from './WallMap.tsx';
import { WallTools } from './WallTools.tsx';
import { footPlace, panelShare, parseWall, type WallAddress } from './wall-address.ts';
import { useWallText } from './wall-text.ts';
import './wall.css';

/** `/leader/wall`: a screen that runs by itself for weeks. What it shows it holds itself; its address stays as it was set up. */
export function WallPage() {
  const outer = useLeader();
  const address = parseWall(location.search);
  const [view, setView] = createSignal<View>(address.start);
  document.documentElement.dataset.theme = 'wall';
  document.title = outer.text.title;
  return (
    <LeaderContext.Provider value={{ ...outer, view, go: (next) => setView(next) }}>
      <Show when={address.check} fallback={<Screen address={address} />}>
        <CheckPage />
      </Show>
    </LeaderContext.Provider>
  );
}

function Screen(props: { address: WallAddress }) {
  const { api, go, text: words, view } = useLeader();
  const text = useWallText();
  const data = createLeaderData();
  const { address } = props;
  const wall = createWall({ address, api, data, view, show: go });
  const token = createToken();
  keepAwake();
  onMount(() => {
    const press = (event: KeyboardEvent) => onKey(event, wall);
    window.addEventListener('keydown', press);
    onCleanup(() => window.removeEventListener('keydown', press));
    if (!address.touch) return;
    // a finger that rests would open the browser's menu
    const rest = (event: Event) => event.preventDefault();
    window.addEventListener('contextmenu', rest);
    onCleanup(() => window.removeEventListener('contextmenu', rest));
  });

  const heading = () => {
    const read = wall.place();
    return read === undefined && data.place.error() !== undefined ? words.title : (read?.name ?? words.home);
  };
  const { rows } = address.seams;
  const foot = footPlace(address.seams);
  return (
    <DataContext.Provider value={data}>
      <main
        class="wall"
        classList={{ 'wall--still': !wall.present(), 'wall--touch': address.touch, 'wall--rows': rows % 2 === 0 }}
        style={{
          '--wall-panel': `${panelShare(address.seams) * 100}%`,
          '--wall-foot-start': `${foot.start * 100}vw`,
          '--wall-foot-width': `${foot.width * 100}vw`,
        }}
        id="main"
      >
        <div class="wall__panel">
          <header class="wall__head">
            <h1>{heading()}</h1>
            <p>{wall.title() ?? words.title}</p>
          </header>
          <WallFigures wall={wall} token={token()} />
          <WallEvents wall={wall} />
        </div>
        <WallMap wall={wall}>
          <div class="wall__notes" role="status">
            <Notes wall={wall} token={token()?.state ?? null} />
          </div>
          <WallTools wall={wall} />
        </WallMap>
        <Show when={wall.asleep()}>
          <div class="wall__night">
            <p>{text.night}</p>
          </div>
        </Show>
      </main>
    </DataContext.Provider>
  );
}

/** What must be known about the screen itself; nothing while all is well. */
function Notes(props: { wall: Wall; token: OwnDisplay['state'] | null }) {
  const text = useWallText();
  return (
    <>
      <Show when={props.wall.frozenUntil()}>
        {(until) => (
          <p class="wall-note">
            {text.frozen(timeOf(until()))}
            <Show when={props.wall.waiting() > 0}>
              <strong>{text.waiting(props.wall.waiting())}</strong>
            </Show>
          </p>
        )}
      </Show>
      <Show when={props.wall.frozen() ? null : props.wall.pausedUntil()}>
        {(until) => <p class="wall-note">{text.paused(timeOf(until()))}</p>}
      </Show>
      <Switch>
        <Match when={props.wall.lostFor() !== null}>
          <p class="wall-note wall-note--attention">
            <Icon name="warning" />
            {text.lost(props.wall.lostFor() === 0 ? null : text.minutes(props.wall.lostFor() ?? 0))}
          </p>
        </Match>
        <Match when={props.wall.live.state() === 'lost' || props.wall.unread()}>
          <p class="wall-note wall-note--attention">
            <Icon name="warning" />
            {text.failed}
          </p>
        </Match>
      </Switch>
      <Show when={props.token === 'REVOKED' || props.token === 'EXPIRED' ? props.token : null}>
        {(state) => (
          <p class="wall-note wall-note--attention">
            <Icon name="warning" />
            {text.tokenGone[state()]}
          </p>
        )}
      </Show>
    </>
  );
}

const MINUTE = 60_000;
/** `09:30` of an instant, ms UTC. */
function timeOf(at: number): string {
  return chinaMinute(at).slice('YYYY-MM-DD '.length);
}

/** Where the screen's token stands; asking also says that the screen is there. */
function createToken(): () => OwnDisplay | null {
  const [known, setKnown] = createSignal<OwnDisplay | null>(null);
  const ask = async () => {
    const own = await ownDisplay();
    if (own !== null) setKnown(own);
  };
  void ask();
  const timer = setInterval(ask, MINUTE);
  onCleanup(() => clearInterval(timer));
  return known;
}

function onKey(event: KeyboardEvent, wall: Wall): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  const onControl = event.target instanceof HTMLElement && event.target.closest('button, a, input, canvas') !== null;
  if (event.key === 'f' || event.key === 'F') void toggleFullScreen();
  else if (event.key === 'd' || event.key === 'D') wall.setFrozen(!wall.frozen());
  else if (event.key === ' ' && !onControl && wall.several()) wall.setPaused(wall.pausedUntil() === null);
}
