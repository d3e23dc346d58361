import type { Site } from '#core/schemas/site.ts';
import { facility, positionFunction } from '#core/terms/position.ts';
import type { Language } from '#ui/preferences.ts';
import { word } from '../language.ts';
import type { Text } from '../text/zh.ts';

/** Most things of a place that a list item names; the rest is on its page. */
const NOTABLE = 3;

/** 能办事（有窗口） / 活动场所; null where nobody registered it, because “no” would be invented. */
export function counterWords(site: Site, text: Text): string | null {
  if (site.hasCounter === null) return null;
  return site.hasCounter ? text.counter : text.room;
}

/** Facilities first, they bring people; then what the place is for. */
export function notableThings(site: Site, language: Language): string[] {
  return [
    ...site.facilities.map((code) => word(facility, code, language)),
    ...site.functions.map((code) => word(positionFunction, code, language)),
  ].slice(0, NOTABLE);
}

/** Only what is known to be there. */
export function barrierFreeWords(site: Site, text: Text): string[] {
  const { wheelchair, toilet, lift } = site.barrierFree;
  return [
    wheelchair ? text.barrier.wheelchair : null,
    toilet ? text.barrier.toilet : null,
    lift ? text.barrier.lift : null,
  ].filter((entry) => entry !== null);
}

/** Metres to the nearest ten below one kilometre, then kilometres with one decimal; null for a schematic point. */
export function distanceText(metres: number | null, site: Site, text: Text): string | null {
  if (metres === null || site.point === null || site.point.schematic) return null;
  if (metres < 995) return text.distance.metres(Math.max(10, Math.round(metres / 10) * 10));
  return text.distance.km((metres / 1000).toFixed(1));
}
