import { clusterMember } from '../../schema/cluster-member.ts';
import { mobileStop } from '../../schema/mobile-stop.ts';
import { position } from '../../schema/position.ts';
import { positionFacility } from '../../schema/position-facility.ts';
import { positionFunction } from '../../schema/position-function.ts';
import { positionServes } from '../../schema/position-serves.ts';
import { serviceStation } from '../../schema/service-station.ts';
import { stationServiceItem } from '../../schema/station-service-item.ts';
import type { RecordSet, ServiceItemData, SiteData, StopData } from '../documents/record.ts';
import { pointRow } from './columns.ts';
import { publicIdOf, rowIdOf } from './identity.ts';
import type { Ids } from './ids.ts';
import { type LinkRows, linkRows } from './links.ts';
import { serviceItemKey } from './rows-sites.ts';

/** What hangs on sites, stations before what hangs on them. */
export function siteLinks({ sites, stops }: RecordSet, ids: Ids): LinkRows[] {
  const idOf = (key: string) => ids.of('SITE', key);
  const ofSite = { owner: position, ownerProperty: 'positionId', ownerIds: sites.map(({ key }) => idOf(key)) } as const;
  return [
    linkRows({
      ...ofSite,
      table: positionFunction,
      key: ['positionId', 'function'],
      rows: sites.flatMap(({ key, functions }) =>
        functions.map((value) => ({ positionId: idOf(key), function: value })),
      ),
    }),
    linkRows({
      ...ofSite,
      table: positionFacility,
      key: ['positionId', 'facility'],
      rows: sites.flatMap(({ key, facilities }) =>
        facilities.map((value) => ({ positionId: idOf(key), facility: value })),
      ),
    }),
    linkRows({
      ...ofSite,
      table: positionServes,
      key: ['positionId', 'serves'],
      rows: sites.flatMap(({ key, serves }) => serves.map((value) => ({ positionId: idOf(key), serves: value }))),
    }),
    linkRows({
      ...ofSite,
      table: serviceStation,
      key: ['positionId'],
      rows: sites.flatMap(({ key, station }) =>
        station === null
          ? []
          : [{ positionId: idOf(key), promiseHours: station.promiseHours, instructorCount: station.instructorCount }],
      ),
    }),
    linkRows({
      ...ofSite,
      table: stationServiceItem,
      key: ['positionId', 'serviceItemId'],
      rows: sites.flatMap((site) =>
        site.services.map((item) => ({ positionId: idOf(site.key), serviceItemId: itemRowId(site, item) })),
      ),
    }),
    linkRows({
      ...ofSite,
      // of a site that has a timetable only: samples of one may hang on a site of the documents
      ownerIds: [...new Set(stops.map(({ site }) => idOf(site)))],
      table: mobileStop,
      key: ['id', 'startsAt', 'endsAt', 'placeText'],
      rows: stops.map((stop) => ({
        id: rowIdOf(`STOP ${stop.key}`),
        positionId: idOf(stop.site),
        ...stopValue(stop),
      })),
    }),
    linkRows({
      ...ofSite,
      table: clusterMember,
      key: ['clusterId', 'positionId'],
      rows: sites.flatMap(({ key, cluster }) =>
        cluster === null ? [] : [{ clusterId: ids.of('CLUSTER', cluster), positionId: idOf(key) }],
      ),
    }),
  ];
}

/** A stop of a site, without the site. */
export function stopValue(stop: StopData) {
  return {
    placeText: stop.placeText,
    ...pointRow(stop.point),
    startsAt: stop.startsAt,
    endsAt: stop.endsAt,
    isIllustrative: Number(stop.isIllustrative),
  };
}

/** Row id of a service item under the site that offers it. */
export function itemRowId({ key, isIllustrative }: SiteData, item: ServiceItemData): number {
  return rowIdOf(publicIdOf('SERVICE_ITEM', serviceItemKey(key, item), isIllustrative));
}
