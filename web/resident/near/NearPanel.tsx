import { createEffect, For, type JSX, Match, on, Show, Switch } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { FilterChip } from '#ui/FilterChip.tsx';
import { Icon } from '#ui/Icon.tsx';
import { usePage } from '../page-context.ts';
import { NearExplain } from '../parts/NearExplain.tsx';
import { accuracyWords, ageWords } from './away-words.ts';
import type { NearProblem, NearStep } from './near-step.ts';
import { go, type Way } from './other-ways.ts';
import { type Browser, browserOf } from './permission.ts';
import type { Position } from './position.ts';

export type NearPanelProps = {
  step: NearStep;
  /** What the list stands on; null while there is none. */
  position: Position | null;
  /** ms UTC, told anew every minute. */
  now: number;
  following: boolean;
  /** Said aloud, not shown. */
  said: string;
  onAsk: () => void;
  onCancel: () => void;
  onUpdate: () => void;
  onFollow: (on: boolean) => void;
  onForget: () => void;
};

/** What became of the wish to sort by distance, and what can be done next. */
export function NearPanel(props: NearPanelProps) {
  const { text } = usePage();
  const near = text.near;
  return (
    <>
      <Switch>
        <Match when={props.step.kind === 'explain'}>
          <NearExplain>
            <p class="near__line">
              <Button variant="primary" icon="locate" onClick={props.onAsk} data-first="">
                {near.use}
              </Button>
              <Button variant="quiet" onClick={props.onCancel}>
                {near.notNow}
              </Button>
            </p>
          </NearExplain>
        </Match>
        <Match when={props.step.kind === 'asking'}>
          <div class="near__box" role="status">
            <p class="near__wait">{near.asking}</p>
            <p class="note">{props.step.kind === 'asking' && props.step.slow ? near.slow : near.allow}</p>
            <p class="near__line">
              <Button onClick={props.onCancel}>{near.cancel}</Button>
            </p>
            <Show when={props.step.kind === 'asking' && props.step.slow}>
              <Ways />
            </Show>
          </div>
        </Match>
        <Match when={props.step.kind === 'reading'}>
          <div class="near__box" role="status">
            <p class="near__wait">{near.reading}</p>
          </div>
        </Match>
        <Match when={props.step.kind === 'problem' && props.step}>
          {(step) => <Problem problem={step().problem} onAsk={props.onAsk} onCancel={props.onCancel} />}
        </Match>
        <Match when={props.step.kind === 'shown' && props.position}>
          {(position) => <Shown {...props} position={position()} />}
        </Match>
      </Switch>
      <p class="near__said" role="status">
        {props.said}
      </p>
    </>
  );
}

/** The list stands: how good it is, and how to make it better or end it. */
function Shown(props: NearPanelProps & { position: Position }) {
  const { text } = usePage();
  const near = text.near;
  const busy = () => props.step.kind === 'shown' && props.step.busy;
  return (
    <div class="near__shown">
      <details class="near__state">
        <summary class="near__summary">
          {near.shown(ageWords(props.position, props.now, text), accuracyWords(props.position, text))}
          <Icon name="chevron-down" />
        </summary>
        <p class="near__line">
          <Button size="small" icon="refresh" busy={busy()} onClick={props.onUpdate}>
            {busy() ? near.updating : near.update}
          </Button>
          <FilterChip label={near.follow} pressed={props.following} onToggle={props.onFollow} />
          <Button size="small" variant="quiet" onClick={props.onForget}>
            {near.forget}
          </Button>
        </p>
      </details>
      <Show when={props.step.kind === 'shown' && props.step.failed}>
        <p class="note" role="status">
          {near.updateFailed}
        </p>
      </Show>
    </div>
  );
}

function Problem(props: { problem: NearProblem; onAsk: () => void; onCancel: () => void }) {
  const { text } = usePage();
  const near = text.near;
  let title: HTMLHeadingElement | undefined;
  // who pressed a button hears why nothing came of it
  createEffect(
    on(
      () => props.problem,
      () => title?.focus({ preventScroll: true }),
    ),
  );
  return (
    <div class="near__box">
      <h2 class="near__title" tabindex="-1" ref={title}>
        {near[`${props.problem}Title`]}
      </h2>
      <p>{adviceOf(props.problem, near)}</p>
      <p class="near__line">
        <Show when={props.problem !== 'absent' && props.problem !== 'insecure'}>
          <Button variant="primary" icon="locate" onClick={props.onAsk}>
            {props.problem === 'refused' ? near.use : near.again}
          </Button>
        </Show>
        <Button variant="quiet" onClick={props.onCancel}>
          {near.notNow}
        </Button>
      </p>
      <Ways />
    </div>
  );
}

function adviceOf(problem: NearProblem, near: ReturnType<typeof usePage>['text']['near']): string {
  const browser: Browser = browserOf(navigator.userAgent);
  switch (problem) {
    case 'blocked':
      return near.blocked[browser];
    case 'absent':
      return browser === 'wechat' ? near.absentWechat : near.absent;
    case 'timeout':
      return near.unavailable;
    default:
      return near[problem];
  }
}

const ways: readonly Way[] = ['type', 'region', 'map'];

/** Always a way on: a name, a region, the map. */
export function Ways(): JSX.Element {
  const { text } = usePage();
  const { ways: words } = text.near;
  return (
    <p class="near__line">
      <span class="note">{words.label}</span>
      <For each={ways}>
        {(way) => (
          <Button size="small" onClick={() => go(way)}>
            {words[way]}
          </Button>
        )}
      </For>
    </p>
  );
}
