import { ringsOf } from '#core/geo/boundary.ts';
import { centreOfRing } from '#core/geo/centre-of-ring.ts';
import type { Point } from '#core/schemas/common.ts';
import type { Grid } from '#core/schemas/grid.ts';
import type { RingMetres } from '#core/stats/rings.ts';
import { beyondRing, nearestStations } from '#core/stats/service-gaps.ts';
import type { GapKind } from '#core/terms/service-gap.ts';
import type { Api, WholeList } from '#web-api/create-api.ts';
import type { Gap } from '../model/gaps.ts';
import { loadRecords, type RecordsQuestion } from './load-records.ts';
import { loadStations } from './load-stations.ts';

/** Enterprises, villages, parks and grids of a place that lie beyond the ring of every service station. */
export async function loadGaps(
  api: Api,
  question: RecordsQuestion & { ring: RingMetres },
  signal: AbortSignal,
): Promise<WholeList<Gap>> {
  const [stations, enterprises, villages, parks, grids] = await Promise.all([
    loadStations(api, question, signal),
    loadRecords(api, 'enterprises', question, signal),
    loadRecords(api, 'villages', question, signal),
    loadRecords(api, 'parks', question, signal),
    loadRecords(api, 'grids', question, signal),
  ]);
  const units = [
    ...enterprises.items.flatMap((unit) => placed('ENTERPRISE', unit)),
    ...villages.items.flatMap((unit) => placed('VILLAGE', unit)),
    ...parks.items.flatMap((unit) => placed('PARK', unit)),
    ...grids.items.flatMap((unit) =>
      placed('GRID', { ...unit, regionName: unit.park?.name ?? unit.regionCode, point: centreOf(unit) }),
    ),
  ];
  const serving = stations.items.flatMap(({ name, point, isIllustrative }) =>
    point === null ? [] : [{ name, at: [point.lng, point.lat] as const, isIllustrative }],
  );
  const items = beyondRing(nearestStations(units, serving), question.ring).map(({ unit, station, metres }): Gap => {
    const { at: _, ...gap } = unit;
    return { ...gap, nearest: station.name, metres };
  });
  const lists = [stations, enterprises, villages, parks, grids];
  return {
    items,
    complete: lists.every(({ complete }) => complete),
    asOf: lists.map(({ asOf }) => asOf).sort()[0] ?? '',
  };
}

type Unit = Omit<Gap, 'kind' | 'point' | 'nearest' | 'metres'> & { point: Point | null };

/** A unit with the point it is measured from; what has none is not measured. */
function placed(kind: GapKind, unit: Unit) {
  const { id, name, point, regionName, responsibleUnit, officePhone, verifiedOn, dueOn, isIllustrative } = unit;
  if (point === null) return [];
  const duty = { responsibleUnit, officePhone, verifiedOn, dueOn };
  return [{ id, kind, name, point, regionName, ...duty, isIllustrative, at: [point.lng, point.lat] as const }];
}

/** The middle of a grid's area stands for the whole of it: a hint, like that of a park. */
function centreOf({ boundary }: Grid): Point | null {
  const [outer] = boundary === null ? [] : ringsOf(boundary);
  const centre = outer === undefined ? null : centreOfRing(outer);
  return centre && { lng: centre[0], lat: centre[1], precision: 'PARK_CENTROID', schematic: true };
}
