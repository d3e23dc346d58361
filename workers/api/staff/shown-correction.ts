import { distanceM } from '#core/geo/distance.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import type { StaffCorrection } from '#core/schemas/staff-correction.ts';
import { toIso } from '#core/time.ts';
import type { CorrectionRow } from '#db/queries/correction-list.ts';

/** A correction as staff see it. */
export function shownCorrection(row: CorrectionRow, mayDecide: boolean): StaffCorrection {
  const said: LngLat | null = row.lng === null || row.lat === null ? null : [row.lng, row.lat];
  const recorded: LngLat | null = row.siteLng === null || row.siteLat === null ? null : [row.siteLng, row.siteLat];
  const { siteId, siteVersion, siteName, address, phone, regionCode, regionName, parkName } = row;
  return {
    id: row.id,
    version: row.version,
    kind: row.kind,
    status: row.status,
    text: row.text,
    point: said === null ? null : { lng: said[0], lat: said[1], accuracyM: row.accuracyM },
    metres: said === null || recorded === null ? null : distanceM(recorded, said),
    createdAt: toIso(row.createdAt),
    site: {
      ...{ id: siteId, version: siteVersion, name: siteName, address, phone, regionCode, regionName, parkName },
      point: pointOf(row, recorded),
    },
    photos: JSON.parse(row.photos),
    answer: row.answer,
    answeredAt: row.answeredAt === null ? null : toIso(row.answeredAt),
    answeredBy: row.answeredBy,
    mayDecide: mayDecide && row.status === 'SUBMITTED',
  };
}

function pointOf({ precision, system, entered, source }: CorrectionRow, point: LngLat | null) {
  if (point === null || precision === null) return null;
  return { lng: point[0], lat: point[1], precision, system, entered, source };
}
