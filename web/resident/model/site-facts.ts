import { bearingDeg, distanceM } from '#core/geo/distance.ts';
import type { SiteDetail } from '#core/schemas/site.ts';
import { serves } from '#core/terms/position.ts';
import { chinaDay } from '#ui/china-time.ts';
import type { Definition } from '#ui/DefinitionList.tsx';
import type { Language } from '#ui/preferences.ts';
import { word } from '../language.ts';
import type { SiteData } from '../load/site.ts';
import type { Text } from '../text/zh.ts';
import { instantMs } from './instants.ts';
import { lengthWords } from './site-words.ts';

/** Label and value where there is one; a value that nobody registered reads 未登记 only where it is `expected`. */
function facts(rows: readonly (readonly [label: string, value: string | null, expected?: boolean])[]): Definition[] {
  return rows
    .filter(([, value, expected]) => value !== null || expected)
    .map(([label, value]) => ({ label, value: value ?? undefined }));
}

/** How to get there and when. */
export function placeFacts(data: SiteData, text: Text, language: Language): Definition[] {
  const { site } = data;
  const real = !site.isIllustrative;
  return facts([
    [text.place, site.regionName],
    [text.address, site.address, real && !site.isMobile],
    [text.building, site.building],
    [text.floor, site.floor],
    [text.entrance, site.entrance],
    [text.landmark, site.landmark],
    [text.park, site.park?.name ?? null],
    [text.position, real ? directionFromCentre(data, text) : null],
    [text.phone, site.phone, real],
    // where hours are known they stand in a table of their own
    [text.hours, null, real && !site.isMobile && site.hoursText === null && site.hours.mode === 'UNKNOWN'],
    [
      text.serves,
      listed(
        site.serves.map((code) => word(serves, code, language)),
        text,
      ),
    ],
  ]);
}

/** Who is responsible, and how well the record is known to be true. */
export function recordFacts(site: SiteDetail, text: Text): Definition[] {
  return facts([
    [text.responsible, site.responsibleUnit, !site.isIllustrative],
    [text.organisation, site.organisation?.name ?? null],
    [
      text.cluster,
      listed(
        site.clusters.map(({ name }) => name),
        text,
      ),
    ],
    [text.area, site.areaM2 === null ? null : text.areaUnit(site.areaM2)],
    [text.verified, site.isIllustrative ? null : verifiedWords(site, text)],
    [text.updated, chinaDay(instantMs(site.updatedAt))],
    [text.source, site.source?.text ?? null],
  ]);
}

function verifiedWords({ verifiedOn }: SiteDetail, text: Text): string {
  return verifiedOn === null ? text.neverVerified : text.verifiedOn(verifiedOn);
}

function listed(words: readonly string[], text: Text): string | null {
  return words.length === 0 ? null : words.join(text.comma);
}

/** “在榆次区中心的东北面，直线约 1.2 公里”; only for a point that may be used to find the place. */
function directionFromCentre({ site, region }: SiteData, text: Text): string | null {
  if (site.point === null || site.point.schematic || region === null || region.centre === null) return null;
  const here = [site.point.lng, site.point.lat] as const;
  const direction = text.directions[Math.round(bearingDeg(region.centre, here) / 45) % 8];
  const length = lengthWords(distanceM(region.centre, here), text);
  return direction === undefined ? null : text.fromCentre(region.name, direction, length);
}
