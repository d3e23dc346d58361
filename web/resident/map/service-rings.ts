import type { Site } from '#core/schemas/site.ts';
import type { Rings } from '#map/features/circles.ts';
import { CIRCLE_M } from '../model/walking.ts';
import type { Here } from '../near/here.ts';
import { isInexact } from '../near/position.ts';
import type { Text } from '../text/zh.ts';

/** What is drawn, and what is said of it. */
export interface ServiceRings {
  readonly rings: Rings | null;
  readonly words: string;
}

/**
 * 15 分钟党群服务圈 around the chosen site, else around the visitor: straight-line rings of half and of the whole walking
 * distance that GB 50180-2018 counts for 15 minutes. They are distances as the crow flies and are called so, never walking
 * time; nothing is drawn around a point that is not known well.
 */
export function serviceRings(site: Site | null, here: Here | null, text: Text): ServiceRings {
  const words = text.mapTools;
  if (site?.point && !site.point.schematic) {
    return { rings: ringsAt([site.point.lng, site.point.lat], text), words: words.ringsAround(site.name) };
  }
  if (site) return { rings: null, words: words.ringsImprecise };
  if (here && !isInexact(here.position)) {
    return { rings: ringsAt([here.position.lng, here.position.lat], text), words: words.ringsHere };
  }
  return { rings: null, words: words.ringsNone };
}

function ringsAt(center: Rings['center'], text: Text): Rings {
  const { metres, wholeKm } = text.near;
  return {
    center,
    rings: [
      { metres: CIRCLE_M / 2, label: text.mapTools.ring(metres(CIRCLE_M / 2)) },
      { metres: CIRCLE_M, label: text.mapTools.ring(wholeKm(CIRCLE_M / 1000)) },
    ],
  };
}
