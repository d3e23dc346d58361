import { createEffect, createMemo, createSignal, on, onCleanup, onMount, Show } from 'solid-js';
import type { Stop } from '#core/schemas/presentation.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { LiveRegion } from '#ui/LiveRegion.tsx';
import { ApiError } from '#web-api/api-error.ts';
import { createLoad } from '#web-api/create-load.ts';
import { useLeader } from '../context.ts';
import { publishedLoads, useData } from '../data.ts';
import { createLive } from '../live/create-live.ts';
import { createWaiting } from '../live/create-waiting.ts';
import { LegendLine } from '../stage/LegendLine.tsx';
import { isOfBrowser } from './browser-shelf.ts';
import { loadPresentation } from './create-shelves.ts';
import { isTakenByFocus, type PresentAct, presentAct } from './present-keys.ts';
import { presentText } from './present-text.ts';
import { StopPanel } from './StopPanel.tsx';
import { clampStop, stopOf, viewOfStop } from './stops.ts';
import './present.css';

/** How much larger the map writes for a room, against a desk. */
const ROOM_SCALE = { text: 1.5, mark: 1.3, line: 1.3 } as const;
const DESK_SCALE = { text: 1, mark: 1, line: 1 } as const;

/** 演示: the map and one stop in large type, by key, clicker or button. Without a route it shows the view on the screen. */
export function Presenter() {
  const { api, go, language, text, view } = useLeader();
  const data = useData();
  const { map, place } = data;
  const words = presentText(language);
  // what is published meanwhile is counted; what is shown holds still until the presentation is over
  const updates = createWaiting(createLive(api)).count;
  const [black, setBlack] = createSignal(false);
  const route = createLoad(
    () => view().route,
    (id, signal) => loadPresentation(id, signal),
  );
  const only = createMemo<readonly Stop[]>(() => [stopOf(view(), null, place.data()?.name ?? text.home)]);
  const stops = () => (view().route === null ? only() : (route.data()?.stops ?? []));
  const no = () => clampStop(view().stop, stops().length);

  const show = (next: number) => {
    if (view().route === null || stops().length === 0) return;
    go(viewOfStop(stops(), next, view()), 'replace');
  };
  // a link may name a route and nothing else
  createEffect(on([() => route.data(), () => view().stop], ([found]) => found && show(no())));
  createEffect(() => map()?.setConfig({ scale: ROOM_SCALE }));
  onCleanup(() => map()?.setConfig({ scale: DESK_SCALE }));

  const full = async () => {
    // refused where a browser has no full screen: the presentation goes on in its window
    if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
    else await document.documentElement.requestFullscreen?.().catch(() => undefined);
  };
  const leave = () => {
    if (document.fullscreenElement) void full();
    go({ ...view(), present: false, route: null, stop: 1 }, 'replace');
    if (updates() > 0) for (const load of publishedLoads(data)) load.retry();
  };
  const acts: Readonly<Record<PresentAct, () => void>> = {
    next: () => show(no() + 1),
    previous: () => show(no() - 1),
    first: () => show(1),
    last: () => show(stops().length),
    black: () => setBlack(!black()),
    start: () => {
      show(1);
      if (!document.fullscreenElement) void full();
    },
    full: () => void full(),
    leave,
  };
  const onKey = (event: KeyboardEvent) => {
    const act = presentAct(event);
    if (act === null || isTakenByFocus(event)) return;
    event.preventDefault();
    event.stopPropagation();
    if (black() && act !== 'black') setBlack(false);
    else acts[act]();
  };
  // the same ground on a screen of another shape: the map has its new size a frame later
  const onResize = () => requestAnimationFrame(() => requestAnimationFrame(refit));
  const refit = () => {
    const { box } = view();
    if (box) void map()?.fitRegion(box, { padding: 0 });
  };
  onMount(() => {
    window.addEventListener('resize', onResize);
    onCleanup(() => window.removeEventListener('resize', onResize));
    // before the map, which pans by arrow keys
    window.addEventListener('keydown', onKey, true);
    document.documentElement.dataset.presenting = '';
    onCleanup(() => {
      window.removeEventListener('keydown', onKey, true);
      delete document.documentElement.dataset.presenting;
    });
  });

  const problem = () => {
    const cause = route.error();
    if (cause === undefined) return null;
    if (isOfBrowser(view().route ?? '')) return words.stage.elsewhere;
    return cause instanceof ApiError && cause.status === 404 ? words.stage.missing : words.stage.failed;
  };

  return (
    <aside class="presenter" aria-label={words.stage.label}>
      <Show when={problem()}>
        {(said) => (
          <p role="alert">
            {said()}{' '}
            <button type="button" class="stop-panel__which" onClick={route.retry}>
              {words.stage.retry}
            </button>
          </p>
        )}
      </Show>
      <Show when={stops()[no() - 1]}>
        {(stop) => <StopPanel stop={stop()} no={no()} count={stops().length} title={route.data()?.title ?? null} />}
      </Show>
      <p class="presenter__legend">
        <LegendLine />
      </p>
      <div class="presenter__foot">
        <Show when={updates() > 0}>
          <p class="presenter__updates">
            <strong>{words.stage.updates(updates())}</strong> {words.stage.updatesNote}
          </p>
        </Show>
        <div class="presenter__bar">
          <Show when={stops().length > 1}>
            <IconButton
              icon="chevron-left"
              label={words.stage.previous}
              disabled={no() <= 1}
              onClick={() => acts.previous()}
            />
            <span class="presenter__progress">{words.stage.progress(no(), stops().length)}</span>
            <IconButton
              icon="chevron-right"
              label={words.stage.next}
              disabled={no() >= stops().length}
              onClick={() => acts.next()}
            />
          </Show>
          <span class="presenter__gap" />
          <IconButton icon="pause" label={words.stage.black} onClick={() => acts.black()} />
          <IconButton icon="expand" label={words.stage.full} onClick={() => acts.full()} />
          <IconButton icon="close" label={words.stage.leave} onClick={leave} />
        </div>
        <p class="presenter__keys">{words.stage.keys}</p>
      </div>
      <LiveRegion>{`${words.stage.progress(no(), stops().length)} ${stops()[no() - 1]?.title ?? ''}`}</LiveRegion>
      <Show when={black()}>
        <button
          type="button"
          class="presenter__black"
          aria-label={words.stage.blackNote}
          onClick={() => setBlack(false)}
        />
      </Show>
    </aside>
  );
}
