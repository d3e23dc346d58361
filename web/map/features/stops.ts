import type { SiteDetail } from '#core/schemas/site.ts';
import { collection, type MarkProps, markProps, pointFeature, type RecordProps } from './collection.ts';

/** `id` is the stop's own; `siteId` the 流动阵地 it belongs to. */
export type StopProps = MarkProps & { siteId: string; startsAt: string };
export type RouteProps = RecordProps & { siteId: string };

export type MobileSite = Pick<SiteDetail, 'id' | 'name' | 'stops'>;

/** The timetable of 流动阵地: each stop as a capsule, in order of time. */
export function stopFeatures(sites: readonly MobileSite[]): GeoJSON.FeatureCollection<GeoJSON.Point, StopProps> {
  return collection(
    sites.flatMap((site) =>
      stopsOf(site).map((stop, index) =>
        pointFeature(stop.point, {
          id: `${site.id}#${index}`,
          siteId: site.id,
          name: `${site.name}：${stop.placeText}`,
          illustrative: stop.isIllustrative,
          startsAt: stop.startsAt,
          ...markProps({ shape: 'mobile', illustrative: stop.isIllustrative }, stop.point.schematic),
        }),
      ),
    ),
  );
}

/** One line a 流动阵地 through its stops; straight, because the roads between them are not known. */
export function routeFeatures(sites: readonly MobileSite[]): GeoJSON.FeatureCollection<GeoJSON.LineString, RouteProps> {
  return collection(
    sites.flatMap((site) => {
      const stops = stopsOf(site);
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

function stopsOf({ stops }: MobileSite) {
  return stops
    .filter((stop): stop is Stop & { point: NonNullable<Stop['point']> } => stop.point !== null)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
}
