import { enterprise } from '../../schema/enterprise.ts';
import { orgScheme } from '../../schema/org-scheme.ts';
import { organisation } from '../../schema/organisation.ts';
import { schemeTier } from '../../schema/scheme-tier.ts';
import { village } from '../../schema/village.ts';
import type { RecordSet } from '../documents/record.ts';
import { flag, pointRow, recordRow, sourceRow } from './columns.ts';
import { rowIdOf } from './identity.ts';
import type { Ids } from './ids.ts';
import { type TableRows, tableRows } from './upsert.ts';

export function schemeRows({ schemes }: RecordSet, ids: Ids): TableRows[] {
  return [
    tableRows({
      table: orgScheme,
      key: ['code'],
      rows: schemes.map((scheme) => ({
        id: rowIdOf(`SCHEME ${scheme.code}`),
        code: scheme.code,
        name: scheme.name,
        regionCode: scheme.regionCode,
        parkId: ids.ofOptional('PARK', scheme.park),
        ...sourceRow(scheme.document, scheme.asOf),
      })),
    }),
    tableRows({
      table: schemeTier,
      key: ['schemeCode', 'tierNo'],
      rows: schemes.flatMap(({ code, tiers }) =>
        tiers.map(({ name, allowedTypes }, i) => ({
          schemeCode: code,
          tierNo: i + 1,
          name,
          allowedTypes: JSON.stringify(allowedTypes),
        })),
      ),
    }),
  ];
}

export function organisationRows({ organisations }: RecordSet, ids: Ids, since: number): TableRows {
  return tableRows({
    table: organisation,
    key: ['publicId'],
    rows: organisations.map((record) => ({
      ...recordRow('ORGANISATION', record, since),
      ...pointRow(record.point),
      name: record.name,
      shortName: record.shortName,
      type: record.type,
      setting: record.setting,
      setupForm: record.setupForm,
      schemeCode: record.scheme,
      tierNo: record.tierNo,
      parentId: ids.ofOptional('ORGANISATION', record.parent),
      parkId: ids.ofOptional('PARK', record.park),
      regionCode: record.regionCode,
      hostUnit: record.hostUnit,
      status: record.status,
      statusReason: record.statusReason,
      revokedOn: record.revokedOn,
      coveredUnitCount: record.coveredUnitCount,
      note: record.note,
    })),
  });
}

export function enterpriseRows({ enterprises }: RecordSet, ids: Ids, since: number): TableRows {
  return tableRows({
    table: enterprise,
    key: ['publicId'],
    rows: enterprises.map((record) => ({
      ...recordRow('ENTERPRISE', record, since),
      ...pointRow(record.point),
      name: record.name,
      type: record.type,
      isAboveScale: flag(record.isAboveScale),
      chainRole: record.chainRole,
      operatingStatus: record.operatingStatus,
      parkId: ids.ofOptional('PARK', record.park),
      regionCode: record.regionCode,
      coveredByOrgId: ids.ofOptional('ORGANISATION', record.coveredBy),
      note: record.note,
    })),
  });
}

export function villageRows({ villages }: RecordSet, ids: Ids, since: number): TableRows {
  return tableRows({
    table: village,
    key: ['publicId'],
    rows: villages.map((record) => ({
      ...recordRow('VILLAGE', record, since),
      ...pointRow(record.point),
      name: record.name,
      kind: record.kind,
      regionCode: record.regionCode,
      parkId: ids.ofOptional('PARK', record.park),
      note: record.note,
    })),
  });
}
