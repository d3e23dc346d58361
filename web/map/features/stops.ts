import { timetableAt } from '#core/hours/timetable.ts';
import type { SiteDetail } from '#core/schemas/site.ts';
import { collection, type MarkProps, markProps, pointFeature, type RecordProps } from './collection.ts';

/** `id` is the stop's own; `siteId` the 流动阵地 it belongs to. */
export type StopProps = MarkProps & {
  siteId: string;
  when: 'NEXT_TODAY' | 'TODAY' | 'NEXT' | 'LATER' | 'OVER';
  /** `2026-12-05` and `09:00–10:00`. */
  day: string;
  time: string;
};
export type RouteProps = RecordProps & { siteId: string };

export type MobileSite = Pick<SiteDetail, 'id' | 'name' | 'stops'>;

/** What the timetables of 流动阵地 say now (ms UTC): today's stops and the next, each as a capsule with its time. */
export function stopFeatures(
  sites: readonly MobileSite[],
  now: number,
): GeoJSON.FeatureCollection<GeoJSON.Point, StopProps> {
  return collection(
    sites.flatMap((site) =>
      toldStops(site, now).map(({ stop, day, when }, index) =>
        pointFeature(stop.point, {
          id: `${site.id}#${index}`,
          siteId: site.id,
          name: `${site.name}：${stop.placeText}`,
          illustrative: stop.isIllustrative,
          when,
          day,
          time: `${stop.startsAt.slice(11, 16)}–${stop.endsAt.slice(11, 16)}`,
          ...markProps({ shape: 'mobile', illustrative: stop.isIllustrative }, stop.point.schematic),
        }),
      ),
    ),
  );
}

/** One line a 流动阵地 through the stops that are shown; straight, because the roads between them are not known. */
export function routeFeatures(
  sites: readonly MobileSite[],
  now: number,
): GeoJSON.FeatureCollection<GeoJSON.LineString, RouteProps> {
  return collection(
    sites.flatMap((site) => {
      const stops = toldStops(site, now).map(({ stop }) => stop);
      if (stops.length < 2) return [];
      const properties = {
        id: site.id,
        siteId: site.id,
        name: site.name,
        illustrative: stops.every((stop) => stop.isIllustrative),
      };
      const coordinates = stops.map(({ point }) => [point.lng, point.lat]);
      return [{ type: 'Feature' as const, properties, geometry: { type: 'LineString' as const, coordinates } }];
    }),
  );
}

type Stop = SiteDetail['stops'][number];

function toldStops({ stops }: MobileSite, now: number) {
  const placed = stops.filter((stop): stop is Stop & { point: NonNullable<Stop['point']> } => stop.point !== null);
  return timetableAt(placed, now).map(({ stop, day, isNext, isOver, isToday }) => {
    const when: StopProps['when'] = isNext
      ? isToday
        ? 'NEXT_TODAY'
        : 'NEXT'
      : isToday
        ? 'TODAY'
        : isOver
          ? 'OVER'
          : 'LATER';
    return { stop, day, when };
  });
}
