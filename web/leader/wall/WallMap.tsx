import { createSignal, type JSX, onCleanup, onMount } from 'solid-js';
import type { MapScale } from '#map/config.ts';
import { tryAgain } from '#ui/try-again.ts';
import { useLeader } from '../context.ts';
import { createMapParts } from '../stage/create-map-parts.ts';
import { LeaderMap } from '../stage/LeaderMap.tsx';
import { LegendLine } from '../stage/LegendLine.tsx';
import type { Wall } from './create-wall.ts';

/** The map of a wall: dark, with letters that are read from across the room; on a touch table it goes where one points. */
export function WallMap(props: { wall: Wall; children: JSX.Element }) {
  const { text } = useLeader();
  const load = createMapParts();
  const base = createBase();
  const scale = (): MapScale => ({
    text: base() / SMALLEST_LETTER,
    mark: Math.max(1, base() / 20),
    line: Math.max(1, base() / 20),
  });
  tryAgain(load.failed, load.retry);

  return (
    <section class="wall__stage" aria-label={text.map.title(props.wall.place()?.name ?? text.home)}>
      <LeaderMap
        class="wall__map"
        load={load}
        theme="wall"
        controls={props.wall.address.touch}
        held={props.wall.frozen()}
        persistent
        again={props.wall.turns}
        scale={scale()}
        padding={() => Math.round(base() * 1.5)}
        foot={<LegendLine />}
      >
        {props.children}
      </LeaderMap>
    </section>
  );
}

/** The smallest letters of a wall of this size, px: `--wall-base` of tokens.css (visual.md 13); follows the window. */
function createBase(): () => number {
  const { documentElement: page } = document;
  const now = () => Math.max(LEAST_BASE, Math.min(page.clientWidth, page.clientHeight) / 34);
  const [base, setBase] = createSignal(now());
  onMount(() => {
    const resized = () => setBase(now());
    window.addEventListener('resize', resized);
    onCleanup(() => window.removeEventListener('resize', resized));
  });
  return base;
}

/** The base of a wall that is looked at on a phone, px. */
const LEAST_BASE = 14;

/** Smallest letters on a map of scale 1, px: as `wallScale` of the map kit, which comes later than this. */
const SMALLEST_LETTER = 12;
