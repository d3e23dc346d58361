import { createResource, createSignal, For, onMount } from 'solid-js';
import type { OwnDisplay } from '#core/schemas/display.ts';
import { Button } from '#ui/Button.tsx';
import { chinaDay } from '#ui/china-time.ts';
import { Icon } from '#ui/Icon.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { useLeader } from '../context.ts';
import { minuteOf } from '../format.ts';
import { createLive } from '../live/create-live.ts';
import { createSaved, type Saved, savedIds } from './create-stops.ts';
import { leaveDisplay, ownDisplay } from './own-token.ts';
import { type ReadPlace, readPlaces } from './read-places.ts';
import { fontThere, hasWebGL2 } from './screen-facts.ts';
import type { WallText } from './text/wall-zh.ts';
import { misread, parseWall } from './wall-address.ts';
import { useWallText } from './wall-text.ts';

type Verdict = 'ok' | 'attention' | 'waiting';
type Line = { name: string; verdict: Verdict; said: string };

/** Where a clock may stand from the server's, s. */
const CLOCK_S = 60;
const DAY_MS = 86_400_000;
/** A token that ends within this is worth a word, days. */
const SOON_DAYS = 30;

/** What to look at before a meeting: each line is in order, or says what to do. */
export function CheckPage() {
  const { api, text: page } = useLeader();
  const text = useWallText();
  const words = text.check;
  const live = createLive(api);
  const [token, { refetch }] = createResource(ownDisplay);
  const [size, setSize] = createSignal(screenSize());
  const address = parseWall(location.search);
  const saved = createSaved(address);
  const facts = createLoad(
    () => 'config',
    (_, signal) => api.get('/api/config', { signal }),
  );
  const places = createLoad(
    () => 'places',
    (_, signal) => readPlaces(api, address, signal),
  );
  const [font, webgl] = [fontThere(), hasWebGL2()];
  onMount(() => window.addEventListener('resize', () => setSize(screenSize())));

  const lines = (): Line[] => [
    line(words.screen, size().width >= 1280 && size().height >= 720, {
      good: words.screenIs(size().width, size().height, size().ratio),
      bad: words.screenSmall,
    }),
    line(words.fonts, font !== null, { good: words.fontsOk(font ?? ''), bad: words.fontsBad }),
    line(words.webgl, webgl, { good: words.webglOk, bad: words.webglBad }),
    addressLine(words, misread(location.search)),
    connection(words, live.state()),
    tokenLine(words, token()),
    placesLine(words, places.data(), page.home),
    ...savedLine(words, saved.loading(), saved.data(), savedIds(address)),
    facts.data() === undefined && facts.error() === undefined
      ? { name: words.age, verdict: 'waiting', said: '' }
      : line(words.age, facts.data() !== undefined, {
          good: words.ageOk(minuteOf(facts.data()?.asOf ?? '')),
          bad: words.ageBad,
        }),
    clock(words, live.clockAhead()),
    line(words.wake, 'wakeLock' in navigator, { good: words.wakeOk, bad: words.wakeBad }),
    line(words.full, document.fullscreenEnabled, { good: words.fullOk, bad: words.fullBad }),
  ];

  const leave = async () => {
    await leaveDisplay();
    void refetch();
  };
  return (
    <main class="wall-check" id="main">
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <table>
        <tbody>
          <For each={lines()}>
            {({ name, verdict, said }) => (
              <tr>
                <th scope="row">{name}</th>
                <td>
                  <span class="wall-check__verdict" data-verdict={verdict}>
                    <Icon name={verdict === 'ok' ? 'check' : verdict === 'attention' ? 'warning' : 'clock'} />
                    {words[verdict]}
                  </span>
                </td>
                <td>{said}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <p class="wall-check__actions">
        <LinkButton variant="primary" href={wallHref()}>
          {words.open}
        </LinkButton>
        <Button onClick={() => location.reload()}>{words.again}</Button>
        <Button onClick={() => void leave()} disabled={token()?.state === 'NONE'}>
          {words.leave}
        </Button>
      </p>
    </main>
  );
}

function line(name: string, good: boolean, said: { good: string; bad: string }): Line {
  return good ? { name, verdict: 'ok', said: said.good } : { name, verdict: 'attention', said: said.bad };
}

function addressLine(words: WallText['check'], lost: readonly string[]): Line {
  return line(words.address, lost.length === 0, { good: words.addressOk, bad: words.addressBad(lost) });
}

function connection(words: WallText['check'], state: ReturnType<ReturnType<typeof createLive>['state']>): Line {
  const name = words.connection;
  if (state === 'connecting') return { name, verdict: 'waiting', said: '' };
  const bad = state === 'polling' ? words.connectionPolling : words.connectionBad;
  return line(name, state === 'live', { good: words.connectionOk, bad });
}

function tokenLine(words: WallText['check'], own: OwnDisplay | null | undefined): Line {
  const name = words.token;
  if (own === undefined) return { name, verdict: 'waiting', said: '' };
  if (own === null) return { name, verdict: 'attention', said: words.connectionBad };
  if (own.state !== 'GOOD' || own.display === null) {
    // the public sees the public map: that is no fault
    const said = own.state === 'GOOD' ? '' : words.tokens[own.state];
    return { name, verdict: own.state === 'NONE' ? 'ok' : 'attention', said };
  }
  const { label, expiresAt } = own.display;
  const until = Date.parse(expiresAt);
  const isSoon = until - Date.parse(own.now) < SOON_DAYS * DAY_MS;
  return line(name, !isSoon, {
    good: words.tokens.GOOD(label, chinaDay(until)),
    bad: words.tokenSoon(label, chinaDay(until)),
  });
}

/** Whether what is to be shown is there: a code may be well written and nobody's. */
function placesLine(words: WallText['check'], read: readonly ReadPlace[] | undefined, home: string): Line {
  if (read === undefined) return { name: words.places, verdict: 'waiting', said: '' };
  const lost = read.filter(({ isThere }) => !isThere).map(({ key }) => key);
  const names = read.map(({ name }) => name ?? home);
  return line(words.places, lost.length === 0, { good: words.placesOk(names), bad: words.placesBad(lost) });
}

/** Only where the address names what was saved. */
function savedLine(
  words: WallText['check'],
  loading: boolean,
  saved: Saved | undefined,
  wanted: readonly string[],
): Line[] {
  if (wanted.length === 0) return [];
  const name = words.saved;
  if (saved === undefined)
    return [{ name, verdict: loading ? 'waiting' : 'attention', said: loading ? '' : words.connectionBad }];
  // neither there nor gone: nobody could say
  if (wanted.some((id) => !saved.has(id))) return [{ name, verdict: 'attention', said: words.connectionBad }];
  const lost = [...saved].filter(([, found]) => found === null).map(([id]) => id);
  const titles = [...saved.values()].flatMap((found) => found?.title ?? []);
  return [line(words.saved, lost.length === 0, { good: words.savedOk(titles), bad: words.savedBad(lost) })];
}

function clock(words: WallText['check'], ahead: number | null): Line {
  if (ahead === null) return { name: words.clock, verdict: 'waiting', said: '' };
  const seconds = Math.abs(Math.round(ahead / 1000));
  return line(words.clock, seconds <= CLOCK_S, { good: words.clockOk(seconds), bad: words.clockBad(seconds) });
}

function screenSize() {
  return { width: window.innerWidth, height: window.innerHeight, ratio: window.devicePixelRatio };
}

/** The wall itself under the same address. */
function wallHref(): string {
  const url = new URL(location.href);
  url.searchParams.delete('check');
  return url.pathname + url.search;
}
