import type { NearSite, Site } from '#core/schemas/site.ts';
import { facility, positionFunction, positionType } from '#core/terms/position.ts';
import type { Language } from '#ui/preferences.ts';
import { word } from '../language.ts';
import type { Text } from '../text/zh.ts';

/** Most things of a place that a list item names; the rest is on its page. */
const NOTABLE = 3;

/** What kind of place it is; null where its own name says so: 晋中开发区党群活动中心 needs no 党群活动中心 below it. */
export function kindWords(site: Site, language: Language): string | null {
  const kind = word(positionType, site.kind, language);
  const bare = kind.replace(/（.*）$/, ''); // 便民服务中心（镇街）
  return site.name.includes(bare) ? null : kind;
}

/** 能办事（有窗口） / 活动场所; null where nobody registered it, because “no” would be invented. */
export function counterWords(site: Site, text: Text): string | null {
  if (site.hasCounter === null) return null;
  return site.hasCounter ? text.counter : text.room;
}

/** What was asked for comes first; then facilities, they bring people; then what the place is for. */
export function notableThings(site: Site, language: Language, wanted: readonly string[] = []): string[] {
  const things = [
    ...site.facilities.map((code) => ({ code, words: word(facility, code, language) })),
    ...site.functions.map((code) => ({ code, words: word(positionFunction, code, language) })),
  ];
  const isWanted = ({ code }: { readonly code: string }) => wanted.includes(code);
  const ordered = [...things.filter(isWanted), ...things.filter((thing) => !isWanted(thing))];
  return ordered.slice(0, Math.max(NOTABLE, wanted.length)).map(({ words }) => words);
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

/** Where it is, in a list that already says which region: the address, else its park; null = nothing nearer is known. */
export function whereWords(site: Site): string | null {
  return site.address ?? site.park?.name ?? null;
}

/** Distance of a site that was asked for by distance; null otherwise, and for a schematic point. */
export function distanceWords(site: Site | NearSite, text: Text): string | null {
  if (!('distanceM' in site) || site.distanceM === null || site.point === null || site.point.schematic) return null;
  return lengthWords(site.distanceM, text);
}

/** Metres to the nearest ten below one kilometre, then kilometres with one decimal. */
export function lengthWords(metres: number, text: Text): string {
  if (metres < 995) return text.distance.metres(Math.max(10, Math.round(metres / 10) * 10));
  return text.distance.km((metres / 1000).toFixed(1));
}
