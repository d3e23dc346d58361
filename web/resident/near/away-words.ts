import { lengthWords } from '../model/site-words.ts';
import { walkingMinutes } from '../model/walking.ts';
import type { Text } from '../text/zh.ts';
import type { NearRow } from './arrange.ts';
import { isInexact, type Position } from './position.ts';

/** “直线 1.2 公里 · 步行约 24 分钟”; undefined for a schematic point, about which nobody can say how far it is. */
export function awayWords(row: NearRow, position: Position, text: Text): string | undefined {
  if (row.site.point?.schematic) return undefined;
  const { near } = text;
  if (isInexact(position)) {
    return row.distanceM < position.accuracyM
      ? near.within(near.wholeKm(Math.ceil((row.distanceM + position.accuracyM) / 1000)))
      : near.about(kmWords(row.distanceM, text));
  }
  const minutes = walkingMinutes(row.distanceM);
  const straight = near.straight(lengthWords(row.distanceM, text));
  return minutes === null ? straight : `${straight} · ${near.walk(minutes)}`;
}

/** How far off the position may be: metres to the next ten, kilometres whole. */
export function accuracyWords({ accuracyM }: Position, text: Text): string {
  return accuracyM < 1000 ? text.near.metres(Math.max(10, Math.ceil(accuracyM / 10) * 10)) : kmWords(accuracyM, text);
}

/** How long ago it was found. */
export function ageWords({ at }: Position, now: number, { near }: Text): string {
  const minutes = Math.floor((now - at) / 60_000);
  return minutes < 1 ? near.ages.now : near.ages.minutes(minutes);
}

/** Whole kilometres, one at least. */
export function kmWords(metres: number, { near }: Text): string {
  return near.wholeKm(Math.max(1, Math.round(metres / 1000)));
}
