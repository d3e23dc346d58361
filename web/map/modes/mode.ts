import type { Hit, ScreenPoint } from '../hit-test.ts';

/** What a mode may do to the map; the map object gives it. */
export type ModeHost = {
  hitAt(point: ScreenPoint, reach: number): Hit | null;
  hover(hit: Hit | null): void;
  choose(hit: Hit | null): void;
  openBubble(clusterId: number, at: [number, number]): void;
  openFan(ids: readonly string[]): void;
  closeFan(): void;
  setCursor(cursor: string): void;
};

export type PointerInput = { point: ScreenPoint; touch: boolean };

/** How the map answers to pointer and keyboard. */
export type Mode = {
  enter(host: ModeHost): void;
  click(host: ModeHost, input: PointerInput): void;
  move(host: ModeHost, input: PointerInput): void;
  leave(host: ModeHost): void;
  escape(host: ModeHost): void;
};

/** How far beside a mark still counts as on it, px; fingers are wider than pointers. */
export function reachOf({ touch }: PointerInput): number {
  return touch ? 14 : 5;
}
