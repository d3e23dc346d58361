import type { OpeningHours } from '#core/hours/opening-hours.ts';
import { parseHours } from '#core/hours/parse/parse-hours.ts';
import { cluster } from '../../schema/cluster.ts';
import { position } from '../../schema/position.ts';
import { serviceItem } from '../../schema/service-item.ts';
import type { RecordSet, ServiceItemData, SiteData } from '../documents/record.ts';
import { flag, pointRow, recordRow } from './columns.ts';
import type { Ids } from './ids.ts';
import { type TableRows, tableRows } from './upsert.ts';

export function siteRows({ sites }: RecordSet, ids: Ids, since: number): TableRows {
  return tableRows({
    table: position,
    key: ['publicId'],
    rows: sites.map((record) => ({
      ...recordRow('SITE', record, since),
      ...pointRow(record.point),
      name: record.name,
      type: record.type,
      level: record.level,
      stationTier: record.station?.tier ?? null,
      hasCounter: flag(record.hasCounter),
      parkId: ids.ofOptional('PARK', record.park),
      organisationId: ids.ofOptional('ORGANISATION', record.organisation),
      regionCode: record.regionCode,
      address: record.address,
      building: record.building,
      areaM2: record.areaM2,
      responsibleUnit: record.responsibleUnit,
      openToPublic: flag(record.openToPublic),
      isMobile: record.isMobile ? 1 : 0,
      hours: JSON.stringify(hoursOf(record)),
      hoursText: record.hoursText,
      note: record.note,
    })),
  });
}

const UNKNOWN_HOURS: OpeningHours = { mode: 'UNKNOWN', holidays: 'UNSTATED', rules: [], exceptions: [] };

/** Throws for a listing that is not understood to its last word: seeded hours are never half right. */
function hoursOf({ key, hoursText }: SiteData): OpeningHours {
  if (hoursText === null) return UNKNOWN_HOURS;
  const hours = parseHours(hoursText);
  if (!hours.ok) throw new Error(`hours of site ${key} are not understood: ${JSON.stringify(hours.error)}`);
  return hours.value;
}

/** Key of a service item: it belongs to the station that offers it, or is shared by several under a key of its own. */
export function serviceItemKey(site: string, item: ServiceItemData): string {
  return item.shared?.key ?? `${site}.${item.key}`;
}

/** Records of a set, with the service items that stand under its sites. */
export function recordCount(set: RecordSet): number {
  const items = new Set(set.sites.flatMap(({ key, services }) => services.map((item) => serviceItemKey(key, item))));
  return Object.values(set).reduce((sum, records) => sum + records.length, items.size);
}

export function serviceItemRows({ sites }: RecordSet, since: number): TableRows {
  const rows = sites.flatMap((site) =>
    site.services.map((item) => ({
      ...recordRow('SERVICE_ITEM', { ...site, key: serviceItemKey(site.key, item) }, since),
      name: item.name,
      regionCode: item.shared?.regionCode ?? site.regionCode,
      promises: JSON.stringify(item.promises),
      promiseHours: item.promiseHours,
      bring: JSON.stringify(item.bring ?? []),
    })),
  );
  return tableRows({
    table: serviceItem,
    key: ['publicId'],
    rows: [...new Map(rows.map((row) => [row.publicId, row])).values()],
  });
}

export function clusterRows({ clusters }: RecordSet, ids: Ids, since: number): TableRows {
  return tableRows({
    table: cluster,
    key: ['publicId'],
    rows: clusters.map((record) => ({
      ...recordRow('CLUSTER', record, since),
      name: record.name,
      formula: record.formula,
      parkId: ids.ofOptional('PARK', record.park),
      regionCode: record.regionCode,
      declaredCenter: record.center,
      declaredFeatured: record.featured,
      declaredOrdinary: record.ordinary,
    })),
  });
}
