import { grid } from '../../schema/grid.ts';
import { park } from '../../schema/park.ts';
import { parkEvent } from '../../schema/park-event.ts';
import type { RecordSet } from '../documents/record.ts';
import { pointRow, recordRow, sourceRow } from './columns.ts';
import { rowIdOf } from './identity.ts';
import type { Ids } from './ids.ts';
import { type LinkRows, linkRows } from './links.ts';
import { type TableRows, tableRows } from './upsert.ts';

export function parkRows({ parks }: RecordSet, ids: Ids, since: number): TableRows {
  return tableRows({
    table: park,
    key: ['publicId'],
    rows: parks.map((record) => ({
      ...recordRow('PARK', record, since),
      ...pointRow(record.point),
      name: record.name,
      shortName: record.shortName,
      type: record.type,
      code: record.code,
      parentId: ids.ofOptional('PARK', record.parent),
      regionCode: record.regionCode,
      industryTags: JSON.stringify(record.industryTags),
      termNote: record.termNote,
      note: record.note,
    })),
  });
}

export function parkEventRows({ parks }: RecordSet, ids: Ids): LinkRows {
  return linkRows({
    table: parkEvent,
    key: ['id'],
    owner: park,
    ownerProperty: 'parkId',
    ownerIds: parks.map(({ key }) => ids.of('PARK', key)),
    rows: parks.flatMap((record) =>
      record.timeline.map(({ on, text, document }) => ({
        id: rowIdOf(`PARK ${record.key} ${on}`),
        parkId: ids.of('PARK', record.key),
        happenedOn: on,
        text,
        ...sourceRow(document ?? record.document, document === undefined ? record.asOf : null),
      })),
    ),
  });
}

export function gridRows({ grids }: RecordSet, ids: Ids, since: number): TableRows {
  return tableRows({
    table: grid,
    key: ['publicId'],
    rows: grids.map((record) => {
      const lngs = record.ring.map(([lng]) => lng);
      const lats = record.ring.map(([, lat]) => lat);
      return {
        ...recordRow('GRID', record, since),
        name: record.name,
        parkId: ids.ofOptional('PARK', record.park),
        regionCode: record.regionCode,
        instructorCount: record.instructorCount,
        stationedStaffCount: record.stationedStaffCount,
        branchCount: record.branchCount,
        boundary: JSON.stringify({ type: 'Polygon', coordinates: [record.ring] }),
        west: Math.min(...lngs),
        south: Math.min(...lats),
        east: Math.max(...lngs),
        north: Math.max(...lats),
      };
    }),
  });
}
