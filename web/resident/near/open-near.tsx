import { batch, createEffect, createMemo, createRoot, createSignal, on, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { distanceM } from '#core/geo/distance.ts';
import { UiTextProvider } from '#ui/UiTextProvider.tsx';
import { eachMinute } from '../browser/each-minute.ts';
import { LIST_EVENT, listedIds, tellList } from '../browser/list-event.ts';
import type { OpenLines } from '../browser/open-lines.ts';
import type { BrowserData } from '../browser-data.ts';
import type { Words } from '../language.ts';
import { openFacts } from '../model/open-line.ts';
import { PageProvider } from '../page-context.ts';
import { changedHome, homeDefault } from '../paths.ts';
import { arrange } from './arrange.ts';
import { awayWords } from './away-words.ts';
import { type Here, here, setHere } from './here.ts';
import { keepingFocus } from './keep-focus.ts';
import { followPosition, type LocateProblem, locate } from './locate.ts';
import { NearList as List } from './NearList.tsx';
import { NearPanel } from './NearPanel.tsx';
import { readNear } from './near-request.ts';
import type { NearStep } from './near-step.ts';
import { positionPermission } from './permission.ts';
import { forgetPosition, isFresh, keepPosition, keptPosition, type Position } from './position.ts';

/** What a nearest list is made from. */
export interface NearParts {
  readonly data: BrowserData;
  readonly lines: OpenLines;
  readonly words: Words;
}

export interface NearList {
  /** Shows the list by distance, or what has to happen before; `asked` = the visitor just pressed for it. */
  show(asked: boolean): void;
  /** Back to the list of the page; `asked` = the visitor just pressed for it. */
  hide(asked: boolean): void;
}

/** So far from where the places were read, they are read again, metres. */
const READ_AGAIN_M = 500;

/** The list by distance in the place of the page's list. Nothing here asks for the position before the visitor said so. */
export function openNear({ data, lines, words }: NearParts): NearList {
  return createRoot(() => {
    const text = words.page;
    /** Of the list that is in the page now. */
    const view = () => data.map?.view ?? homeDefault;
    const [step, setStep] = createSignal<NearStep>({ kind: 'off' });
    const [now, setNow] = createSignal(Date.now());
    const [following, setFollowing] = createSignal(false);
    const [said, setSaid] = createSignal('');
    /** What was shown last: kept in memory for the next time it is asked for. */
    let last: Here | null = null;
    let readAt: Position | null = null;
    let stopLooking = () => {};
    let stopFollowing = () => {};
    let reading: AbortController | undefined;
    let starting: AbortController | undefined;
    /** The visitor pressed for this and has not been answered yet. */
    let waiting = false;

    const isShown = () => step().kind === 'shown';
    const arranged = createMemo(() => {
      const known = here();
      const by = { now: now(), calendar: data.calendar, openOnly: view().open };
      return known && arrange(known.sites, { ...by, position: known.position });
    });
    const order = createMemo(() => {
      const rows = arranged();
      return rows === null ? '' : [...rows.exact, ...rows.imprecise].map(({ id }) => id).join();
    });

    // asked for anew each time: script may have put another list in
    const list = () => document.querySelector<HTMLElement>('.home__list');
    const place = document.createElement('div');
    place.className = 'near-list';
    const context = { language: data.language, text, now: Date.now(), calendar: data.calendar };
    const region = () => (view().region === null ? null : (document.querySelector('h1')?.textContent ?? null));

    const showList = (on: boolean) => {
      const around = list();
      if (!around || around.hasAttribute('data-near') === on) return;
      around.toggleAttribute('data-near', on);
      around.setAttribute('aria-labelledby', on ? 'near-title' : 'list-title');
      document.querySelector('.map-pane__skip')?.setAttribute('href', on ? '#near-title' : '#list-title');
      if (on) around.prepend(place);
      else place.remove();
    };
    const title = () => place.querySelector<HTMLElement>('#near-title');
    const reorder = (change: () => void) => keepingFocus(() => batch(change), title);

    const show = (next: Here) => {
      for (const site of next.sites) lines.add(site.id, openFacts(site));
      reorder(() => {
        setNow(Date.now());
        last = next;
        setHere(next);
        setStep({ kind: 'shown', busy: false, failed: false });
      });
      if (!waiting) return;
      waiting = false;
      setSaid(firstWords());
      title()?.focus({ preventScroll: true });
    };
    const firstWords = () => {
      const rows = arranged();
      const known = here();
      const first = rows?.exact[0];
      if (!rows || !known) return '';
      return first === undefined
        ? text.near.arrangedNoDistance(rows.imprecise.length)
        : text.near.arranged(first.site.name, awayWords(first, known.position, text) ?? '');
    };

    const read = async (position: Position) => {
      reading?.abort();
      const mine = new AbortController();
      reading = mine;
      try {
        const answer = await readNear(view(), position, mine.signal);
        if (mine.signal.aborted) return;
        readAt = position;
        show({ ...answer, position: here()?.position ?? position });
      } catch {
        if (!mine.signal.aborted) fail('failed');
      }
    };
    const found = (position: Position) => {
      keepPosition(position);
      const known = here();
      const moved = readAt === null || distanceM([readAt.lng, readAt.lat], [position.lng, position.lat]);
      if (known && moved !== true && moved < READ_AGAIN_M) {
        show({ ...known, position });
        return;
      }
      if (known) reorder(() => setHere({ ...known, position }));
      else setStep({ kind: 'reading' });
      void read(position);
    };
    const fail = (problem: LocateProblem | 'refused' | 'blocked' | 'failed') => {
      if (here() && isShown()) {
        setStep({ kind: 'shown', busy: false, failed: true });
        setFollowing(false);
      } else if (problem !== 'denied') setStep({ kind: 'problem', problem });
      else void positionPermission().then((state) => fail(state === 'prompt' ? 'refused' : 'blocked'));
    };
    const ask = () => {
      stopLooking();
      setStep(here() && isShown() ? { kind: 'shown', busy: true, failed: false } : { kind: 'asking', slow: false });
      stopLooking = locate({
        found,
        failed: fail,
        slow: () => step().kind === 'asking' && setStep({ kind: 'asking', slow: true }),
      });
    };
    const follow = (on: boolean) => {
      stopFollowing();
      setFollowing(on);
      stopFollowing = on ? followPosition({ found, failed: fail }) : () => {};
    };
    const stop = () => {
      stopLooking();
      follow(false);
      reading?.abort();
      starting?.abort();
      waiting = false;
    };

    const start = async (asked: boolean) => {
      if (!asked && step().kind !== 'off') return;
      waiting = asked;
      const kept = keptPosition(Date.now());
      if (last && isFresh(last.position, Date.now())) return show(last);
      if (kept) return found(kept);
      const mine = new AbortController();
      starting = mine;
      const permission = await positionPermission();
      if (mine.signal.aborted) return;
      // an address that somebody sent, or a page gone back to, asks nothing of the device by itself
      if (permission === 'granted' && asked) return ask();
      if (permission === 'denied' && asked) return fail('blocked');
      setStep({ kind: 'explain' });
      if (asked) document.querySelector<HTMLElement>('#near [data-first]')?.focus();
    };
    const hide = (asked: boolean) => {
      stop();
      setStep({ kind: 'off' });
      setHere(null);
      if (asked) document.querySelector<HTMLElement>('a.near-switch')?.focus();
    };
    const leave = () => {
      history.pushState(history.state, '', changedHome(location.search, { sort: null }));
      document.querySelector('a.near-switch')?.removeAttribute('aria-current');
      hide(true);
    };
    const forget = () => {
      forgetPosition();
      leave();
      last = null;
      readAt = null;
      setSaid(text.near.forgotten);
    };

    createEffect(() => showList(isShown() && here() !== null));
    createEffect(
      on([isShown, order], ([shown], before) => {
        if (before === undefined && !shown) return;
        lines.refresh();
        tellList(listedIds());
      }),
    );
    eachMinute(() => {
      if (!isShown()) return;
      const before = order();
      reorder(() => setNow(Date.now()));
      if (order() !== before) setSaid(text.near.rearranged);
    }, document);

    const panel = document.createElement('div');
    panel.className = 'near';
    const placePanel = () => {
      if (!panel.isConnected) document.getElementById('near')?.replaceChildren(panel);
    };
    placePanel();
    document.addEventListener(LIST_EVENT, () => {
      placePanel();
      showList(isShown() && here() !== null);
    });
    render(
      () => (
        <UiTextProvider text={words.ui}>
          <PageProvider value={context}>
            <NearPanel
              step={step()}
              position={here()?.position ?? null}
              now={now()}
              following={following()}
              said={said()}
              onAsk={() => {
                waiting = true;
                ask();
              }}
              onCancel={leave}
              onUpdate={ask}
              onFollow={follow}
              onForget={forget}
            />
          </PageProvider>
        </UiTextProvider>
      ),
      panel,
    );
    render(
      () => (
        <UiTextProvider text={words.ui}>
          <PageProvider value={context}>
            <Show when={isShown() && here()}>
              {(known) => (
                <Show when={arranged()}>
                  {(rows) => <List arranged={rows()} here={known()} now={now()} view={view()} region={region()} />}
                </Show>
              )}
            </Show>
          </PageProvider>
        </UiTextProvider>
      ),
      place,
    );
    return { show: (asked) => void start(asked), hide };
  });
}
