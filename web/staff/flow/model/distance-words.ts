import type { FlowText } from '../text/flow-zh.ts';

/** `350 米`, `1.4 公里`. */
export function distanceWords(metres: number, { distance }: FlowText): string {
  return metres < 1000 ? distance.metres(Math.round(metres)) : distance.kilometres((metres / 1000).toFixed(1));
}
