import { createEffect, createSignal, For, on, onCleanup, onMount, Show } from 'solid-js';
import type { PublicChange } from '#core/schemas/live.ts';
import { changeKind } from '#core/terms/change-kind.ts';
import { chinaMinute } from '#ui/china-time.ts';
import { useUiText } from '#ui/ui-text.ts';
import { useLeader } from '../context.ts';
import type { Wall } from './create-wall.ts';
import { useWallText } from './wall-text.ts';

/** `2026-11-20 09:30` from its month on: a list of the last days needs no year. */
const YEAR = 'YYYY-'.length;

/** What was published last. Shows as many as fit whole, never a part of one. */
export function WallEvents(props: { wall: Wall }) {
  const text = useWallText();
  const items = () => props.wall.events()?.items ?? [];
  const none = () => {
    if (props.wall.events() !== undefined) return text.noEvents;
    return props.wall.unread() ? text.failed : text.loading;
  };
  const [fitting, setFitting] = createSignal(0);
  const hasRoom = () => items().length === 0 || fitting() > 0;
  let list: HTMLUListElement | undefined;

  const fit = () => {
    if (!list) return;
    const room = list.getBoundingClientRect().bottom;
    const rows = [...list.children];
    const whole = rows.findIndex((row) => row.getBoundingClientRect().bottom > room + 1);
    setFitting(whole < 0 ? rows.length : whole);
  };
  createEffect(on(items, () => queueMicrotask(fit)));
  onMount(() => {
    const watch = new ResizeObserver(fit);
    if (list) watch.observe(list);
    onCleanup(() => watch.disconnect());
  });

  return (
    <section class="wall__events" classList={{ 'wall__events--none': !hasRoom() }} aria-labelledby="wall-events">
      <h2 id="wall-events">{text.events}</h2>
      <ul ref={list}>
        <For each={items()} fallback={<li class="wall-event">{none()}</li>}>
          {(item, index) => <WallEvent item={item} hidden={index() >= fitting()} />}
        </For>
      </ul>
    </section>
  );
}

function WallEvent(props: { item: PublicChange; hidden: boolean }) {
  const { term } = useLeader();
  const text = useWallText();
  const ui = useUiText();
  return (
    <li class="wall-event" classList={{ 'wall-event--off': props.hidden }} aria-hidden={props.hidden}>
      <time datetime={props.item.at}>{chinaMinute(Date.parse(props.item.at)).slice(YEAR)}</time>
      <span>
        <span class="wall-event__kind">{term(changeKind[props.item.kind])}</span> {props.item.name ?? text.withdrawn}
        <Show when={props.item.isIllustrative}>
          <span class="wall-event__kind"> {ui.figure.illustrative}</span>
        </Show>
      </span>
    </li>
  );
}
