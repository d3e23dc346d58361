import { activity } from '../../schema/activity.ts';
import { activitySubject } from '../../schema/activity-subject.ts';
import { brand } from '../../schema/brand.ts';
import { brandSubject } from '../../schema/brand-subject.ts';
import { campaign } from '../../schema/campaign.ts';
import { honour } from '../../schema/honour.ts';
import { honourSubject } from '../../schema/honour-subject.ts';
import type { CampaignData, RecordSet } from '../documents/record.ts';
import { recordRow } from './columns.ts';
import type { Ids } from './ids.ts';
import { type LinkRows, linkRows } from './links.ts';
import { type TableRows, tableRows } from './upsert.ts';

export function campaignRows({ campaigns }: RecordSet, since: number): TableRows {
  return tableRows({
    table: campaign,
    key: ['publicId'],
    rows: campaigns.map((record) => ({
      ...recordRow('CAMPAIGN', record, since),
      name: record.name,
      regionCode: record.regionCode,
      note: campaignNote(record),
    })),
  });
}

export function honourRows({ honours }: RecordSet, since: number): TableRows {
  return tableRows({
    table: honour,
    key: ['publicId'],
    rows: honours.map((record) => ({
      ...recordRow('HONOUR', record, since),
      name: record.name,
      regionCode: record.regionCode,
      grade: record.grade,
      awardedBy: record.awardedBy,
      note: record.note,
    })),
  });
}

export function brandRows({ brands }: RecordSet, since: number): TableRows {
  return tableRows({
    table: brand,
    key: ['publicId'],
    rows: brands.map((record) => ({
      ...recordRow('BRAND', record, since),
      name: record.name,
      regionCode: record.regionCode,
    })),
  });
}

export function activityRows({ activities }: RecordSet, ids: Ids, since: number): TableRows {
  return tableRows({
    table: activity,
    key: ['publicId'],
    rows: activities.map((record) => ({
      ...recordRow('ACTIVITY', record, since),
      name: record.name,
      kindText: record.kindText,
      regionCode: record.regionCode,
      parkId: ids.ofOptional('PARK', record.park),
      placeText: record.placeText,
      startsOn: record.startsOn,
      endsOn: record.endsOn,
      note: record.note,
    })),
  });
}

export function tagRows(set: RecordSet, ids: Ids, since: number): TableRows[] {
  return [campaignRows(set, since), brandRows(set, since), honourRows(set, since), activityRows(set, ids, since)];
}

function campaignNote({ kind, note }: CampaignData): string {
  return note === null ? `${kind}。` : `${kind}。${note}`;
}

export function tagLinks(set: RecordSet, ids: Ids): LinkRows[] {
  return [
    linkRows({
      table: brandSubject,
      key: ['brandId', 'kind', 'recordId'],
      owner: brand,
      ownerProperty: 'brandId',
      ownerIds: set.brands.map(({ key }) => ids.of('BRAND', key)),
      rows: set.brands.flatMap(({ key, subjects }) =>
        subjects.map((subject) => ({
          brandId: ids.of('BRAND', key),
          kind: subject.kind,
          recordId: ids.subject(subject),
        })),
      ),
    }),
    linkRows({
      table: honourSubject,
      key: ['honourId', 'kind', 'recordId'],
      owner: honour,
      ownerProperty: 'honourId',
      ownerIds: set.honours.map(({ key }) => ids.of('HONOUR', key)),
      rows: set.honours.flatMap(({ key, subjects }) =>
        subjects.map((subject) => ({
          honourId: ids.of('HONOUR', key),
          kind: subject.kind,
          recordId: ids.subject(subject),
        })),
      ),
    }),
    linkRows({
      table: activitySubject,
      key: ['activityId', 'kind', 'recordId'],
      owner: activity,
      ownerProperty: 'activityId',
      ownerIds: set.activities.map(({ key }) => ids.of('ACTIVITY', key)),
      rows: set.activities.flatMap(({ key, subjects }) =>
        subjects.map((subject) => ({
          activityId: ids.of('ACTIVITY', key),
          kind: subject.kind,
          recordId: ids.subject(subject),
          roleText: subject.role,
          stopNo: subject.stopNo ?? null,
        })),
      ),
    }),
  ];
}
