import { clusterMember } from '../../schema/cluster-member.ts';
import { mobileStop } from '../../schema/mobile-stop.ts';
import { position } from '../../schema/position.ts';
import { positionFacility } from '../../schema/position-facility.ts';
import { positionFunction } from '../../schema/position-function.ts';
import { positionServes } from '../../schema/position-serves.ts';
import { serviceStation } from '../../schema/service-station.ts';
import { stationServiceItem } from '../../schema/station-service-item.ts';
import type { RecordSet } from '../documents/record.ts';
import { pointRow } from './columns.ts';
import { publicIdOf, rowIdOf } from './identity.ts';
import type { Ids } from './ids.ts';
import { type LinkRows, linkRows } from './links.ts';
import { serviceItemKey } from './rows-sites.ts';
import { type TableRows, tableRows } from './upsert.ts';

/** What hangs on sites, stations before what hangs on them. */
export function siteLinks({ sites }: RecordSet, ids: Ids): LinkRows[] {
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
      rows: sites.flatMap(({ key, services, isIllustrative }) =>
        services.map((item) => ({
          positionId: idOf(key),
          serviceItemId: rowIdOf(publicIdOf('SERVICE_ITEM', serviceItemKey(key, item), isIllustrative)),
        })),
      ),
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

/** Stops carry no version of their own: those that are there already stay as staff may have changed them. */
export function stopRows({ stops }: RecordSet, ids: Ids): TableRows {
  return tableRows({
    table: mobileStop,
    key: ['id'],
    onlyNew: true,
    rows: stops.map((stop) => ({
      id: rowIdOf(`STOP ${stop.key}`),
      positionId: ids.of('SITE', stop.site),
      placeText: stop.placeText,
      ...pointRow(stop.point),
      startsAt: stop.startsAt,
      endsAt: stop.endsAt,
      isIllustrative: Number(stop.isIllustrative),
    })),
  });
}
