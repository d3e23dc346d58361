import type { Hit, ScreenPoint } from '../hit-test.ts';
import type { PlacingHost } from '../placing/placing.ts';

/** What a mode may do to the map; the map object gives it. */
export type ModeHost = {
  hitAt(point: ScreenPoint, reach: number): Hit | null;
  hover(hit: Hit | null): void;
  choose(hit: Hit | null): void;
  openBubble(clusterId: number | null, at: [number, number]): void;
  /** Comes so near that a bundle of pairings falls apart. */
  openBundle(at: [number, number]): void;
  openFan(ids: readonly string[]): void;
  closeFan(): void;
  setCursor(cursor: string): void;
  /** The point that is being placed. */
  placing: PlacingHost;
};

export type PointerInput = { point: ScreenPoint; touch: boolean };

/** How the map answers to pointer and keyboard. */
export type Mode = {
  enter(host: ModeHost): void;
  click(host: ModeHost, input: PointerInput): void;
  move(host: ModeHost, input: PointerInput): void;
  leave(host: ModeHost): void;
  escape(host: ModeHost): void;
  /** A press of button or finger; true takes the drag that follows from the map. */
  press?(host: ModeHost, input: PointerInput): boolean;
  drag?(host: ModeHost, input: PointerInput): void;
  release?(host: ModeHost): void;
  /** A key while the map has the focus; true takes it from the map. */
  key?(host: ModeHost, key: string, shift: boolean): boolean;
};

/** How far beside a mark still counts as on it, px; fingers are wider than pointers. */
export function reachOf({ touch }: PointerInput): number {
  return touch ? 14 : 5;
}
